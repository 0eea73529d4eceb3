using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Configuration;

/// <summary>
/// Checks a configuration: what RKE refuses, what RKE lets through and then fails with, and, as warnings, what is accepted
/// but does nothing.
/// </summary>
public static class ConfigValidator
{
    private static readonly Action<ValidationContext>[] Rules =
    [
        NodeRules.Check,
        RoleRules.Check,
        HostnameRules.Check,
        LabelRules.Check,
        VersionRules.Check,
        AccessRules.Check,
        NetworkRules.Check,
        AciRules.Check,
        AddressRangeRules.Check,
        RangeSizeRules.Check,
        EtcdRules.Check,
        EtcdBackupRules.Check,
        KubeApiRules.Check,
        EncryptionRules.Check,
        ServiceRules.Check,
        ContainerRules.Check,
        FlagRules.Check,
        IngressRules.Check,
        AddonRules.Check,
        AddonPodRules.Check,
        UserAddonRules.Check,
        CloudProviderRules.Check,
        RegistryRules.Check,
        HostAccessRules.Check,
        UpgradeRules.Check,
        RotationRules.Check,
    ];

    /// <summary>Checks all there is to check.</summary>
    /// <param name="written">What the user wrote.</param>
    /// <param name="source">Where it stands.</param>
    /// <param name="versions">What is known of Kubernetes versions; null for the built-in data.</param>
    /// <returns>Everything that is wrong or doubtful, each with its place.</returns>
    public static IReadOnlyList<Diagnostic> Validate(ClusterConfig written, ConfigSource source, KubernetesVersions? versions = null)
    {
        versions ??= KubernetesVersions.BuiltIn;
        var context = new ValidationContext(written, ConfigDefaults.Apply(written, versions), source, versions);
        foreach (var rule in Rules)
        {
            rule(context);
        }

        return context.Diagnostics;
    }
}
