namespace RkeStack.Cluster.Addons;

/// <summary>What an object is known by. The version is no part of it: the API serves one object under several.</summary>
/// <param name="Group">API group; empty for the core group.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Namespace">Namespace; empty where none was written.</param>
/// <param name="Name">Name.</param>
public sealed record KubernetesObjectKey(string Group, string Kind, string Namespace, string Name)
{
    /// <summary>The key as text: <c>apps/Deployment/kube-system/coredns</c>, <c>/ConfigMap/kube-system/coredns</c>.</summary>
    public override string ToString() => $"{Group}/{Kind}/{Namespace}/{Name}";
}
