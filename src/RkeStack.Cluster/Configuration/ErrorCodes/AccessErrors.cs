using System.Collections.Immutable;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Configuration;

/// <summary>Codes of what can be wrong with authentication, authorization and pod security (RKE0140 to RKE0149).</summary>
internal static class AccessErrors
{
    public static readonly ErrorCode UnknownStrategy = new("RKE0140", Severity.Error, "Unknown strategy",
        "Clients prove who they are by x509 certificates, and by a webhook beside them.",
        "Write strategy: x509, or x509|webhook.");

    public static readonly ErrorCode NoX509 = new("RKE0141", Severity.Error, "Strategy without x509",
        "The components themselves use certificates.",
        "Write strategy: x509|webhook.");

    public static readonly ErrorCode UnknownMode = new("RKE0142", Severity.Error, "Unknown authorization",
        "Authorization is rbac or none.",
        "Write mode: rbac.");

    public static readonly ErrorCode PodSecurityWithoutRbac = new("RKE0143", Severity.Error, "Pod security without RBAC",
        "Pod Security Admission, on by default from Kubernetes 1.23, needs RBAC.",
        "Write authorization: {mode: rbac}, or name an admission file of your own in extra_args.");

    public static readonly ErrorCode PodSecurityTooEarly = new("RKE0144", Severity.Error, "Pod security before 1.23",
        "Pod Security Admission came with Kubernetes 1.23.",
        "Remove pod_security_configuration, or choose a newer version.");

    public static readonly ErrorCode UnknownPodSecurity = new("RKE0145", Severity.Error, "Unknown pod security",
        "There are two configurations for the whole cluster.",
        "Write privileged or restricted.");

    public static readonly ErrorCode BadSan = new("RKE0146", Severity.Error, "Not a name for a certificate",
        "A certificate is valid for IP addresses and DNS names.",
        "Write an IP address or a DNS name alone.");

    public static readonly ErrorCode WebhookUnused = new("RKE0147", Severity.Warning, "Webhook without its strategy",
        "The webhook is only asked when the strategy names it.",
        "Write strategy: x509|webhook, or remove webhook.");

    /// <summary>All of them.</summary>
    public static ImmutableArray<ErrorCode> All { get; } =
    [
        UnknownStrategy,
        NoX509,
        UnknownMode,
        PodSecurityWithoutRbac,
        PodSecurityTooEarly,
        UnknownPodSecurity,
        BadSan,
        WebhookUnused,
    ];
}
