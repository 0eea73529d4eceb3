using System.Collections.Immutable;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace RkeStack.Cluster.Addons;

/// <summary>Reads manifests as kubectl does: several YAML (or JSON) documents, lists unfolded, scalars typed the same way.</summary>
public static class ManifestReader
{
    /// <summary>How deep a manifest may be nested.</summary>
    public const int MaxDepth = BoundedYaml.MaxDepth;

    /// <summary>How many values a manifest may have once its aliases are unfolded.</summary>
    public const int MaxNodes = 500_000;

    /// <summary>Reads a manifest.</summary>
    /// <param name="yaml">Its text.</param>
    /// <param name="path">Where it stands, for messages: <c>addons</c>, <c>addons_include[0]</c>.</param>
    /// <returns>The objects in their order; documents without content are left out.</returns>
    /// <exception cref="DiagnosticException">RKE4400 to RKE4405: all that is wrong with it.</exception>
    public static ImmutableArray<KubernetesManifestObject> Read(string yaml, string path)
    {
        var stream = Load(yaml, path);
        var converter = new YamlToJson(path);
        var found = ImmutableArray.CreateBuilder<KubernetesManifestObject>();
        var wrong = new List<Diagnostic>();
        foreach (var root in stream.Documents.Select(document => document.RootNode).Where(root => !IsEmpty(root)))
        {
            if (root is not YamlMappingNode mapping)
            {
                wrong.Add(AddonErrors.NoObject(path, root.Start.Line));
            }
            else if (converter.Convert(mapping, wrong) is { } body)
            {
                AddObjects(body, root.Start.Line, path, found, wrong);
            }
        }

        wrong.AddRange(found.GroupBy(item => item.Key).Where(group => group.Count() > 1).Select(group => AddonErrors.Twice(path, group.Key)));
        return wrong.Count > 0 ? throw new DiagnosticException(wrong) : found.ToImmutable();
    }

    private static YamlStream Load(string yaml, string path)
    {
        try
        {
            return BoundedYaml.Load(yaml);
        }
        catch (YamlTooLargeException exception)
        {
            throw new DiagnosticException(AddonErrors.TooLarge(path), exception);
        }
        catch (YamlKeyException exception)
        {
            throw new DiagnosticException(AddonErrors.Value(path, exception.Start.Line, "a key must be text."), exception);
        }
        catch (YamlException exception)
        {
            throw new DiagnosticException(
                AddonErrors.Syntax(path, exception.Start.Line, exception.Start.Column, exception.Message), exception);
        }
    }

    private static bool IsEmpty(YamlNode root) =>
        root is YamlScalarNode { Style: ScalarStyle.Plain } scalar && YamlScalars.Resolve(scalar) is { IsKnown: true, Value: null };

    private static void AddObjects(
        JsonObject body, long line, string path, ImmutableArray<KubernetesManifestObject>.Builder found, List<Diagnostic> wrong)
    {
        var apiVersion = TextOf(body["apiVersion"]);
        var kind = TextOf(body["kind"]);
        if (kind.EndsWith("List", StringComparison.Ordinal) && body["items"] is JsonArray items)
        {
            // Taken out of the list, the items belong to nobody and need no copy, which would be one for each list around them.
            var held = items.ToList();
            items.Clear();
            foreach (var item in held)
            {
                if (item is JsonObject inner)
                {
                    AddObjects(inner, line, path, found, wrong);
                }
                else
                {
                    wrong.Add(AddonErrors.NoObject(path, line));
                }
            }

            return;
        }

        var metadata = body["metadata"] as JsonObject;
        var name = TextOf(metadata?["name"]);
        string[] missing = [.. Missing("apiVersion", apiVersion), .. Missing("kind", kind), .. Missing("metadata.name", name)];
        wrong.AddRange(missing.Select(field => AddonErrors.FieldMissing(path, line, field)));
        if (missing.Length == 0)
        {
            found.Add(new KubernetesManifestObject(apiVersion, kind, TextOf(metadata?["namespace"]), name, body));
        }
    }

    private static IEnumerable<string> Missing(string field, string text) => text.Length == 0 ? [field] : [];

    private static string TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : "";
}
