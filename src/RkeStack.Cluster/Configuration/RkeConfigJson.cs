using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RkeStack.Cluster.Configuration;

/// <summary>
/// Writes a configuration as RKE's own JSON: the <c>rkeConfig</c> of a cluster.rkestate, with RKE's names, and leaving out
/// what RKE leaves out. The text holds secrets in the clear, as RKE's does.
/// </summary>
public static class RkeConfigJson
{
    /// <summary>Writes a configuration.</summary>
    /// <param name="config">The configuration; for what RKE stores, one with its defaults.</param>
    /// <param name="indented">Whether it is written for people to read.</param>
    public static string Write(ClusterConfig config, bool indented = false)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions
        {
            Indented = indented,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
        {
            WriteTo(writer, config);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Writes a configuration as a value of a larger JSON text.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="config">The configuration.</param>
    public static void WriteTo(Utf8JsonWriter writer, ClusterConfig config) => ClusterKeys.Section.Write(writer, config);
}
