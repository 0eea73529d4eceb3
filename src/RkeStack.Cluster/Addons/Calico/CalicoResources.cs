using System.Collections.Immutable;

namespace RkeStack.Cluster.Addons;

/// <summary>The kinds of custom objects that calico and canal keep their data in.</summary>
internal static class CalicoResources
{
    private const string AdminGroup = "policy.networking.k8s.io";

    // Without the approval the API server calls a definition in a group of Kubernetes itself not conformant.
    private const string AdminAnnotations =
        $"{{api-approved.kubernetes.io: \"https://github.com/kubernetes-sigs/network-policy-api/pull/30\", "
        + $"{AdminGroup}/bundle-version: v0.1.1, {AdminGroup}/channel: experimental}}";

    private static readonly Version V316 = new(3, 16, 0);
    private static readonly Version V321 = new(3, 21, 1);
    private static readonly Version V326 = new(3, 26, 1);
    private static readonly Version V329 = new(3, 29, 0);
    private static readonly Version V330 = new(3, 30, 2);

    private static readonly ImmutableArray<CalicoResource> All =
    [
        new("BGPConfiguration", "bgpconfigurations", V316),
        new("BGPFilter", "bgpfilters", V326),
        new("BGPPeer", "bgppeers", V316),
        new("BlockAffinity", "blockaffinities", V316),
        new("CalicoNodeStatus", "caliconodestatuses", V321),
        new("ClusterInformation", "clusterinformations", V316),
        new("FelixConfiguration", "felixconfigurations", V316),
        new("GlobalNetworkPolicy", "globalnetworkpolicies", V316),
        new("GlobalNetworkSet", "globalnetworksets", V316),
        new("HostEndpoint", "hostendpoints", V316),
        new("IPAMBlock", "ipamblocks", V316),
        new("IPAMConfig", "ipamconfigs", V316),
        new("IPAMHandle", "ipamhandles", V316),
        new("IPPool", "ippools", V316),
        new("IPReservation", "ipreservations", V321),
        new("KubeControllersConfiguration", "kubecontrollersconfigurations", V316),
        new("NetworkPolicy", "networkpolicies", V316) { IsNamespaced = true },
        new("NetworkSet", "networksets", V316) { IsNamespaced = true },
        new("StagedGlobalNetworkPolicy", "stagedglobalnetworkpolicies", V330),
        new("StagedKubernetesNetworkPolicy", "stagedkubernetesnetworkpolicies", V330) { IsNamespaced = true },
        new("StagedNetworkPolicy", "stagednetworkpolicies", V330) { IsNamespaced = true },
        new("Tier", "tiers", V329),
        AdminPolicy("AdminNetworkPolicy", "adminnetworkpolicies", "anp", V329),
        AdminPolicy("BaselineAdminNetworkPolicy", "baselineadminnetworkpolicies", "banp", V330) with
        {
            Validation = ("self.metadata.name == 'default'", "Only the name default is allowed."),
        },
    ];

    /// <summary>The definitions that a form has.</summary>
    public static IEnumerable<string> Of(CalicoBody body) =>
        All.Where(resource => body.Release >= resource.Since).Select(resource => resource.ToYaml());

    // A port of these policies that names no protocol means TCP, and the full schema is what says so.
    private static CalicoResource AdminPolicy(string kind, string plural, string shortName, Version since)
    {
        const string protocol = "protocol: {type: string, default: TCP}";
        var port = CalicoResource.Fields($"portNumber: {CalicoResource.Fields(protocol)}, portRange: {CalicoResource.Fields(protocol)}");
        var rules = $"{{type: array, items: {CalicoResource.Fields($"ports: {{type: array, items: {port}}}")}}}";
        return new CalicoResource(kind, plural, since)
        {
            Group = AdminGroup,
            Version = "v1alpha1",
            ShortName = shortName,
            Annotations = AdminAnnotations,
            HasStatus = true,
            Properties = $"spec: {CalicoResource.Fields($"egress: {rules}, ingress: {rules}")}",
        };
    }
}
