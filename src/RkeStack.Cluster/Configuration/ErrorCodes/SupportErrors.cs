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
        "RKE would deploy canal; where nothing is said of the network, the lighter flannel is taken, which knows no NetworkPolicy.",
        "Write network: {plugin: flannel} to say that you mean it, or canal for what RKE does.");

    public static readonly ErrorCode IngressUnset = new("RKE0402", Severity.Warning, "Ingress controller not written",
        "RKE would deploy nginx on the ports 80 and 443 of every worker; where nothing is said of ingress, none is taken.",
        "Write ingress: {provider: none} to say that you mean it, or nginx for what RKE does.");

    public static readonly ErrorCode VersionNotTried = new("RKE0404", Severity.Warning, "Version never tried",
        "Kubernetes before 1.24 is built from RKE's own data, but no cluster of it was ever built to try this program.",
        "Try it on hosts that hold nothing of value first, or choose Kubernetes 1.24 or later.");

    public static readonly ErrorCode NoRuntime = new("RKE0405", Severity.Error, "Kubelet without a runtime",
        "From Kubernetes 1.24 on the kubelet reaches Docker through cri-dockerd only; RKE takes the setting, and the node never becomes ready.",
        "Remove enable_cri_dockerd: false.");

    public static readonly ErrorCode OtherPlugin = new("RKE0406", Severity.Warning, "Network plugin changed",
        "Pods keep the network that they were started with, and one that the stack did not put there is not replaced; rkestack plan says so of two files.",
        "Leave the plugin as it is, or build a new cluster with the other one.");

    /// <summary>All of them.</summary>
    public static ImmutableArray<ErrorCode> All { get; } =
    [
        NotSupportedYet,
        PluginUnset,
        IngressUnset,
        VersionNotTried,
        NoRuntime,
        OtherPlugin,
    ];
}
