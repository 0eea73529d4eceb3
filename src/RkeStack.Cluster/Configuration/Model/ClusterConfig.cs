using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>The whole of cluster.yml: what the user wrote, or with every default after ConfigDefaults.Apply.</summary>
/// <remarks>
/// As in RKE an empty text, an empty list and 0 stand for "not written"; a value is nullable where RKE tells the two apart.
/// Before defaults nothing here is checked beyond its type.
/// </remarks>
public sealed record ClusterConfig
{
    /// <summary><c>nodes</c>: The hosts of the cluster, in the order in which etcd members are made.</summary>
    public ImmutableArray<NodeConfig> Nodes { get; init; } = [];

    /// <summary><c>services</c>: Settings of etcd and of each Kubernetes component.</summary>
    public ServicesConfig Services { get; init; } = new();

    /// <summary><c>network</c>: The pod network.</summary>
    public NetworkConfig Network { get; init; } = new();

    /// <summary><c>authentication</c>: How clients of the API server prove who they are.</summary>
    public AuthenticationConfig Authentication { get; init; } = new();

    /// <summary><c>addons</c>: Manifests of your own, as multi-document YAML text, applied after the system add-ons.</summary>
    public string Addons { get; init; } = "";

    /// <summary><c>addons_include</c>: Further manifests: URLs that begin with http, or paths of local files.</summary>
    public ImmutableArray<string> AddonsInclude { get; init; } = [];

    /// <summary>
    /// <c>system_images</c>: Images that replace those which the Kubernetes version brings, one key each. Default: by
    /// kubernetes_version.
    /// </summary>
    public SystemImages SystemImages { get; init; } = SystemImages.Empty;

    /// <summary>
    /// <c>ssh_key_path</c>: File of the SSH private key for every node and the bastion that name none of their own. Default:
    /// ~/.ssh/id_rsa.
    /// </summary>
    public string SshKeyPath { get; init; } = "";

    /// <summary><c>ssh_cert_path</c>: File of an OpenSSH user certificate; it is not handed on to nodes, so write it at the node.</summary>
    public string SshCertPath { get; init; } = "";

    /// <summary>
    /// <c>ssh_agent_auth</c>: Whether keys of the SSH agent are used; holds for all nodes and the bastion. Default: false.
    /// </summary>
    public bool SshAgentAuth { get; init; }

    /// <summary><c>authorization</c>: Who may do what in the cluster.</summary>
    public AuthorizationConfig Authorization { get; init; } = new();

    /// <summary>
    /// <c>ignore_docker_version</c>: Whether a Docker engine is accepted whose version is not listed for the Kubernetes
    /// version. Default: false.
    /// </summary>
    public bool? IgnoreDockerVersion { get; init; }

    /// <summary>
    /// <c>enable_cri_dockerd</c>: Whether the kubelet reaches Docker through cri-dockerd. Default: true from Kubernetes 1.24.
    /// </summary>
    public bool? EnableCriDockerd { get; init; }

    /// <summary>
    /// <c>kubernetes_version</c>: Kubernetes version with its revision, such as v1.32.6-rancher1-1. Default:
    /// v1.32.6-rancher1-1.
    /// </summary>
    public string KubernetesVersion { get; init; } = "";

    /// <summary><c>private_registries</c>: Registries that images are pulled from, with credentials.</summary>
    public ImmutableArray<PrivateRegistryConfig> PrivateRegistries { get; init; } = [];

    /// <summary><c>ingress</c>: The ingress controller add-on.</summary>
    public IngressConfig Ingress { get; init; } = new();

    /// <summary><c>cluster_name</c>: Name of cluster, context and user in the kubeconfig. Default: local.</summary>
    public string ClusterName { get; init; } = "";

    /// <summary><c>cloud_provider</c>: The cloud that the hosts run in, for load balancers and volumes.</summary>
    public CloudProviderConfig CloudProvider { get; init; } = new();

    /// <summary><c>prefix_path</c>: Directory on each host that takes the place of / for the files of the cluster. Default: /.</summary>
    public string PrefixPath { get; init; } = "";

    /// <summary><c>win_prefix_path</c>: The same on Windows hosts.</summary>
    public string WindowsPrefixPath { get; init; } = "";

    /// <summary><c>addon_job_timeout</c>: Seconds to wait for an add-on to be deployed. Default: 45.</summary>
    public int AddonJobTimeout { get; init; }

    /// <summary><c>bastion_host</c>: The host through which all nodes and the API server are reached.</summary>
    public BastionHostConfig BastionHost { get; init; } = new();

    /// <summary><c>monitoring</c>: The metrics add-on.</summary>
    public MonitoringConfig Monitoring { get; init; } = new();

    /// <summary><c>restore</c>: Restore of an etcd snapshot, as Rancher asks for it.</summary>
    public RestoreConfig Restore { get; init; } = new();

    /// <summary><c>rotate_certificates</c>: Present: certificates are issued anew.</summary>
    public RotateCertificatesConfig? RotateCertificates { get; init; }

    /// <summary><c>rotate_encryption_key</c>: Whether the key that encrypts secrets is replaced. Default: false.</summary>
    public bool RotateEncryptionKey { get; init; }

    /// <summary><c>dns</c>: The cluster's DNS add-on.</summary>
    public DnsConfig? Dns { get; init; }

    /// <summary><c>upgrade_strategy</c>: How many nodes may be away at a time while they are changed.</summary>
    public UpgradeStrategyConfig? UpgradeStrategy { get; init; }

    /// <summary><c>cri_dockerd_stream_server_address</c>: Address on which cri-dockerd serves exec, attach and port-forward.</summary>
    public string CriDockerdStreamServerAddress { get; init; } = "";

    /// <summary><c>cri_dockerd_stream_server_port</c>: Port on which cri-dockerd serves exec, attach and port-forward.</summary>
    public string CriDockerdStreamServerPort { get; init; } = "";
}
