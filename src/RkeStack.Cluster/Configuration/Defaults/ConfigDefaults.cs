using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Configuration;

/// <summary>
/// RKE's own defaults. The result is what RKE would store as its configuration, <c>docker_socket</c> and the URL of a
/// registry left empty as RKE leaves them. Defaults never overwrite, but for the few settings that RKE overwrites.
/// </summary>
public static class ConfigDefaults
{
    /// <summary>The configuration with everything filled in that RKE fills in.</summary>
    /// <param name="config">What the user wrote; need not be valid.</param>
    /// <param name="versions">What is known of Kubernetes versions; null for the built-in data.</param>
    public static ClusterConfig Apply(ClusterConfig config, KubernetesVersions? versions = null)
    {
        versions ??= KubernetesVersions.BuiltIn;
        var named = config with
        {
            SshKeyPath = Or(config.SshKeyPath, "~/.ssh/id_rsa"),
            PrefixPath = Or(config.PrefixPath, "/"),
            ClusterName = Or(config.ClusterName, "local"),
            KubernetesVersion = Or(config.KubernetesVersion, versions.Default),
            AddonJobTimeout = Or(config.AddonJobTimeout, 45),
            Authorization = config.Authorization with { Mode = Or(config.Authorization.Mode, "rbac") },
        };
        var version = KubernetesVersion.TryParse(named.KubernetesVersion);
        var images = ImageDefaults.Apply(named, versions);
        return named with
        {
            Nodes = NodeDefaults.Apply(named),
            BastionHost = NodeDefaults.ApplyToBastion(named),
            SystemImages = images,
            EnableCriDockerd = named.EnableCriDockerd ?? (IsAtLeast(version, 24) ? true : null),
            Services = ServiceDefaults.Apply(named.Services, images, version),
            Network = NetworkDefaults.Apply(named.Network),
            Authentication = AuthenticationDefaults.Apply(named.Authentication),
            CloudProvider = CloudProviderDefaults.Apply(named.CloudProvider),
            Dns = AddonDefaults.Apply(named.Dns),
            Ingress = AddonDefaults.Apply(named.Ingress, isFrom121: IsAtLeast(version, 21)),
            Monitoring = AddonDefaults.Apply(named.Monitoring),
            UpgradeStrategy = UpgradeStrategyDefaults.Apply(named.UpgradeStrategy),
        };
    }

    /// <summary>The value, or the default where it is empty.</summary>
    internal static string Or(string value, string byDefault) => value.Length == 0 ? byDefault : value;

    /// <summary>The value, or the default where it is 0.</summary>
    internal static int Or(int value, int byDefault) => value == 0 ? byDefault : value;

    /// <summary>Whether the version is 1.minor or later; false for one that cannot be read.</summary>
    internal static bool IsAtLeast(KubernetesVersion? version, int minor) => version is not null && version.AtLeast(1, minor);
}
