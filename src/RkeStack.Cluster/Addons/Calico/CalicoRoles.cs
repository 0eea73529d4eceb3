using static RkeStack.Cluster.Addons.RbacYaml;

namespace RkeStack.Cluster.Addons;

/// <summary>Rules of the roles that calico and canal share.</summary>
internal static class CalicoRoles
{
    private const string Crd = "crd.projectcalico.org";
    private const string All = "get, list, watch, create, update, delete";

    /// <summary>ServiceAccount of the CNI plugin.</summary>
    public static readonly AccountName PluginAccount = new("calico-cni-plugin");

    /// <summary>Of the controllers.</summary>
    public static IEnumerable<string> OfControllers(CalicoBody body) =>
    [
        Rule("", "nodes", Read),
        Rule("", "pods", body.HasNodeStatus ? Read : "get"),
        .. When(body.HasStagedPolicies, Rule("", "services, services/status", "get, list, update, watch")),
        .. When(body.HasNodeStatus, Rule(Crd, "ipreservations", "list")),
        Rule(Crd, IpamOfControllers(body), body.WatchesIpam ? All : "get, list, create, update, delete"),
        Rule(Crd, "ippools", body.HasFlexVolume ? "list" : ListWatch),
        Rule(Crd, "hostendpoints", body.HasStagedPolicies ? All : "get, list, create, update, delete"),
        Rule(Crd, "clusterinformations", body.HasFlexVolume ? "get, create, update" : "get, list, watch, create, update"),
        Rule(Crd, "kubecontrollersconfigurations", body.HasStagedPolicies ? "get, list, watch, create, update" : "get, watch, create, update"),
    ];

    /// <summary>Of the agent on each node.</summary>
    /// <param name="body">The form.</param>
    /// <param name="tokens">ServiceAccounts of which it may ask tokens.</param>
    public static IEnumerable<string> OfNode(CalicoBody body, string tokens) =>
    [
        .. When(!body.HasFlexVolume, Rule("", "serviceaccounts/token", "create", tokens)),
        Rule("", "pods, nodes, namespaces", "get"),
        .. When(body.HasNodeStatus, Rule("discovery.k8s.io", "endpointslices", ListWatch)),
        Rule("", "endpoints, services", Read),
        Rule("", "configmaps", "get"),
        Rule("", "nodes/status", "patch, update"),
        Rule("networking.k8s.io", "networkpolicies", ListWatch),
        .. When(body.HasTiers, Rule("policy.networking.k8s.io", $"adminnetworkpolicies{(body.HasStagedPolicies ? ", baselineadminnetworkpolicies" : "")}", ListWatch)),
        Rule("", "pods, namespaces, serviceaccounts", ListWatch),
        Rule("", "pods/status", "patch"),
        Rule(Crd, string.Join(", ", ReadByNode(body)), Read),
        .. When(body.HasStagedPolicies, Rule(Crd, "tiers", "create")),
        Rule(Crd, "ippools, felixconfigurations, clusterinformations", "create, update"),
        .. When(body.HasNodeStatus, Rule(Crd, "caliconodestatuses", "update")),
        Rule("", "nodes", Read),
        Rule(Crd, "bgpconfigurations, bgppeers", "create, update"),
    ];

    /// <summary>What the agent may do besides where Calico gives out addresses itself.</summary>
    public static IEnumerable<string> OfIpam(CalicoBody body) =>
    [
        Rule(Crd, "blockaffinities, ipamblocks, ipamhandles", "get, list, create, update, delete"),
        Rule(Crd, "ipamconfigs", body.HasFlexVolume ? "get" : "get, create"),
        Rule(Crd, "blockaffinities", "watch"),
        Rule("apps", "daemonsets", "get"),
    ];

    /// <summary>Account and role of the CNI plugin, in the forms that have them.</summary>
    public static IEnumerable<string> PluginObjects(CalicoBody body, bool givesAddresses, bool rbac) => !body.HasPluginAccount ? [] :
    [
        ServiceAccount(PluginAccount),
        .. When(
            rbac,
            ClusterRole(
                PluginAccount.Name,
                "",
                [
                    Rule("", "pods, nodes, namespaces", "get"),
                    Rule("", "pods/status", "patch"),
                    .. When(givesAddresses, Rule(Crd, "blockaffinities, ipamblocks, ipamhandles, clusterinformations, ippools, ipreservations, ipamconfigs", "get, list, create, update, delete")),
                ])),
        .. When(rbac, ClusterRoleBinding(PluginAccount.Name, "", PluginAccount.Name, PluginAccount)),
    ];

    /// <summary>
    /// Lets the garbage collector see tiers, in the forms that have them. RKE's calico binds this role without making it; here it is made for both.
    /// </summary>
    public static IEnumerable<string> TierGetter(CalicoBody body) => !body.HasStagedPolicies ? [] :
    [
        ClusterRole("calico-tier-getter", "", Rule("projectcalico.org", "tiers", "get")),
        UserRoleBinding("calico-tier-getter", "calico-tier-getter", "system:kube-controller-manager"),
    ];

    private static string IpamOfControllers(CalicoBody body) => body switch
    {
        { HasStagedPolicies: true } => "blockaffinities, ipamblocks, ipamhandles, ipamconfigs, tiers",
        { HasTiers: true } => "blockaffinities, ipamblocks, ipamhandles, tiers",
        _ => "blockaffinities, ipamblocks, ipamhandles",
    };

    private static IEnumerable<string> ReadByNode(CalicoBody body) =>
    [
        "globalfelixconfigs", "felixconfigurations", "bgppeers",
        .. When(body.HasPluginAccount, "bgpfilters"),
        "globalbgpconfigs", "bgpconfigurations", "ippools",
        .. When(body.HasNodeStatus, "ipreservations"),
        "ipamblocks", "globalnetworkpolicies",
        .. When(body.HasStagedPolicies, "stagedglobalnetworkpolicies"),
        "networkpolicies",
        .. When(body.HasStagedPolicies, "stagednetworkpolicies, stagedkubernetesnetworkpolicies"),
        "globalnetworksets", "networksets", "clusterinformations", "hostendpoints", "blockaffinities",
        .. When(body.HasNodeStatus, "caliconodestatuses"),
        .. When(body.HasTiers, "tiers"),
    ];

    private static string[] When(bool condition, string entry) => condition ? [entry] : [];
}
