using System.Text.Json;
using RkeStack.Cluster.Configuration.Shapes;

namespace RkeStack.Cluster.Configuration;

/// <summary>The API server's objects of Kubernetes' own.</summary>
internal static class KubeApiRules
{
    private const string Section = "services.kube-api";

    public static void Check(ValidationContext context)
    {
        var api = context.Written.Services.KubeApi;
        CheckObject(context, "admission_configuration", api.AdmissionConfiguration, "AdmissionConfiguration", "apiserver.config.k8s.io/v1");
        CheckPlugins(context, api.AdmissionConfiguration);
        CheckObject(context, "audit_log.configuration.policy", api.AuditLog?.Configuration?.Policy, "Policy", "audit.k8s.io/v1");
        if (api.AuditLog is { Enabled: false, Configuration: not null })
        {
            Unused(context, "audit_log.configuration", "audit_log.enabled is not true");
        }

        if (api.EventRateLimit is { Enabled: false, Configuration: not null })
        {
            Unused(context, "event_rate_limit.configuration", "event_rate_limit.enabled is not true");
        }

        if (api.SecretsEncryptionConfig is { Enabled: false, CustomConfig: not null })
        {
            Unused(context, "secrets_encryption_config.custom_config", "secrets_encryption_config.enabled is not true");
        }

        CheckValues(context, "audit_log.configuration.policy", KubernetesShapes.AuditPolicy, api.AuditLog is { Enabled: true } audit ? audit.Configuration?.Policy : null);
        CheckValues(context, "event_rate_limit.configuration", KubernetesShapes.EventRateLimit, api.EventRateLimit is { Enabled: true } limit ? limit.Configuration : null);
        if (api.AuditLog is { Enabled: true, Configuration.Format: not ("" or "json" or "legacy") and var format })
        {
            context.Report(
                ServiceErrors.BadObjectValue, ConfigPath.Key(Section, "audit_log.configuration.format"), $"'{format}' is no form of a log", "Write json or legacy.");
        }

        if (api.AuditLog?.Configuration is { MaxAge: < 0 } or { MaxBackup: < 0 } or { MaxSize: < 0 })
        {
            context.Report(
                ServiceErrors.BadObject,
                ConfigPath.Key(Section, "audit_log.configuration"),
                "a number of the audit log is below 0",
                "Write max_age, max_backup and max_size of 0 or above.");
        }
    }

    private static void CheckObject(ValidationContext context, string key, JsonElement? written, string kind, string apiVersion)
    {
        if (written is not { } held)
        {
            return;
        }

        if (TextOf(held, "kind") != kind || TextOf(held, "apiVersion") != apiVersion)
        {
            context.Report(
                ServiceErrors.BadObject,
                ConfigPath.Key(Section, key),
                $"this is not the object {kind} of {apiVersion}",
                $"Write kind: {kind} and apiVersion: {apiVersion}.");
        }
    }

    private static void CheckValues(ValidationContext context, string key, Shape shape, JsonElement? written)
    {
        if (written is { } held)
        {
            foreach (var fault in shape.Faults(held, ConfigPath.Key(Section, key)))
            {
                context.Report(ServiceErrors.BadObjectValue, fault.Path, fault.Message, fault.Fix);
            }
        }
    }

    private static void CheckPlugins(ValidationContext context, JsonElement? written)
    {
        if (written?.GetProperty("plugins") is { ValueKind: JsonValueKind.Array } plugins && !plugins.EnumerateArray().All(IsPlugin))
        {
            context.Report(
                ServiceErrors.BadObject,
                ConfigPath.Key(Section, "admission_configuration"),
                "one of the plugins has no name",
                "Write plugins: [{name: EventRateLimit, configuration: {...}}].");
        }
    }

    private static bool IsPlugin(JsonElement plugin) => TextOf(plugin, "name") is { Length: > 0 };

    private static void Unused(ValidationContext context, string key, string why) =>
        context.Report(ServiceErrors.ObjectUnused, ConfigPath.Key(Section, key), $"this does nothing: {why}");

    private static string? TextOf(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
