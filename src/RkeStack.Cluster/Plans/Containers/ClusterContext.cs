using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Pki;
using RkeStack.Cluster.Plans.Files;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Plans.Containers;

/// <summary>What the plans of all hosts share, worked out once.</summary>
internal sealed class ClusterContext
{
    public ClusterContext(ClusterConfig config, KubernetesVersion version, ServiceOptions options, KubernetesVersions versions, EncryptionKeys? keys)
    {
        Config = config;
        Options = options;
        Versions = versions;
        IsAtLeast122 = version.AtLeast(1, 22);
        IsAtLeast124 = version.AtLeast(1, 24);
        IsAtLeast127 = version.AtLeast(1, 27);
        UsesSha256 = version.IsIn(">=1.31.6-rancher0");
        EtcdNodes = [.. config.Nodes.Where(n => n.IsEtcd)];
        ControlPlaneNodes = [.. config.Nodes.Where(n => n.IsControlPlane)];
        InitialCluster = [.. EtcdNodes.Select(n => $"{MemberName(n)}={PeerUrl(n)}")];
        CloudConfig = CloudConfigFile.Render(config.CloudProvider);
        EncryptionConfig = EncryptionFile.Render(Api.SecretsEncryptionConfig, keys);
        AdmissionConfig = Api.ExtraArgs.ContainsKey("admission-control-config-file") ? null : AdmissionFile.Render(Api, version);
        RegistryConfig = RegistryConfigFile.Render(config.PrivateRegistries);
        AuditPolicy = AuditPolicyFile.Render(Api.AuditLog);
    }

    public ClusterConfig Config { get; }

    public ServicesConfig Services => Config.Services;

    public ServiceOptions Options { get; }

    public KubernetesVersions Versions { get; }

    public bool IsAtLeast122 { get; }

    public bool IsAtLeast124 { get; }

    public bool IsAtLeast127 { get; }

    public ImmutableArray<NodeConfig> EtcdNodes { get; }

    public ImmutableArray<NodeConfig> ControlPlaneNodes { get; }

    /// <summary>The members of a new etcd cluster, as <c>NAME=PEERURL</c>.</summary>
    public ImmutableArray<string> InitialCluster { get; }

    /// <summary>Content of the cloud provider's file; null without a cloud provider.</summary>
    public string? CloudConfig { get; }

    public string? EncryptionConfig { get; }

    /// <summary>Content of the admission file; null when the user's own is named by a flag.</summary>
    public string? AdmissionConfig { get; }

    /// <summary>Content of the audit policy; null when there is no audit log.</summary>
    public string? AuditPolicy { get; }

    /// <summary>Content of the kubelet's registry credentials; null when there are none.</summary>
    public string? RegistryConfig { get; }

    public bool UsesCriDockerd => Config.EnableCriDockerd == true;

    public bool UsesRbac => Config.Authorization.Mode == "rbac";

    public bool HasExternalEtcd => !Services.Etcd.ExternalUrls.IsEmpty;

    public bool HasCloudProvider => Config.CloudProvider.Name.Length > 0;

    /// <summary>The cloud provider as the components' flags name it.</summary>
    public string CloudProviderFlag => Config.CloudProvider.Name == "external-aws" ? "external" : Config.CloudProvider.Name;

    /// <summary>Whether the kubelet takes its node's name from the cloud, so that it is not known here.</summary>
    public bool NamesNodesByInstance =>
        Config.CloudProvider is { UseInstanceMetadataHostname: true, Name: "aws" or "external-aws" };

    /// <summary>Whether pods have addresses of both families.</summary>
    public bool IsDualStack => Services.KubeController.ClusterCidr.Split(',').Select(c => c.Contains(':', StringComparison.Ordinal)).Distinct().Count() > 1;

    private bool UsesSha256 { get; }

    private KubeApiServiceConfig Api => Services.KubeApi;

    public PkiHost PkiHost(NodeConfig node) => CertificateRequests.Host(Config, node);

    public static string MemberName(NodeConfig node) => $"etcd-{node.HostnameOverride}";

    public static string PeerUrl(NodeConfig node) => $"https://{CertificateRequests.InUrl(node.InternalAddress)}:2380";

    public static string ClientUrl(NodeConfig node) => $"https://{CertificateRequests.InUrl(node.InternalAddress)}:2379";

    /// <summary>
    /// The checksum of a file as RKE puts it into a container's environment, so that the container follows the file. It tells
    /// a change and protects nothing, so that the older versions' MD5 does no harm.
    /// </summary>
    public string Checksum(string content) =>
        Convert.ToHexStringLower(
            CryptographicOperations.HashData(UsesSha256 ? HashAlgorithmName.SHA256 : HashAlgorithmName.MD5, Encoding.UTF8.GetBytes(content)));
}
