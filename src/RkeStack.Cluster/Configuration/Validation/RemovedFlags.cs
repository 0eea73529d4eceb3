using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>
/// Flags and admission plugins that Kubernetes took out of its components since 1.19, with the last minor release (1.N) that
/// had them, as its changelogs tell.
/// </summary>
internal static class RemovedFlags
{
    /// <summary>The last release of each admission plugin that is gone.</summary>
    public static readonly ImmutableDictionary<string, int> Plugins = ImmutableDictionary.CreateRange(
        [KeyValuePair.Create("PodSecurityPolicy", 24), KeyValuePair.Create("SecurityContextDeny", 29)]);

    private static readonly (int Last, string[] Flags)[] OfLogging =
    [
        (25,
        [
            "add-dir-header", "alsologtostderr", "log-backtrace-at", "log-dir", "log-file", "log-file-max-size", "logtostderr", "one-output",
            "skip-headers", "skip-log-headers", "stderrthreshold",
        ]),
    ];

    private static readonly (int Last, string[] Flags)[] OfKubeApi =
    [
        .. OfLogging,
        (18, ["basic-auth-file"]),
        (23, ["address", "insecure-bind-address", "insecure-port", "port"]),
    ];

    private static readonly (int Last, string[] Flags)[] OfKubeController =
    [
        .. OfLogging,
        (23, ["address", "port"]),
        (24, ["deleting-pods-burst", "deleting-pods-qps", "register-retry-count"]),
        (26, ["enable-taint-manager", "pod-eviction-timeout"]),
        (30, ["horizontal-pod-autoscaler-downscale-delay", "horizontal-pod-autoscaler-upscale-delay"]),
    ];

    private static readonly (int Last, string[] Flags)[] OfScheduler =
    [
        .. OfLogging,
        (22, ["policy-config-file", "policy-configmap", "policy-configmap-namespace", "use-legacy-policy-config"]),
        (23, ["address", "port"]),
    ];

    private static readonly (int Last, string[] Flags)[] OfKubelet =
    [
        .. OfLogging,
        (14, ["allow-privileged"]),
        (23,
        [
            "cni-bin-dir", "cni-cache-dir", "cni-conf-dir", "dynamic-config-dir", "image-pull-progress-deadline", "network-plugin", "network-plugin-mtu",
        ]),
        (26, ["container-runtime"]),
        (30, ["keep-terminated-pod-volumes"]),
    ];

    private static readonly ImmutableDictionary<string, ImmutableDictionary<string, int>> Services = ImmutableDictionary.CreateRange(
    [
        KeyValuePair.Create("kube-api", ByFlag(OfKubeApi)),
        KeyValuePair.Create("kube-controller", ByFlag(OfKubeController)),
        KeyValuePair.Create("scheduler", ByFlag(OfScheduler)),
        KeyValuePair.Create("kubelet", ByFlag(OfKubelet)),
    ]);

    /// <summary>The last minor release that had the flag; null for one that is not known to be gone.</summary>
    /// <param name="service">The component's key under <c>services</c>.</param>
    /// <param name="flag">The flag without its dashes.</param>
    public static int? LastOf(string service, string flag) =>
        Services.TryGetValue(service, out var flags) && flags.TryGetValue(flag, out var last) ? last : null;

    private static ImmutableDictionary<string, int> ByFlag((int Last, string[] Flags)[] removed) =>
        removed.SelectMany(step => step.Flags.Select(flag => KeyValuePair.Create(flag, step.Last))).ToImmutableDictionary(StringComparer.Ordinal);
}
