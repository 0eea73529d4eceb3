namespace RkeStack.Cluster.Plans;

/// <summary>One taint of a Node object.</summary>
/// <param name="Key">Taint key.</param>
/// <param name="Value">Value; may be empty.</param>
/// <param name="Effect"><c>NoSchedule</c>, <c>PreferNoSchedule</c> or <c>NoExecute</c>.</param>
public sealed record NodeTaint(string Key, string Value, string Effect)
{
    /// <summary>The taint of an etcd host without the worker role.</summary>
    public static NodeTaint Etcd { get; } = new("node-role.kubernetes.io/etcd", "true", "NoExecute");

    /// <summary>The taint of a control plane host without the worker role.</summary>
    public static NodeTaint ControlPlane { get; } = new("node-role.kubernetes.io/controlplane", "true", "NoSchedule");

    /// <summary>The form of Kubernetes' command lines: <c>key=value:effect</c>.</summary>
    public override string ToString() => $"{Key}={Value}:{Effect}";
}
