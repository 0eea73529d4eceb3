using System.Globalization;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Pki;
using RkeStack.Cluster.Plans.Files;

namespace RkeStack.Cluster.Plans.Containers;

/// <summary>Plans <c>kube-apiserver</c>.</summary>
internal static class ApiServerContainer
{
    public const string Name = "kube-apiserver";

    private const string AuditDirectory = "/var/log/kube-audit";
    private const string AdmissionPlugins = "enable-admission-plugins";

    public static ContainerPlan Plan(HostContext host)
    {
        var cluster = host.Cluster;
        var api = cluster.Services.KubeApi;
        return host.KubernetesComponent(new ContainerPlan
        {
            Name = Name,
            Image = api.Image,
            Entrypoint = [ToolsEntrypoint.Of(cluster.Config.SystemImages["kubernetes_services_sidecar"]), Name, .. Flags(host).ToArguments()],
            Environment = HostContext.Distinct(Checksums(cluster).Concat(api.ExtraEnv)),
            Binds = host.Binds(OwnBinds(host), api.ExtraBinds),
            HealthCheckUrl = "https://localhost:6443/healthz",
        });
    }

    /// <summary>Where audit logs lie on the host, or null when there is no audit log.</summary>
    public static string? AuditPath(HostContext host) => host.Cluster.AuditPolicy is null ? null : host.Under(AuditDirectory);

    private static IEnumerable<string> OwnBinds(HostContext host) =>
        AuditPath(host) is { } audit ? [host.KubernetesBind, $"{audit}:{AuditDirectory}"] : [host.KubernetesBind];

    private static IEnumerable<string> Checksums(ClusterContext cluster)
    {
        (string Name, string? Content)[] files =
        [
            ("RKE_CLOUD_CONFIG_CHECKSUM", cluster.CloudConfig),
            ("RKE_ADMISSION_CONFIG_CHECKSUM", cluster.AdmissionConfig),
            ("RKE_AUDITLOG_CONFIG_CHECKSUM", cluster.AuditPolicy),
        ];
        return files.Where(f => f.Content is not null).Select(f => $"{f.Name}={cluster.Checksum(f.Content!)}");
    }

    private static FlagSet Flags(HostContext host)
    {
        var cluster = host.Cluster;
        var api = cluster.Services.KubeApi;
        var flags = Own(cluster, api)
            .SetIf(cluster.HasCloudProvider, "cloud-config", CloudConfigFile.Path)
            .SetIf(cluster.EncryptionConfig is not null, "encryption-provider-config", EncryptionFile.Path)
            .SetIf(cluster.Services.Kubelet.GenerateServingCertificate, "kubelet-certificate-authority", HostPaths.Certificate(CertificateNames.KubeCa));
        SetEtcd(flags, host);
        if (cluster.Config.Authentication.Webhook is { } webhook)
        {
            flags.Set("authentication-token-webhook-config-file", AuthnWebhookFile.Path);
            flags.Set("authentication-token-webhook-cache-ttl", webhook.CacheTimeout);
        }

        flags.SetOptions(cluster.Options.KubeApi)
            .SetIf(cluster.UsesRbac, "authorization-mode", "Node,RBAC")
            .SetIf(Formats.Address(host.Node.InternalAddress) is not null, "advertise-address", host.Node.InternalAddress);
        AddAdmissionPlugin(flags, api.AlwaysPullImages, "AlwaysPullImages");
        AddAdmissionPlugin(flags, api.EventRateLimit is { Enabled: true }, "EventRateLimit");
        SetAudit(flags, api.AuditLog?.Configuration);
        return flags.SetExtra(api);
    }

    private static FlagSet Own(ClusterContext cluster, KubeApiServiceConfig api) => new FlagSet()
        .Set("admission-control-config-file", AdmissionFile.Path)
        .Set("client-ca-file", HostPaths.Certificate(CertificateNames.KubeCa))
        .Set("cloud-provider", cluster.CloudProviderFlag)
        .Set("kubelet-client-certificate", HostPaths.Certificate(CertificateNames.KubeApiServer))
        .Set("kubelet-client-key", HostPaths.Key(CertificateNames.KubeApiServer))
        .Set("proxy-client-cert-file", HostPaths.Certificate(CertificateNames.ApiServerProxyClient))
        .Set("proxy-client-key-file", HostPaths.Key(CertificateNames.ApiServerProxyClient))
        .Set("requestheader-allowed-names", CertificateNames.ApiServerProxyClient)
        .Set("requestheader-client-ca-file", HostPaths.Certificate(CertificateNames.RequestHeaderCa))
        .Set("service-account-key-file", HostPaths.Key(CertificateNames.ServiceAccountToken))
        .Set("service-cluster-ip-range", api.ServiceClusterIpRange)
        .Set("service-node-port-range", api.ServiceNodePortRange)
        .Set("tls-cert-file", HostPaths.Certificate(CertificateNames.KubeApiServer))
        .Set("tls-private-key-file", HostPaths.Key(CertificateNames.KubeApiServer));

    private static void SetEtcd(FlagSet flags, HostContext host)
    {
        var external = host.Cluster.HasExternalEtcd;
        var client = external ? CertificateNames.EtcdClient : CertificateNames.KubeNode;
        flags.Set("etcd-cafile", HostPaths.Certificate(external ? CertificateNames.EtcdClientCa : CertificateNames.KubeCa))
            .Set("etcd-certfile", HostPaths.Certificate(client))
            .Set("etcd-keyfile", HostPaths.Key(client))
            .Set("etcd-prefix", external ? host.Cluster.Services.Etcd.Path : "/registry")
            .Set("etcd-servers", string.Join(',', external ? host.Cluster.Services.Etcd.ExternalUrls : Members(host)));
    }

    // The member on the same host comes first, so that it is asked before the others.
    private static IEnumerable<string> Members(HostContext host) =>
        host.Cluster.EtcdNodes
            .OrderBy(n => n.InternalAddress == host.Node.InternalAddress ? 0 : 1)
            .Select(ClusterContext.ClientUrl);

    private static void AddAdmissionPlugin(FlagSet flags, bool enabled, string plugin)
    {
        if (enabled)
        {
            flags.Set(AdmissionPlugins, $"{flags[AdmissionPlugins]},{plugin}");
        }
    }

    // As in RKE the flags follow the settings' presence, also where the audit log is off.
    private static void SetAudit(FlagSet flags, AuditLogSettings? audit)
    {
        if (audit is null)
        {
            return;
        }

        flags.Set("audit-log-path", audit.Path)
            .Set("audit-log-maxage", Number(audit.MaxAge))
            .Set("audit-log-maxbackup", Number(audit.MaxBackup))
            .Set("audit-log-maxsize", Number(audit.MaxSize))
            .Set("audit-log-format", audit.Format)
            .Set("audit-policy-file", AuditPolicyFile.Path);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
