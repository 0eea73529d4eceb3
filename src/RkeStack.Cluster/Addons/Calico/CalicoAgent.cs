using static RkeStack.Cluster.Addons.ManifestYaml;
using static RkeStack.Cluster.Addons.PodYaml;

namespace RkeStack.Cluster.Addons;

/// <summary>What the Pods of calico and canal have in common: the agent calico-node, its init containers and volumes.</summary>
internal sealed record CalicoAgent
{
    private const string Nodename = "spec.nodeName";
    private const string AccountName = "spec.serviceAccountName";

    /// <summary>Lets users point the containers past kube-proxy at the API server.</summary>
    public const string Endpoint = "envFrom: [{configMapRef: {name: kubernetes-services-endpoint, optional: true}}]";

    private const string PreStop = "lifecycle: {preStop: {exec: {command: [/bin/calico-node, -shutdown]}}}";

    /// <summary>The form.</summary>
    public required CalicoBody Body { get; init; }

    /// <summary>Image of calico-node.</summary>
    public required string NodeImage { get; init; }

    /// <summary>Image of the CNI plugin.</summary>
    public required string CniImage { get; init; }

    /// <summary>Image of the driver of flexible volumes.</summary>
    public required string FlexVolumeImage { get; init; }

    /// <summary>Where the kubelet looks for such drivers.</summary>
    public required string FlexVolumeDirectory { get; init; }

    /// <summary>The ConfigMap with the CNI's configuration.</summary>
    public required string ConfigMap { get; init; }

    /// <summary>Name of the CNI's configuration file.</summary>
    public required string CniFile { get; init; }

    /// <summary>Whether the CNI plugin gets its tokens for the account of this Pod.</summary>
    public bool SaysAccount { get; init; }

    /// <summary>Parts of the agent that must live.</summary>
    public required string Liveness { get; init; }

    /// <summary>The action of the readiness probe, on one line.</summary>
    public required string Readiness { get; init; }

    /// <summary>The agent's environment besides what both have.</summary>
    public required IEnumerable<string> Environment { get; init; }

    /// <summary>Init containers that prepare the host.</summary>
    public string InitContainers() => string.Join('\n', [InstallCni(), .. Body.HasFlexVolume ? [FlexVolume()] : Array.Empty<string>(), .. Body.MountsBpf ? [MountBpf()] : Array.Empty<string>()]);

    /// <summary>The agent.</summary>
    public string Container() =>
        $$"""
        - name: calico-node
          image: {{Quote(NodeImage)}}
          {{Body.PullPolicy}}
          {{Endpoint}}
          env:
          {{Lines(2, [
              Env("DATASTORE_TYPE", "kubernetes"),
              Env("WAIT_FOR_DATASTORE", "true"),
              EnvOfField("NODENAME", Nodename),
              .. Environment,
              Env("CALICO_DISABLE_FILE_LOGGING", "true"),
              Env("FELIX_DEFAULTENDPOINTTOHOSTACTION", "ACCEPT"),
              Env("FELIX_LOGFILEPATH", "none"),
              Env("FELIX_LOGSEVERITYSYS", ""),
              Env("FELIX_LOGSEVERITYSCREEN", "Warning"),
              Env("FELIX_HEALTHENABLED", "true"),
              Env("FELIX_IPTABLESBACKEND", "auto"),
          ])}}
          securityContext: {privileged: true}
          resources:
            requests: {cpu: 250m}
          {{When(Body.HasNodeStatus, PreStop)}}
          livenessProbe:
            exec: {command: [/bin/calico-node, {{Liveness}}]}
            initialDelaySeconds: 10
            periodSeconds: 10
            failureThreshold: 6
            {{Timeout}}
          readinessProbe:
            {{Readiness}}
            periodSeconds: 10
            {{Timeout}}
          volumeMounts:
          {{Lines(2, [
              When(Body.HasNodeStatus, Mount("cni-net-dir", "/host/etc/cni/net.d")),
              Mount("lib-modules", "/lib/modules", "readOnly: true"),
              Mount("xtables-lock", "/run/xtables.lock"),
              Mount("var-run-calico", "/var/run/calico"),
              Mount("var-lib-calico", "/var/lib/calico"),
              Mount("policysync", "/var/run/nodeagent"),
              Body.MountsBpf ? Mount("bpffs", "/sys/fs/bpf") : Mount("sysfs", "/sys/fs/", "mountPropagation: Bidirectional"),
              When(Body.MountsLogs, Mount("cni-log-dir", "/var/log/calico/cni", "readOnly: true")),
          ])}}
        """;

    /// <summary>The volumes of all these containers.</summary>
    public IEnumerable<string> Volumes() =>
    [
        HostPath("lib-modules", "/lib/modules"),
        HostPath("var-run-calico", "/var/run/calico", Folder),
        HostPath("var-lib-calico", "/var/lib/calico", Folder),
        HostPath("xtables-lock", "/run/xtables.lock", "FileOrCreate"),
        .. Body.MountsBpf
            ? [HostPath("sys-fs", "/sys/fs/", "DirectoryOrCreate"), HostPath("bpffs", "/sys/fs/bpf", "Directory"), HostPath("nodeproc", "/proc")]
            : new[] { HostPath("sysfs", "/sys/fs/", "DirectoryOrCreate") },
        HostPath("cni-bin-dir", "/opt/cni/bin", Folder),
        HostPath("cni-net-dir", "/etc/cni/net.d"),
        When(Body.MountsLogs, HostPath("cni-log-dir", "/var/log/calico/cni")),
        HostPath("policysync", "/var/run/nodeagent", "DirectoryOrCreate"),
        When(Body.HasFlexVolume, HostPath("flexvol-driver-host", Quote(FlexVolumeDirectory), "DirectoryOrCreate")),
    ];

    private string Folder => Body.MakesFolders ? "DirectoryOrCreate" : "";

    private string Timeout => When(Body.HasNodeStatus, "timeoutSeconds: 10");

    private string InstallCni() =>
        $$"""
        - name: install-cni
          image: {{Quote(CniImage)}}
          {{Body.PullPolicy}}
          command: [/opt/cni/bin/install]
          {{Endpoint}}
          env:
          {{Lines(2, [
              When(SaysAccount, EnvOfField("CALICO_CNI_SERVICE_ACCOUNT", AccountName)),
              Env("CNI_CONF_NAME", CniFile),
              EnvOfConfig("CNI_NETWORK_CONFIG", ConfigMap, "cni_network_config"),
              EnvOfField("KUBERNETES_NODE_NAME", Nodename),
              EnvOfConfig("CNI_MTU", ConfigMap, "veth_mtu"),
              Env("SLEEP", "false"),
          ])}}
          securityContext: {privileged: true}
          volumeMounts:
          {{Lines(2, Mount("cni-bin-dir", "/host/opt/cni/bin"), Mount("cni-net-dir", "/host/etc/cni/net.d"))}}
        """;

    private string FlexVolume() =>
        $$"""
        - name: flexvol-driver
          image: {{Quote(FlexVolumeImage)}}
          securityContext: {privileged: true}
          volumeMounts:
          {{Mount("flexvol-driver-host", "/host/driver")}}
        """;

    private string MountBpf() =>
        $$"""
        - name: mount-bpffs
          image: {{Quote(NodeImage)}}
          {{Body.PullPolicy}}
          command: [calico-node, -init, -best-effort]
          securityContext: {privileged: true}
          volumeMounts:
          {{Lines(
              2,
              Mount("sys-fs", "/sys/fs", "mountPropagation: Bidirectional"),
              Mount("var-run-calico", "/var/run/calico", "mountPropagation: Bidirectional"),
              Mount("nodeproc", "/nodeproc", "readOnly: true"))}}
        """;
}
