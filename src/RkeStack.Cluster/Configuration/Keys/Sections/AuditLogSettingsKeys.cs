using RkeStack.Cluster.Configuration.Shapes;

namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="AuditLogSettings"/>.</summary>
internal static class AuditLogSettingsKeys
{
    public static readonly ConfigSection<AuditLogSettings> Section = new SectionBuilder<AuditLogSettings>("services.kube-api.audit_log.configuration", "File and policy of the audit log.", new AuditLogSettings(), ChangeEffects.KubeApiServer)
        .Number("max_age", "maxAge", s => s.MaxAge, (s, v) => s with { MaxAge = v },
            "Days that a log file is kept.", new() { Default = "30" })
        .Number("max_backup", "maxBackup", s => s.MaxBackup, (s, v) => s with { MaxBackup = v },
            "Number of old log files that are kept.", new() { Default = "10" })
        .Number("max_size", "maxSize", s => s.MaxSize, (s, v) => s with { MaxSize = v },
            "Megabytes after which a new file is begun.", new() { Default = "100" })
        .Text("path", "path", s => s.Path, (s, v) => s with { Path = v },
            "File of the log in the container; /var/log/kube-audit is on the host too.",
            new() { Default = "/var/log/kube-audit/audit-log.json" })
        .Text("format", "format", s => s.Format, (s, v) => s with { Format = v },
            "Form of the lines of the log.", new() { Default = "json", Allowed = ["json", "legacy"] })
        .KubernetesObject("policy", "policy", KubernetesShapes.AuditPolicy, s => s.Policy, (s, v) => s with { Policy = v },
            "Kubernetes' own audit Policy object.", new() { DefaultNote = "a policy that logs every request at level Metadata" })
        .Build();
}
