namespace RkeStack.Cluster.Addons;

/// <summary>What an object is known by. The version is no part of it: the API serves one object under several.</summary>
/// <param name="Group">API group; empty for the core group.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Namespace">Namespace; empty where none was written.</param>
/// <param name="Name">Name.</param>
public sealed record KubernetesObjectKey(string Group, string Kind, string Namespace, string Name)
{
    /// <summary>
    /// The key as text, which <see cref="Parse"/> reads: <c>apps/Deployment/kube-system/coredns</c>,
    /// <c>/ConfigMap/kube-system/coredns</c>.
    /// </summary>
    public override string ToString() => $"{Group}/{Kind}/{Namespace}/{Name}";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text has not four parts.</exception>
    public static KubernetesObjectKey Parse(string text) => text.Split('/', 4) is [var group, var kind, var space, var name]
        ? new KubernetesObjectKey(group, kind, space, name)
        : throw new FormatException($"'{text}' is not group/kind/namespace/name.");

    /// <summary>Whether both mean the same object, when a namespace that is not written may be any.</summary>
    internal bool MayBe(KubernetesObjectKey other) =>
        (Group, Kind, Name) == (other.Group, other.Kind, other.Name)
        && (Namespace == other.Namespace || Namespace.Length == 0 || other.Namespace.Length == 0);
}
