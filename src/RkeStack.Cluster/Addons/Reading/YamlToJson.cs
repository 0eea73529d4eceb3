using System.Text.Json.Nodes;
using RkeStack.Cluster.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace RkeStack.Cluster.Addons;

/// <summary>Turns YAML documents into JSON objects: aliases and merge keys (<c>&lt;&lt;</c>) unfolded, scalars typed.</summary>
/// <param name="path">Where the manifest stands, for messages.</param>
internal sealed class YamlToJson(string path)
{
    private int nodes;

    /// <summary>Converts a document; null, and a diagnostic more, when it cannot be.</summary>
    public JsonObject? Convert(YamlMappingNode root, List<Diagnostic> wrong)
    {
        try
        {
            return Mapping(root, 0);
        }
        catch (DiagnosticException exception)
        {
            wrong.AddRange(exception.Diagnostics);
            return null;
        }
    }

    private JsonNode? Node(YamlNode node, int depth)
    {
        // A few aliases of aliases unfold to billions of values, and an alias may even hold itself.
        if (++nodes > ManifestReader.MaxNodes || depth > ManifestReader.MaxDepth)
        {
            throw new DiagnosticException(AddonErrors.TooLarge(path));
        }

        return node switch
        {
            YamlMappingNode mapping => Mapping(mapping, depth),
            YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(child => Node(child, depth + 1))]),
            YamlScalarNode scalar => Scalar(scalar),
            _ => throw Refused(node, "this is neither a value, nor a list, nor a mapping."),
        };
    }

    private JsonObject Mapping(YamlMappingNode mapping, int depth)
    {
        var result = new JsonObject();
        foreach (var (key, value) in mapping.Children.Where(pair => !IsMerge(pair.Key)))
        {
            var name = KeyOf(key);
            if (!result.TryAdd(name, Node(value, depth + 1)))
            {
                throw Refused(key, $"the key {name} stands twice in one mapping.");
            }
        }

        foreach (var (key, value) in mapping.Children.Where(pair => IsMerge(pair.Key)))
        {
            foreach (var source in value is YamlSequenceNode several ? several.Children : [value])
            {
                Merge(result, source as YamlMappingNode ?? throw Refused(key, "<< takes a mapping or a list of mappings."), depth);
            }
        }

        return result;
    }

    // What the mapping says itself wins over what it merges, and an earlier source over a later one.
    private void Merge(JsonObject result, YamlMappingNode source, int depth)
    {
        foreach (var (name, value) in (JsonObject)Node(source, depth + 1)!)
        {
            result.TryAdd(name, value?.DeepClone());
        }
    }

    private JsonNode? Scalar(YamlScalarNode scalar)
    {
        var typed = YamlScalars.Resolve(scalar);
        return typed.IsKnown ? typed.Value : throw Refused(scalar, typed.Problem);
    }

    private string KeyOf(YamlNode key) => key is YamlScalarNode scalar
        ? Scalar(scalar) switch
        {
            JsonValue value when value.TryGetValue(out bool flag) => flag ? "true" : "false",
            JsonValue value => value.ToString(),
            _ => scalar.Value ?? "",
        }
        : throw Refused(key, "a key must be text.");

    private static bool IsMerge(YamlNode key) => key is YamlScalarNode { Style: ScalarStyle.Plain, Value: "<<" };

    private DiagnosticException Refused(YamlNode node, string problem) => new(AddonErrors.Value(path, node.Start.Line, problem));
}
