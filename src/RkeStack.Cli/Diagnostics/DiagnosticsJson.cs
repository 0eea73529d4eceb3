using System.Text.Json;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cli.Diagnostics;

/// <summary>Writes what is to be said about a cluster.yml as <c>{"errors": [...], "warnings": [...]}</c>.</summary>
internal static class DiagnosticsJson
{
    /// <summary>Writes both lists.</summary>
    public static void Write(Utf8JsonWriter writer, IEnumerable<Diagnostic> diagnostics)
    {
        var bySeverity = diagnostics.ToLookup(diagnostic => diagnostic.Severity);
        writer.WriteStartObject();
        WriteList(writer, "errors", bySeverity[Severity.Error]);
        WriteList(writer, "warnings", bySeverity[Severity.Warning]);
        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<Diagnostic> diagnostics)
    {
        writer.WriteStartArray(name);
        foreach (var diagnostic in diagnostics)
        {
            writer.WriteStartObject();
            writer.WriteString("code", diagnostic.Code);
            writer.WriteString("path", diagnostic.Path);
            WriteNumber(writer, "line", diagnostic.Line);
            WriteNumber(writer, "column", diagnostic.Column);
            writer.WriteString("message", diagnostic.Message);
            writer.WriteString("fix", diagnostic.Fix);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } value)
        {
            writer.WriteNumber(name, value);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
