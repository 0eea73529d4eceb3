using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;

namespace RkeStack.Cluster.Plans;

/// <summary>
/// The content hash of a container's plan. A container carries it as a label, so that a later run sees whether it still is
/// as planned without comparing it field by field.
/// </summary>
public static class PlanHash
{
    /// <summary>The label that carries the hash.</summary>
    public const string LabelName = "io.rkestack.plan.hash";

    /// <summary>
    /// Hashes everything that makes another container necessary. Arguments, environment, binds and security options count as
    /// sets, as in RKE's own comparison; bootstrap flags and the health check's address do not count.
    /// </summary>
    /// <param name="plan">The plan; a label of the name <see cref="LabelName"/> in it is left out.</param>
    /// <returns>SHA-256 of the plan's canonical JSON, 64 lower-case hexadecimal digits.</returns>
    public static string Of(ContainerPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            Write(writer, plan);
        }

        return Convert.ToHexStringLower(SHA256.HashData(json.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter writer, ContainerPlan plan)
    {
        writer.WriteStartObject();
        writer.WriteString("name", plan.Name);
        writer.WriteString("image", plan.Image);
        WriteSet(writer, "entrypoint", WithoutBootstrap(plan, plan.Entrypoint));
        WriteSet(writer, "command", WithoutBootstrap(plan, plan.Command));
        WriteSet(writer, "environment", plan.Environment);
        WriteSet(writer, "binds", plan.Binds);
        WriteSet(writer, "volumesFrom", plan.VolumesFrom);
        WriteSet(writer, "securityOptions", plan.SecurityOptions);
        WriteSet(writer, "labels", plan.Labels.Where(l => l.Key != LabelName).Select(l => $"{l.Key}={l.Value}"));
        writer.WriteString("networkMode", plan.NetworkMode);
        writer.WriteString("pidMode", plan.PidMode);
        writer.WriteBoolean("privileged", plan.Privileged);
        writer.WriteString("restartPolicy", plan.RestartPolicy);
        writer.WriteString("user", plan.User);
        writer.WriteString("files", plan.FilesHash);
        writer.WriteEndObject();
    }

    private static IEnumerable<string> WithoutBootstrap(ContainerPlan plan, ImmutableArray<string> arguments) =>
        plan.BootstrapFlags.IsEmpty
            ? arguments
            : arguments.Where(a => !plan.BootstrapFlags.Any(f => a.StartsWith($"--{f}=", StringComparison.Ordinal)));

    private static void WriteSet(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
