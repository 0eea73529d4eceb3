using System.Text.Json;

namespace RkeStack.Cluster.Configuration;

/// <summary>The API server (<c>services.kube-api</c> of cluster.yml).</summary>
public sealed record KubeApiServiceConfig : ServiceConfig
{
    /// <summary>
    /// <c>service_cluster_ip_range</c>: CIDR of the Services' addresses; two, comma between, for dual stack. Default:
    /// 10.43.0.0/16.
    /// </summary>
    public string ServiceClusterIpRange { get; init; } = "";

    /// <summary><c>service_node_port_range</c>: Ports that Services of type NodePort may take. Default: 30000-32767.</summary>
    public string ServiceNodePortRange { get; init; } = "";

    /// <summary>
    /// <c>pod_security_configuration</c>: Pod Security Admission for the whole cluster: privileged or restricted. Default:
    /// privileged from Kubernetes 1.23.
    /// </summary>
    public string PodSecurityConfiguration { get; init; } = "";

    /// <summary><c>always_pull_images</c>: Whether every pod start asks the registry for the image. Default: false.</summary>
    public bool AlwaysPullImages { get; init; }

    /// <summary><c>secrets_encryption_config</c>: Encryption of Secrets in etcd.</summary>
    public SecretsEncryptionConfig? SecretsEncryptionConfig { get; init; }

    /// <summary><c>audit_log</c>: Audit log of the API server. Default: enabled.</summary>
    public AuditLogConfig? AuditLog { get; init; }

    /// <summary><c>admission_configuration</c>: Kubernetes' own AdmissionConfiguration object.</summary>
    public JsonElement? AdmissionConfiguration { get; init; }

    /// <summary><c>event_rate_limit</c>: Limit on how many events clients may send.</summary>
    public EventRateLimitConfig? EventRateLimit { get; init; }
}
