using System.Text.Json;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cli.Diagnostics;

/// <summary>Writes what is to be said about a cluster.yml as <c>{"errors": [...], "warnings": [...]}</c>.</summary>
internal static class DiagnosticsJson
{
    /// <summary>Writes both lists as an object.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="diagnostics">What is to be said.</param>
    public static void Write(Utf8JsonWriter writer, IEnumerable<Diagnostic> diagnostics) =>
        WriteObject(writer, diagnostics.Select(diagnostic => (diagnostic, "")));

    /// <summary>Writes both lists as an object, each item with the file that it is about.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="diagnostics">What is to be said, and the file's name.</param>
    public static void WriteObject(Utf8JsonWriter writer, IEnumerable<(Diagnostic Diagnostic, string File)> diagnostics)
    {
        writer.WriteStartObject();
        WriteLists(writer, diagnostics);
        writer.WriteEndObject();
    }

    /// <summary>Writes both lists into an object that is open.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="diagnostics">What is to be said, and the file's name; an empty one is left out.</param>
    public static void WriteLists(Utf8JsonWriter writer, IEnumerable<(Diagnostic Diagnostic, string File)> diagnostics)
    {
        var bySeverity = diagnostics.ToLookup(item => item.Diagnostic.Severity);
        WriteList(writer, "errors", bySeverity[Severity.Error]);
        WriteList(writer, "warnings", bySeverity[Severity.Warning]);
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<(Diagnostic Diagnostic, string File)> diagnostics)
    {
        writer.WriteStartArray(name);
        foreach (var (diagnostic, file) in diagnostics)
        {
            writer.WriteStartObject();
            if (file.Length > 0)
            {
                writer.WriteString("file", file);
            }

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
