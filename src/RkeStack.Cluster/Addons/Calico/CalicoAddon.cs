using System.Collections.Immutable;
using RkeStack.Cluster.Versions;
using static RkeStack.Cluster.Addons.ManifestYaml;
using static RkeStack.Cluster.Addons.PodYaml;
using static RkeStack.Cluster.Addons.RbacYaml;

namespace RkeStack.Cluster.Addons;

/// <summary>The network plugin calico: routes between hosts by BGP, IP in IP, and network policies.</summary>
public static class CalicoAddon
{
    private const string ConfigName = "calico-config";
    private const string Critical = "{scheduler.alpha.kubernetes.io/critical-pod: \"\"}";
    private static readonly AccountName Account = new("calico-node");

    // No toleration of NoExecute, so that the controllers leave hosts that only run etcd.
    private static readonly ImmutableArray<AddonToleration> ControllerTolerations =
    [
        new() { Effect = "NoSchedule", Operator = "Exists" },
        AddonTolerations.CriticalAddonsOnly,
        new() { Effect = "NoSchedule", Key = "node-role.kubernetes.io/master" },
        new() { Effect = "NoSchedule", Key = "node-role.kubernetes.io/control-plane" },
    ];

    /// <summary>
    /// Makes the manifest that RKE deploys for the version, with open schemas for Calico's custom objects, and with the role
    /// calico-tier-getter and the definition of NetworkSet, each of which some form of RKE's uses without making it.
    /// </summary>
    /// <exception cref="Diagnostics.DiagnosticException">RKE4450: no form for the version is known.</exception>
    public static AddonManifest Manifest(CalicoAddonOptions options)
    {
        var body = CalicoBody.Of(Addon.Calico, options.KubernetesVersion);
        var ranges = CalicoRanges.Of(body, options.ClusterCidr);
        var controllers = new CalicoControllers
        {
            Image = options.ControllersImage,
            Enabled = "node",
            PodAnnotations = Critical,
            PriorityClassName = options.ControllersPriorityClassName,
            Tolerations = options.Tolerations.Or(body.HasFlexVolume ? CalicoDaemonSet.Everywhere : ControllerTolerations),
        };
        return new AddonManifest(AddonNames.NetworkPlugin, Join(
        [
            ConfigMap(body, options, ranges),
            .. CalicoResources.Of(body),
            ServiceAccount(Account),
            .. options.Rbac ? Roles(body) : [],
            .. CalicoRoles.PluginObjects(body, givesAddresses: true, options.Rbac),
            .. controllers.Objects(body, options.Rbac),
            DaemonSet(body, options, ranges),
        ]));
    }

    private static IEnumerable<string> Roles(CalicoBody body) =>
    [
        ClusterRole(
            Account.Name,
            "",
            [.. CalicoRoles.OfNode(body, body.HasPluginAccount ? CalicoRoles.PluginAccount.Name : Account.Name), .. CalicoRoles.OfIpam(body)]),
        ClusterRoleBinding(Account.Name, "", Account.Name, Account),
        .. CalicoRoles.TierGetter(body),
    ];

    private static string ConfigMap(CalicoBody body, CalicoAddonOptions options, CalicoRanges ranges) =>
        $$"""
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: calico-config
          namespace: kube-system
        data:
          typha_service_name: none
          calico_backend: bird
          veth_mtu: "{{(options.Mtu == 0 ? 1440 : options.Mtu)}}"
          cni_network_config: |
            {{Indent(4, CalicoCni.Config(body, ranges.Ipam))}}
        """;

    private static string DaemonSet(CalicoBody body, CalicoAddonOptions options, CalicoRanges ranges) => new CalicoDaemonSet
    {
        Name = Account.Name,
        Agent = Agent(body, options, ranges),
        FirstContainer = Lines(6, UpgradeIpam(body, options)),
        Volumes = [HostPath("host-local-net-dir", "/var/lib/cni/networks")],
        PodAnnotations = Critical,
        NodeSelector = options.NodeSelector,
        PriorityClassName = options.PriorityClassName,
        UpdateStrategy = options.UpdateStrategy,
    }.ToYaml();

    private static string UpgradeIpam(CalicoBody body, CalicoAddonOptions options) =>
        $$"""
        - name: upgrade-ipam
          image: {{Quote(options.CniImage)}}
          {{body.PullPolicy}}
          command: [/opt/cni/bin/calico-ipam, -upgrade]
          {{CalicoAgent.Endpoint}}
          env:
          {{Lines(2, EnvOfField("KUBERNETES_NODE_NAME", "spec.nodeName"), EnvOfConfig("CALICO_NETWORKING_BACKEND", ConfigName, "calico_backend"))}}
          securityContext: {privileged: true}
          volumeMounts:
          {{Lines(2, Mount("host-local-net-dir", "/var/lib/cni/networks"), Mount("cni-bin-dir", "/host/opt/cni/bin"))}}
        """;

    private static CalicoAgent Agent(CalicoBody body, CalicoAddonOptions options, CalicoRanges ranges) => new()
    {
        Body = body,
        NodeImage = options.NodeImage,
        CniImage = options.CniImage,
        FlexVolumeImage = options.FlexVolumeImage,
        FlexVolumeDirectory = options.FlexVolumeDirectory,
        ConfigMap = ConfigName,
        CniFile = "10-calico.conflist",
        Liveness = "-felix-live, -bird-live",
        Readiness = "exec: {command: [/bin/calico-node, -felix-ready, -bird-ready]}",
        Environment =
        [
            EnvOfConfig("CALICO_NETWORKING_BACKEND", ConfigName, "calico_backend"),
            Env("CLUSTER_TYPE", "k8s,bgp"),
            Env("IP", "autodetect"),
            Env("CALICO_IPV4POOL_IPIP", "Always"),
            Env("CALICO_IPV4POOL_VXLAN", "Never"),
            .. body.HasFlexVolume ? Array.Empty<string>() : [Env("CALICO_IPV6POOL_VXLAN", "Never")],
            EnvOfConfig("FELIX_IPINIPMTU", ConfigName, "veth_mtu"),
            EnvOfConfig("FELIX_VXLANMTU", ConfigName, "veth_mtu"),
            EnvOfConfig("FELIX_WIREGUARDMTU", ConfigName, "veth_mtu"),
            .. ranges.Environment,
        ],
    };
}
