using RkeStack.Cluster.Configuration.Shapes;

namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="KubeApiServiceConfig"/>.</summary>
internal static class KubeApiServiceKeys
{
    public static readonly ConfigSection<KubeApiServiceConfig> Section = new SectionBuilder<KubeApiServiceConfig>("services.kube-api", "The API server.", new KubeApiServiceConfig(), ChangeEffects.KubeApiServer)
        .ServiceKeys()
        .Text("service_cluster_ip_range", "serviceClusterIpRange", s => s.ServiceClusterIpRange, (s, v) => s with { ServiceClusterIpRange = v },
            "CIDR of the Services' addresses; two, comma between, for dual stack.", new() { Effects = ChangeEffects.Etcd | ChangeEffects.KubeApiServer | ChangeEffects.Certificates | ChangeEffects.NewCluster, Default = "10.43.0.0/16" })
        .Text("service_node_port_range", "serviceNodePortRange", s => s.ServiceNodePortRange, (s, v) => s with { ServiceNodePortRange = v },
            "Ports that Services of type NodePort may take.", new() { Default = "30000-32767" })
        .Text("pod_security_configuration", "podSecurityConfiguration", s => s.PodSecurityConfiguration, (s, v) => s with { PodSecurityConfiguration = v },
            "What pods may do in the whole cluster, by Pod Security Admission: privileged lets them do anything, restricted only what is safe.",
            new() { DefaultNote = "privileged from Kubernetes 1.23, nothing before", Allowed = ["privileged", "restricted"] })
        .Flag("always_pull_images", "alwaysPullImages", s => s.AlwaysPullImages, (s, v) => s with { AlwaysPullImages = v },
            "Whether every pod start asks the registry for the image.", new() { Default = "false" })
        .OptionalSection("secrets_encryption_config", "secretsEncryptionConfig", SecretsEncryptionKeys.Section, s => s.SecretsEncryptionConfig, (s, v) => s with { SecretsEncryptionConfig = v },
            "Encryption of Secrets in etcd.")
        .OptionalSection("audit_log", "auditLog", AuditLogKeys.Section, s => s.AuditLog, (s, v) => s with { AuditLog = v },
            "Audit log of the API server.", new() { DefaultNote = "an audit log with the defaults below" })
        .KubernetesObject("admission_configuration", "admissionConfiguration", KubernetesShapes.Admission, s => s.AdmissionConfiguration, (s, v) => s with { AdmissionConfiguration = v },
            "Kubernetes' own AdmissionConfiguration object.")
        .OptionalSection("event_rate_limit", "eventRateLimit", EventRateLimitKeys.Section, s => s.EventRateLimit, (s, v) => s with { EventRateLimit = v },
            "Limit on how many events clients may send.")
        .Obsolete("pod_security_policy", "switched PodSecurityPolicy on, which Kubernetes 1.25 and RKE 1.8.5 no longer have", "Remove it; write pod_security_configuration: restricted for its successor.")
        .Build();
}
