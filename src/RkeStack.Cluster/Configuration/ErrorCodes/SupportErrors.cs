using System.Collections.Immutable;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Configuration;

/// <summary>Codes of what can be wrong with what cannot be built yet (RKE0400 to RKE0409).</summary>
internal static class SupportErrors
{
    public static readonly ErrorCode NotSupportedYet = new("RKE0400", Severity.Error, "Not supported yet",
        "RKE knows the setting, but this version of the program cannot build it.",
        "Remove the setting, or wait for a version that builds it.");

    public static readonly ErrorCode PluginUnset = new("RKE0401", Severity.Warning, "Network plugin not written",
        "RKE would deploy canal; this version of the program takes flannel where nothing is written.",
        "Write network: {plugin: flannel} to say that you mean it, or {plugin: canal} for RKE's default.");

    public static readonly ErrorCode IngressUnset = new("RKE0402", Severity.Warning, "Ingress controller not written",
        "RKE would deploy nginx; this version of the program takes none where nothing is written.",
        "Write ingress: {provider: none} to say that you mean it, or {provider: nginx} for RKE's default.");

    public static readonly ErrorCode VersionNotSupportedYet = new("RKE0403", Severity.Error, "Version not supported yet",
        "This version of the program builds Kubernetes 1.24 to 1.32.",
        "Choose one of these versions.");

    /// <summary>All of them.</summary>
    public static ImmutableArray<ErrorCode> All { get; } =
    [
        NotSupportedYet,
        PluginUnset,
        IngressUnset,
        VersionNotSupportedYet,
    ];
}
