using System.Text.Json.Nodes;
using RkeStack.Cluster.Configuration;

namespace RkeStack.Cluster.Plans.Files;

/// <summary>Content of <c>/etc/kubernetes/audit-policy.yaml</c>.</summary>
internal static class AuditPolicyFile
{
    public const string Path = "/etc/kubernetes/audit-policy.yaml";

    /// <summary>The policy of a cluster; null when there is no audit log.</summary>
    /// <param name="audit">cluster.yml's <c>audit_log</c> after defaults, which bring a policy.</param>
    public static string? Render(AuditLogConfig? audit) =>
        audit is { Enabled: true, Configuration.Policy: { } policy } ? GoYaml.Write(JsonObject.Create(policy)!) : null;
}
