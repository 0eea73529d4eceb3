namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="AuditLogConfig"/>.</summary>
internal static class AuditLogKeys
{
    public static readonly ConfigSection<AuditLogConfig> Section = new SectionBuilder<AuditLogConfig>("services.kube-api.audit_log", "Audit log of the API server.", new AuditLogConfig(), ChangeEffects.KubeApiServer)
        .Flag("enabled", "enabled", s => s.Enabled, (s, v) => s with { Enabled = v },
            "Whether the log is kept.", new() { DefaultNote = "false when audit_log is written, true when it is not" })
        .OptionalSection("configuration", "configuration", AuditLogSettingsKeys.Section, s => s.Configuration, (s, v) => s with { Configuration = v },
            "Where the log goes, how much of it is kept, and what it holds.")
        .Build();
}
