using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Configuration.Schema;

/// <summary>
/// The JSON schema of cluster.yml, by which editors complete and check it while it is written. It is draft-07, which editors'
/// YAML support knows best, and all in one piece without references, so that every key has words of its own place.
/// </summary>
/// <remarks>
/// The schema takes what reading the file takes (<see cref="ClusterYaml"/>), warnings included, but for three things: a key in
/// the wrong place is an error here, a whole number with a fraction, which RKE cuts off, too, and values that aliases refer
/// to may stand at the top level only under a name that begins with <c>x-</c> or a dot. Where the case of a Kubernetes object's
/// field names does not count, the values of those in another case than the usual one are not checked. Words and numbers that
/// Kubernetes does not take are marked even in a section that is switched off, of which reading the file says that it does nothing.
/// </remarks>
public static class ClusterSchema
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema as text, ending with a line break.</summary>
    /// <param name="versions">The Kubernetes versions that are offered; null for the built-in data.</param>
    public static string Text(KubernetesVersions? versions = null)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, Options))
        {
            Write(writer, versions);
        }

        return Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length) + "\n";
    }

    /// <summary>Writes the schema as one JSON object.</summary>
    /// <param name="writer">Stands where a value may begin.</param>
    /// <param name="versions">The Kubernetes versions that are offered; null for the built-in data.</param>
    public static void Write(Utf8JsonWriter writer, KubernetesVersions? versions = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
        writer.WriteString("title", "cluster.yml");
        writer.WriteString("description", ConfigKeys.Root.Description);
        new SchemaWriter(writer, versions ?? KubernetesVersions.BuiltIn).WriteRoot(ConfigKeys.Root);
        writer.WriteEndObject();
    }
}
