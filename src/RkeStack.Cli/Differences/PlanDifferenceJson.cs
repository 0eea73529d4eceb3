using System.Text.Json;
using RkeStack.Cli.Diagnostics;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Pki;

namespace RkeStack.Cli.Differences;

/// <summary>
/// Writes what changes: <c>hosts</c>, <c>certificates</c> and <c>addons</c>, and as <c>errors</c> and <c>warnings</c> what is to be said about the
/// step; each a list. Holds no secret.
/// </summary>
internal static class PlanDifferenceJson
{
    /// <summary>Writes it as one object.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="difference">What changes.</param>
    /// <param name="step">What is to be said about the step, and the file's name.</param>
    public static void Write(Utf8JsonWriter writer, PlanDifference difference, IEnumerable<(Diagnostic Diagnostic, string File)> step)
    {
        writer.WriteStartObject();
        DiagnosticsJson.WriteLists(writer, step);
        writer.WriteStartArray("hosts");
        foreach (var host in difference.Hosts)
        {
            writer.WriteStartObject();
            writer.WriteString("address", host.Address);
            writer.WriteString("change", Word(host.Kind));
            WriteChanges(writer, "containers", host.Containers);
            WriteChanges(writer, "files", host.Files);
            WriteChanges(writer, "node", host.Node);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteCertificates(writer, difference.Certificates);
        WriteChanges(writer, "addons", difference.Addons);
        writer.WriteString("addonsNotCompared", difference.AddonsNotCompared);
        writer.WriteEndObject();
    }

    private static void WriteCertificates(Utf8JsonWriter writer, IEnumerable<PkiChange> certificates)
    {
        writer.WriteStartArray("certificates");
        foreach (var certificate in certificates)
        {
            WriteChange(writer, certificate.Name, certificate.Kind.ToString().ToLowerInvariant(), [certificate.Reason]);
        }

        writer.WriteEndArray();
    }

    private static void WriteChanges(Utf8JsonWriter writer, string name, IEnumerable<Change> changes)
    {
        writer.WriteStartArray(name);
        foreach (var change in changes)
        {
            WriteChange(writer, change.Name, Word(change.Kind), change.Reasons);
        }

        writer.WriteEndArray();
    }

    private static void WriteChange(Utf8JsonWriter writer, string name, string change, IEnumerable<string> reasons)
    {
        writer.WriteStartObject();
        writer.WriteString("name", name);
        writer.WriteString("change", change);
        writer.WriteStartArray("reasons");
        foreach (var reason in reasons)
        {
            writer.WriteStringValue(reason);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string Word(ChangeKind kind) => kind.ToString().ToLowerInvariant();
}
