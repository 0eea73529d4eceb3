using System.Text.Json;

namespace RkeStack.Cluster.Configuration;

/// <summary>File and policy of the audit log (<c>services.kube-api.audit_log.configuration</c> of cluster.yml).</summary>
public sealed record AuditLogSettings
{
    /// <summary><c>max_age</c>: Days that a log file is kept. Default: 30.</summary>
    public int MaxAge { get; init; }

    /// <summary><c>max_backup</c>: Number of old log files that are kept. Default: 10.</summary>
    public int MaxBackup { get; init; }

    /// <summary><c>max_size</c>: Megabytes after which a new file is begun. Default: 100.</summary>
    public int MaxSize { get; init; }

    /// <summary>
    /// <c>path</c>: File of the log in the container; /var/log/kube-audit is on the host too. Default:
    /// /var/log/kube-audit/audit-log.json.
    /// </summary>
    public string Path { get; init; } = "";

    /// <summary><c>format</c>: json or legacy. Default: json.</summary>
    public string Format { get; init; } = "";

    /// <summary><c>policy</c>: Kubernetes' own audit Policy object. Default: everything at level Metadata.</summary>
    public JsonElement? Policy { get; init; }
}
