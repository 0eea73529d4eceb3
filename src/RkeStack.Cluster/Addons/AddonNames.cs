namespace RkeStack.Cluster.Addons;

/// <summary>Names of the add-ons. Those of RKE name ConfigMaps and Jobs that RKE leaves in kube-system.</summary>
public static class AddonNames
{
    /// <summary>The network plugin.</summary>
    public const string NetworkPlugin = "rke-network-plugin";

    /// <summary>CoreDNS with its autoscaler.</summary>
    public const string CoreDns = "rke-coredns-addon";

    /// <summary>kube-dns with its autoscaler.</summary>
    public const string KubeDns = "rke-kube-dns-addon";

    /// <summary>The DNS cache on each node.</summary>
    public const string NodeLocalDns = "rke-nodelocal-addon";

    /// <summary>metrics-server.</summary>
    public const string MetricsServer = "rke-metrics-addon";

    /// <summary>The ingress controller.</summary>
    public const string Ingress = "rke-ingress-controller";

    /// <summary>The user's own manifest (<c>addons</c>).</summary>
    public const string User = "rke-user-addon";

    /// <summary>The user's included manifests (<c>addons_include</c>).</summary>
    public const string UserIncludes = "rke-user-includes-addons";

    /// <summary>Roles that the cluster's own components need; RKE writes them itself and gives them no name.</summary>
    public const string ClusterRoles = "rke-cluster-roles";
}
