using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Configuration;

namespace RkeStack.Cluster.Tests.Oracles;

/// <summary>
/// Reads cluster.yml as RKE has it after its defaults, so that plans can be tested apart from our own parser and defaults.
/// Only what plans depend on is read.
/// </summary>
public static class OracleConfig
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new SystemImagesConverter() },
    };

    // Keys of these are the user's, not names of fields.
    private static readonly HashSet<string> Maps =
        ["labels", "extraArgs", "extraArgsArray", "options", "nodeSelector", "virtualCenter", "serviceOverride", "stubdomains", "systemImages"];

    public static ClusterConfig Read(JsonElement config)
    {
        var known = (JsonObject)Prepared(JsonObject.Create(config)!, isMap: false);
        return known.Deserialize<ClusterConfig>(Options)!;
    }

    private static JsonNode Prepared(JsonNode node, bool isMap)
    {
        if (node is JsonArray list)
        {
            return new JsonArray([.. list.Select(n => Prepared(n!.DeepClone(), isMap: false))]);
        }

        if (node is not JsonObject map)
        {
            return node.DeepClone();
        }

        var prepared = new JsonObject();
        foreach (var (key, value) in map)
        {
            if (value is not null && key is not ("updateStrategy" or "upgradeStrategy" or "tolerations"))
            {
                prepared[isMap ? key : key.Replace("-", "", StringComparison.Ordinal)] = IsOpaque(key)
                    ? value.DeepClone()
                    : Prepared(value, Maps.Contains(key));
            }
        }

        return prepared;
    }

    private static bool IsOpaque(string key) => key is "policy" or "admissionConfiguration" or "customConfig";

    private sealed class SystemImagesConverter : System.Text.Json.Serialization.JsonConverter<SystemImages>
    {
        public override SystemImages Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var images = JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader)!;
            return new SystemImages(images.ToImmutableSortedDictionary(i => SnakeCase(i.Key), i => i.Value, StringComparer.Ordinal));
        }

        public override void Write(Utf8JsonWriter writer, SystemImages value, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        private static string SnakeCase(string name)
        {
            var text = new StringBuilder();
            foreach (var c in name)
            {
                text.Append(char.IsUpper(c) ? "_" : "").Append(char.ToLowerInvariant(c));
            }

            return text.ToString();
        }
    }
}
