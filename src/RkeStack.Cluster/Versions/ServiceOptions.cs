using System.Collections.Immutable;

namespace RkeStack.Cluster.Versions;

/// <summary>
/// The flags that RKE's data gives each component of one Kubernetes version on Linux hosts, on top of those its code sets.
/// An empty value takes a flag away; for the kubelet <c>''</c> stands for an empty value and a leading
/// <c>[PREFIX_PATH]</c> for the host's prefix path.
/// </summary>
public sealed record ServiceOptions
{
    /// <summary>Flags of etcd.</summary>
    public required ImmutableSortedDictionary<string, string> Etcd { get; init; }

    /// <summary>Flags of kube-apiserver.</summary>
    public required ImmutableSortedDictionary<string, string> KubeApi { get; init; }

    /// <summary>Flags of kube-controller-manager.</summary>
    public required ImmutableSortedDictionary<string, string> KubeController { get; init; }

    /// <summary>Flags of kube-scheduler.</summary>
    public required ImmutableSortedDictionary<string, string> Scheduler { get; init; }

    /// <summary>Flags of the kubelet.</summary>
    public required ImmutableSortedDictionary<string, string> Kubelet { get; init; }

    /// <summary>Flags of kube-proxy.</summary>
    public required ImmutableSortedDictionary<string, string> Kubeproxy { get; init; }
}
