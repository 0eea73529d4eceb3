using System.Collections.Immutable;

namespace RkeStack.Cluster.Addons;

/// <summary>What cluster.yml says of kube-dns.</summary>
public sealed record KubeDnsAddonOptions
{
    /// <summary>Kubernetes version as in cluster.yml: <c>v1.32.6-rancher1-1</c>.</summary>
    public required string KubernetesVersion { get; init; }

    /// <summary><c>system_images.kubedns</c>.</summary>
    public required string KubeDnsImage { get; init; }

    /// <summary><c>system_images.dnsmasq</c>.</summary>
    public required string DnsmasqImage { get; init; }

    /// <summary><c>system_images.kubedns_sidecar</c>.</summary>
    public required string SidecarImage { get; init; }

    /// <summary><c>system_images.kubedns_autoscaler</c>.</summary>
    public required string AutoscalerImage { get; init; }

    /// <summary><c>services.kubelet.cluster_domain</c>.</summary>
    public required string ClusterDomain { get; init; }

    /// <summary>Address of the Service kube-dns (<c>services.kubelet.cluster_dns_server</c>).</summary>
    public required string ClusterDnsServer { get; init; }

    /// <summary>Where other names are asked for (<c>dns.upstreamnameservers</c>); empty for the node's resolv.conf.</summary>
    public ImmutableArray<string> UpstreamNameservers { get; init; } = [];

    /// <summary>Name servers by domain (<c>dns.stubdomains</c>).</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> StubDomains { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Reverse zones that the cluster answers (<c>dns.reversecidrs</c>); empty for all.</summary>
    public ImmutableArray<string> ReverseCidrs { get; init; } = [];

    /// <summary>Labels of the nodes on which kube-dns runs (<c>dns.node_selector</c>); empty for all workers.</summary>
    public ImmutableSortedDictionary<string, string> NodeSelector { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Of kube-dns and its autoscaler (<c>dns.tolerations</c>); empty for the built-in ones.</summary>
    public ImmutableArray<AddonToleration> Tolerations { get; init; } = [];

    /// <summary><c>dns.update_strategy</c>; null for no Pod missing, a tenth too many.</summary>
    public AddonUpdateStrategy? UpdateStrategy { get; init; }

    /// <summary><c>dns.linear_autoscaler_params</c>. Only seeds a ConfigMap, which is the autoscaler's own from then on.</summary>
    public LinearAutoscalerOptions Autoscaler { get; init; } = LinearAutoscalerOptions.Default;

    /// <summary><c>kube_dns_priority_class_name</c>; empty for none.</summary>
    public string PriorityClassName { get; init; } = "";

    /// <summary><c>kube_dns_autoscaler_priority_class_name</c>; empty for none.</summary>
    public string AutoscalerPriorityClassName { get; init; } = "";

    /// <summary>Whether the API server authorizes by roles (<c>authorization.mode</c>).</summary>
    public bool Rbac { get; init; } = true;
}
