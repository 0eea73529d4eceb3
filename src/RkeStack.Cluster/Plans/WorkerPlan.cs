using System.Collections.Immutable;

namespace RkeStack.Cluster.Plans;

/// <summary>The kubelet's side of a host and its Node object. Every host has it, also one without the worker role.</summary>
public sealed record WorkerPlan
{
    /// <summary><c>nginx-proxy</c>, through which the host's components reach the API; null on control plane hosts.</summary>
    public ContainerPlan? NginxProxy { get; init; }

    /// <summary><c>kubelet</c>.</summary>
    public required ContainerPlan Kubelet { get; init; }

    /// <summary><c>kube-proxy</c>.</summary>
    public required ContainerPlan KubeProxy { get; init; }

    /// <summary>Labels of the Node: the user's, and one for each role.</summary>
    public required ImmutableSortedDictionary<string, string> Labels { get; init; }

    /// <summary>Annotations of the Node: the host's addresses.</summary>
    public required ImmutableSortedDictionary<string, string> Annotations { get; init; }

    /// <summary>Taints of the Node: the user's, and those that keep pods off a host without the worker role.</summary>
    public required ImmutableArray<NodeTaint> Taints { get; init; }

    /// <summary>Files outside the certificate bundle.</summary>
    public ImmutableArray<FilePlan> Files { get; init; } = [];

    /// <summary>Files of the certificate bundle.</summary>
    public required ImmutableArray<PkiFilePlan> PkiFiles { get; init; }

    /// <summary>Containers in the order of their start.</summary>
    public IEnumerable<ContainerPlan> Containers => NginxProxy is null ? [Kubelet, KubeProxy] : [NginxProxy, Kubelet, KubeProxy];
}
