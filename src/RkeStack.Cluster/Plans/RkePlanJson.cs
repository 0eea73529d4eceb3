using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using RkeStack.Cluster.Plans.Files;

namespace RkeStack.Cluster.Plans;

/// <summary>
/// Writes a plan in the shape of RKE's own computed plans, so that a program can compare the two: hosts by address, each with
/// <c>processes</c>, <c>portChecks</c>, <c>files</c>, <c>labels</c>, <c>annotations</c> and <c>taints</c>. What is empty is
/// left out of a process; <c>taints</c> is null, as RKE sets taints when it runs.
/// </summary>
public static class RkePlanJson
{
    /// <summary>Writes the hosts of a plan as one JSON object. Holds secrets: file contents, base64.</summary>
    /// <param name="writer">Stands where a value may begin.</param>
    /// <param name="plan">The plan.</param>
    public static void WriteNodes(Utf8JsonWriter writer, ClusterPlan plan)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(plan);
        writer.WriteStartObject();
        foreach (var host in plan.Hosts)
        {
            writer.WriteStartObject(host.Address);
            WriteMap(writer, "annotations", host.Worker.Annotations);
            WriteFiles(writer, plan);
            WriteMap(writer, "labels", host.Worker.Labels);
            WriteArray(writer, "portChecks", host.PortChecks);
            WriteProcesses(writer, host);
            writer.WriteNull("taints");
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    // RKE names these files without the prefix path and lists them for every host, whether or not it has a cloud provider.
    private static void WriteFiles(Utf8JsonWriter writer, ClusterPlan plan)
    {
        writer.WriteStartObject("files");
        writer.WriteString(CloudConfigFile.Path, Base64(plan.CloudConfig ?? ""));
        if (plan.EncryptionConfig is { } encryption)
        {
            writer.WriteString(EncryptionFile.Path, Base64(encryption));
        }

        writer.WriteEndObject();
    }

    // The recurring snapshots are no process of RKE's plan: it makes that container on the way.
    private static void WriteProcesses(Utf8JsonWriter writer, HostPlan host)
    {
        writer.WriteStartObject("processes");
        foreach (var container in host.Containers.Where(c => c != host.Etcd?.Snapshots).OrderBy(c => c.Name, StringComparer.Ordinal))
        {
            WriteProcess(writer, container);
        }

        writer.WriteEndObject();
    }

    private static void WriteProcess(Utf8JsonWriter writer, ContainerPlan container)
    {
        writer.WriteStartObject(container.Name);
        WriteArray(writer, "args", container.Command);
        WriteArray(writer, "binds", container.Binds);
        WriteArray(writer, "command", container.Entrypoint);
        WriteArray(writer, "env", container.Environment);
        writer.WriteStartObject("healthCheck");
        WriteText(writer, "url", container.HealthCheckUrl ?? "");
        writer.WriteEndObject();
        WriteText(writer, "image", container.Image);
        WriteMap(writer, "labels", container.Labels);
        WriteText(writer, "name", container.Name);
        WriteText(writer, "networkMode", container.NetworkMode);
        WriteText(writer, "pidMode", container.PidMode);
        if (container.Privileged)
        {
            writer.WriteBoolean("privileged", true);
        }

        WriteText(writer, "restartPolicy", container.RestartPolicy);
        WriteText(writer, "user", container.User);
        WriteArray(writer, "volumesFrom", container.VolumesFrom);
        writer.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter writer, string name, ImmutableSortedDictionary<string, string> map)
    {
        writer.WriteStartObject(name);
        foreach (var (key, value) in map)
        {
            writer.WriteString(key, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter writer, string name, ImmutableArray<string> values)
    {
        if (values.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string value)
    {
        if (value.Length > 0)
        {
            writer.WriteString(name, value);
        }
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
