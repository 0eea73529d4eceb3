namespace RkeStack.Cluster.Configuration;

/// <summary>Audit log of the API server (<c>services.kube-api.audit_log</c> of cluster.yml).</summary>
public sealed record AuditLogConfig
{
    /// <summary><c>enabled</c>: Whether the log is kept. Default: false when audit_log is written.</summary>
    public bool Enabled { get; init; }

    /// <summary><c>configuration</c>: Where the log goes, how much of it is kept, and what it holds.</summary>
    public AuditLogSettings? Configuration { get; init; }
}
