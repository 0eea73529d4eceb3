using System.Text.RegularExpressions;
using NJsonSchema;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Configuration.Schema;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Tests.Configuration;

/// <summary>What a YAML editor would mark: a text's values, aliases and merges followed, against the schema.</summary>
internal static partial class SchemaCheck
{
    private static readonly Lazy<JsonSchema> Schema = new(() => Read(ClusterSchema.Text()));

    private static readonly Lazy<JsonSchema> WithoutRequired = new(() => Read(LineOfRequiredKeys().Replace(ClusterSchema.Text(), "")));

    /// <summary>All of it.</summary>
    public static IReadOnlyList<string> Misfits(string yaml) => Misfits(yaml, Schema.Value);

    /// <summary>All but keys that are missing, for texts that hold one key only.</summary>
    public static IReadOnlyList<string> MisfitsButForMissing(string yaml) => Misfits(yaml, WithoutRequired.Value);

    private static List<string> Misfits(string yaml, JsonSchema schema)
    {
        var root = SourceReader.Read(yaml, new DiagnosticList()).Root;
        return root is null ? [] : [.. schema.Validate(SourceJson.Of(root).GetRawText()).Select(error => error.ToString())];
    }

    private static JsonSchema Read(string text) => JsonSchema.FromJsonAsync(text).GetAwaiter().GetResult();

    [GeneratedRegex("""^ *"required": \[[^]]*\],\n""", RegexOptions.Multiline)]
    private static partial Regex LineOfRequiredKeys();
}
