using RkeStack.Cluster.Versions;
using static RkeStack.Cluster.Configuration.ConfigDefaults;

namespace RkeStack.Cluster.Configuration;

/// <summary>Defaults of <c>services</c>.</summary>
internal static class ServiceDefaults
{
    private const string ServiceRange = "10.43.0.0/16";

    public static ServicesConfig Apply(ServicesConfig services, SystemImages images, KubernetesVersion? version)
    {
        var kubernetes = images["kubernetes"];
        return new ServicesConfig
        {
            Etcd = Apply(services.Etcd, images["etcd"]),
            KubeApi = Apply(services.KubeApi, version) with { Image = kubernetes },
            KubeController = services.KubeController with
            {
                Image = kubernetes,
                ClusterCidr = Or(services.KubeController.ClusterCidr, "10.42.0.0/16"),
                ServiceClusterIpRange = Or(services.KubeController.ServiceClusterIpRange, ServiceRange),
            },
            Scheduler = services.Scheduler with { Image = kubernetes },
            Kubelet = services.Kubelet with
            {
                Image = kubernetes,
                ClusterDomain = Or(services.Kubelet.ClusterDomain, "cluster.local"),
                ClusterDnsServer = Or(services.Kubelet.ClusterDnsServer, "10.43.0.10"),
                InfraContainerImage = Or(services.Kubelet.InfraContainerImage, images["pod_infra_container"]),
            },
            Kubeproxy = services.Kubeproxy with { Image = kubernetes },
        };
    }

    private static EtcdServiceConfig Apply(EtcdServiceConfig etcd, string image)
    {
        var extraArgs = etcd.ExtraArgs.ToBuilder();
        extraArgs.TryAdd("election-timeout", "5000");
        extraArgs.TryAdd("heartbeat-interval", "500");
        return etcd with
        {
            Image = image,
            ExtraArgs = extraArgs.ToImmutable(),
            Snapshot = etcd.Snapshot ?? true,
            Creation = Or(etcd.Creation, "12h"),
            Retention = Or(etcd.Retention, "72h"),
            BackupConfig = etcd.BackupConfig is { Enabled: null or true } backup
                ? backup with
                {
                    IntervalHours = Or(backup.IntervalHours, 12),
                    Retention = Or(backup.Retention, 6),
                    Timeout = Or(backup.Timeout, 300),
                }
                : etcd.BackupConfig,
        };
    }

    private static KubeApiServiceConfig Apply(KubeApiServiceConfig api, KubernetesVersion? version)
    {
        var hasOwnAdmissionFile = api.ExtraArgs.ContainsKey("admission-control-config-file");
        return api with
        {
            ServiceClusterIpRange = Or(api.ServiceClusterIpRange, ServiceRange),
            ServiceNodePortRange = Or(api.ServiceNodePortRange, "30000-32767"),
            PodSecurityConfiguration = hasOwnAdmissionFile || !IsAtLeast(version, 23)
                ? api.PodSecurityConfiguration
                : Or(api.PodSecurityConfiguration, "privileged"),
            AuditLog = Apply(api.AuditLog ?? new AuditLogConfig { Enabled = true }),
            EventRateLimit = Apply(api.EventRateLimit, hasOwnAdmissionFile),
            SecretsEncryptionConfig = api.SecretsEncryptionConfig is { Enabled: false } off
                ? off with { CustomConfig = null }
                : api.SecretsEncryptionConfig,
        };
    }

    private static AuditLogConfig Apply(AuditLogConfig audit)
    {
        if (!audit.Enabled)
        {
            return audit.Configuration is null ? audit : audit with
            {
                Configuration = audit.Configuration with { Policy = KubernetesObjects.AuditPolicy(audit.Configuration.Policy) },
            };
        }

        // Once a configuration is written, RKE fills in its policy only.
        var settings = audit.Configuration ?? new AuditLogSettings
        {
            MaxAge = 30,
            MaxBackup = 10,
            MaxSize = 100,
            Path = "/var/log/kube-audit/audit-log.json",
            Format = "json",
        };
        return audit with
        {
            Configuration = settings with { Policy = KubernetesObjects.AuditPolicy(settings.Policy ?? KubernetesObjects.DefaultAuditPolicy) },
        };
    }

    private static EventRateLimitConfig? Apply(EventRateLimitConfig? limit, bool hasOwnAdmissionFile) => limit switch
    {
        { Enabled: false, Configuration: { } unused } => limit with { Configuration = KubernetesObjects.UnusedEventRateLimit(unused) },
        { Enabled: true, Configuration: null } when !hasOwnAdmissionFile => limit with { Configuration = KubernetesObjects.DefaultEventRateLimit },
        _ => limit,
    };
}
