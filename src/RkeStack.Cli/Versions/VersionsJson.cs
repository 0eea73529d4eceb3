using System.Text.Json;

namespace RkeStack.Cli.Versions;

/// <summary>Writes versions as a list of objects with <c>version</c>, <c>default</c>, <c>current</c> and <c>docker</c>.</summary>
internal static class VersionsJson
{
    /// <summary>Writes the list.</summary>
    public static void Write(Utf8JsonWriter writer, IEnumerable<ListedVersion> versions)
    {
        writer.WriteStartArray();
        foreach (var version in versions)
        {
            writer.WriteStartObject();
            writer.WriteString("version", version.Name);
            writer.WriteBoolean("default", version.IsDefault);
            writer.WriteBoolean("current", version.IsCurrent);
            writer.WriteStartArray("docker");
            foreach (var line in version.DockerLines)
            {
                writer.WriteStringValue(line);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
