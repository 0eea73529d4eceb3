using System.Collections.Immutable;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans.Containers;
using RkeStack.Cluster.Plans.Files;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Plans;

/// <summary>Works out, without touching a host, what must be true on each host of a cluster.</summary>
public static class ClusterPlanner
{
    /// <summary>Plans a cluster.</summary>
    /// <param name="config">A cluster.yml after defaults and validation. Windows hosts are not planned.</param>
    /// <param name="facts">Facts of hosts by their address; a host without an entry is planned with <see cref="HostFacts.Unknown"/>.</param>
    /// <param name="keys">The keys for Secrets in etcd; needed when cluster.yml turns their encryption on without a configuration of its own.</param>
    /// <param name="versions">Data of the Kubernetes versions; the built-in when null.</param>
    /// <exception cref="DiagnosticException"><c>RKE0410</c>: no component flags are known for the Kubernetes version.</exception>
    /// <exception cref="ArgumentException">Encryption is on and <paramref name="keys"/> holds no key.</exception>
    public static ClusterPlan Plan(
        ClusterConfig config,
        IReadOnlyDictionary<string, HostFacts>? facts = null,
        EncryptionKeys? keys = null,
        KubernetesVersions? versions = null)
    {
        ArgumentNullException.ThrowIfNull(config);
        versions ??= KubernetesVersions.BuiltIn;
        var version = KubernetesVersion.TryParse(config.KubernetesVersion);
        var options = versions.ServiceOptions(config.KubernetesVersion, config.SystemImages["kubernetes"]);
        if (version is null || options is null)
        {
            throw NoFlags(config);
        }

        var cluster = new ClusterContext(config, version, options, versions, keys);
        return new ClusterPlan
        {
            Hosts = [.. config.Nodes.Select(n => Host(cluster, n, facts?.GetValueOrDefault(n.Address) ?? HostFacts.Unknown))],
            ApiServerUrl = CertificateRequests.ApiServerUrl(config),
            RegistryCredentials = Credentials(config.PrivateRegistries),
            CloudConfig = cluster.CloudConfig,
            EncryptionConfig = cluster.EncryptionConfig,
        };
    }

    private static HostPlan Host(ClusterContext cluster, NodeConfig node, HostFacts facts) =>
        HostPlanner.Plan(new HostContext(cluster, node, facts, HostPaths.Prefix(cluster.Config.PrefixPath, facts.OperatingSystem)));

    private static ImmutableArray<RegistryCredential> Credentials(ImmutableArray<PrivateRegistryConfig> registries) =>
    [
        .. registries.Where(r => r.User.Length > 0).Select(r => new RegistryCredential
        {
            Url = r.Url.Length == 0 ? RegistryConfigFile.DefaultRegistry : r.Url,
            User = r.User,
            Password = r.Password,
        }),
    ];

    private static DiagnosticException NoFlags(ClusterConfig config) => new(new Diagnostic
    {
        Code = "RKE0410",
        Path = "kubernetes_version",
        Message = $"no component flags are known for '{config.KubernetesVersion}' with the image '{config.SystemImages["kubernetes"]}'",
        Fix = "take a version that is listed, or give the image a tag that begins with a known one, such as v1.32",
    });
}
