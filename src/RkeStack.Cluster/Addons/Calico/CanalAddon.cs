using RkeStack.Cluster.Versions;
using static RkeStack.Cluster.Addons.ManifestYaml;
using static RkeStack.Cluster.Addons.PodYaml;
using static RkeStack.Cluster.Addons.RbacYaml;

namespace RkeStack.Cluster.Addons;

/// <summary>The network plugin canal, RKE's default: flannel carries packets between hosts, Calico enforces network policies.</summary>
public static class CanalAddon
{
    private const string Flannel = "flannel";
    private static readonly AccountName Account = new("canal");

    /// <summary>Makes the manifest that RKE deploys for the version, with open schemas for Calico's custom objects.</summary>
    /// <exception cref="Diagnostics.DiagnosticException">RKE4450: no form for the version is known.</exception>
    public static AddonManifest Manifest(CanalAddonOptions options)
    {
        var body = CalicoBody.Of(Addon.Canal, options.KubernetesVersion);
        var controllers = new CalicoControllers
        {
            Image = options.ControllersImage,
            Enabled = body.HasStagedPolicies ? "node,loadbalancer" : "node",
            PriorityClassName = options.ControllersPriorityClassName,
            Tolerations = options.Tolerations.Or(CalicoDaemonSet.Everywhere),
        };
        return new AddonManifest(AddonNames.NetworkPlugin, Join(
        [
            ConfigMap(body, options),
            .. CalicoResources.Of(body),
            ServiceAccount(Account),
            .. options.Rbac ? Roles(body) : [],
            .. CalicoRoles.PluginObjects(body, givesAddresses: false, options.Rbac),
            .. controllers.Objects(body, options.Rbac),
            DaemonSet(body, options),
        ]));
    }

    // RKE calls the agent's role calico; upstream calls it calico-node.
    private static IEnumerable<string> Roles(CalicoBody body) =>
    [
        ClusterRole("calico", "", CalicoRoles.OfNode(body, body.HasPluginAccount ? $"{Account.Name}, {CalicoRoles.PluginAccount.Name}" : Account.Name)),
        ClusterRoleBinding("canal-calico", "", "calico", Account),
        ClusterRole(Flannel, "", Rule("", "pods", "get"), Rule("", "nodes", ListWatch), Rule("", "nodes/status", "patch")),
        ClusterRoleBinding("canal-flannel", "", Flannel, Account),
        .. CalicoRoles.TierGetter(body),
    ];

    private static string ConfigMap(CalicoBody body, CanalAddonOptions options) =>
        $$"""
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: canal-config
          namespace: kube-system
        data:
          typha_service_name: none
          canal_iface: {{Quote(options.Interface)}}
          masquerade: "true"
          veth_mtu: "{{(options.Mtu == 0 ? 1450 : options.Mtu)}}"
          cni_network_config: |
            {{Indent(4, CalicoCni.Config(body, """{"type": "host-local", "subnet": "usePodCidr"}"""))}}
          net-conf.json: |
            {
              "Network": {{Quote(options.ClusterCidr)}},
              "Backend": {"Type": {{Quote(options.BackendType)}}}
            }
        """;

    private static string DaemonSet(CalicoBody body, CanalAddonOptions options) => new CalicoDaemonSet
    {
        Name = Account.Name,
        Agent = Agent(body, options),
        Containers = Lines(6, FlannelContainer(body, options)),
        Volumes = [ConfigVolume("flannel-cfg", "canal-config")],
        NodeSelector = options.NodeSelector,
        PriorityClassName = options.PriorityClassName,
        UpdateStrategy = options.UpdateStrategy,
    }.ToYaml();

    private static string FlannelContainer(CalicoBody body, CanalAddonOptions options) =>
        $$"""
        - name: kube-flannel
          image: {{Quote(options.FlannelImage)}}
          {{When(body.FlannelHasPullPolicy, body.PullPolicy)}}
          command: [/opt/bin/flanneld, --ip-masq, --kube-subnet-mgr]
          securityContext: {privileged: true}
          env:
          {{Lines(
              2,
              EnvOfField("POD_NAME", "metadata.name"),
              EnvOfField("POD_NAMESPACE", "metadata.namespace"),
              EnvOfConfig("FLANNELD_IFACE", "canal-config", "canal_iface"),
              EnvOfConfig("FLANNELD_IP_MASQ", "canal-config", "masquerade"))}}
          volumeMounts:
          {{Lines(2, Mount("xtables-lock", "/run/xtables.lock"), Mount("flannel-cfg", "/etc/kube-flannel/"))}}
        """;

    private static CalicoAgent Agent(CalicoBody body, CanalAddonOptions options) => new()
    {
        Body = body,
        NodeImage = options.NodeImage,
        CniImage = options.CniImage,
        FlexVolumeImage = options.FlexVolumeImage,
        FlexVolumeDirectory = options.FlexVolumeDirectory,
        ConfigMap = "canal-config",
        CniFile = "10-canal.conflist",
        SaysAccount = !body.HasFlexVolume,
        Liveness = "-felix-live",
        Readiness = "httpGet: {host: localhost, path: /readiness, port: 9099}",
        Environment =
        [
            Env("USE_POD_CIDR", "true"),
            .. body.HasFlexVolume ? Array.Empty<string>() : [EnvOfField("CALICO_CNI_SERVICE_ACCOUNT", "spec.serviceAccountName")],
            Env("CALICO_NETWORKING_BACKEND", "none"),
            Env("CLUSTER_TYPE", "k8s,canal"),
            Env("FELIX_IPTABLESREFRESHINTERVAL", "60"),
            Env("FELIX_IPV6SUPPORT", "false"),
            Env("IP", ""),
        ],
    };
}
