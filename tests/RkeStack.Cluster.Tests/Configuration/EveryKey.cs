using System.Text.Json;
using RkeStack.Cluster.Configuration;
using Xunit;

namespace RkeStack.Cluster.Tests.Configuration;

public class EveryKey
{
    /// <summary>A path through the sections, as text to parse and as steps through RKE's JSON.</summary>
    private sealed record Leaf(ConfigKey Key, string Before, string After, IReadOnlyList<string> JsonSteps);

    [Fact]
    public void Each_key_alone_is_read_into_its_own_property_and_written_under_its_own_name()
    {
        var leaves = Leaves(ConfigKeys.Root, "{", "}", []).ToList();

        Assert.True(leaves.Count > 450, $"{leaves.Count} keys");
        Assert.All(leaves, leaf =>
        {
            var (written, held) = Sample(leaf.Key);

            var parsed = ClusterYaml.Parse($"{leaf.Before}{leaf.Key.Name}: {written}{leaf.After}");

            Assert.DoesNotContain(parsed.Diagnostics, diagnostic => diagnostic.Code != "RKE0016");
            var place = JsonElement.Parse(RkeConfigJson.Write(parsed.Config!));
            place = leaf.JsonSteps.Aggregate(place, (current, step) => step == "[0]" ? current[0] : current.GetProperty(step));
            Assert.Equal(held, place.GetProperty(leaf.Key.JsonName).GetRawText());
            Assert.Equal(1, CountOf(RkeConfigJson.Write(parsed.Config!), leaf.Key.Kind is ConfigValueKind.Flag ? "true" : "7171"));
        });
    }

    private static IEnumerable<Leaf> Leaves(ConfigSection section, string before, string after, IReadOnlyList<string> steps) =>
        section.Keys.SelectMany(key => key.Kind switch
        {
            ConfigValueKind.Section => Leaves(key.Section!, $"{before}{key.Name}: {{", "}" + after, [.. steps, key.JsonName]),
            ConfigValueKind.SectionList => Leaves(key.Section!, $"{before}{key.Name}: [{{", "}]" + after, [.. steps, key.JsonName, "[0]"]),
            ConfigValueKind.SectionMap => Leaves(key.Section!, $"{before}{key.Name}: {{x: {{", "}}" + after, [.. steps, key.JsonName, "x"]),
            _ => [new Leaf(key, before, after, steps)],
        });

    private static (string Written, string Held) Sample(ConfigKey key) => key.Kind switch
    {
        ConfigValueKind.Text => ("t7171", "\"t7171\""),
        ConfigValueKind.Flag => ("yes", "true"),
        ConfigValueKind.Number or ConfigValueKind.Fraction or ConfigValueKind.NumberOrText => ("7171", "7171"),
        ConfigValueKind.TextList => ("[t7171]", "[\"t7171\"]"),
        ConfigValueKind.TextMap => ("{a: t7171}", "{\"a\":\"t7171\"}"),
        ConfigValueKind.TextListMap => ("{a: [t7171]}", "{\"a\":[\"t7171\"]}"),
        ConfigValueKind.TextMapList => ("[{a: t7171}]", "[{\"a\":\"t7171\"}]"),
        ConfigValueKind.KubernetesObject => ("{kind: t7171}", $"{{\"kind\":\"t7171\",\"{ListOf(key)}\":null}}"),
        ConfigValueKind.KubernetesObjectList when key.Name == "extra_volume_mounts" => ("[{name: t7171}]", "[{\"name\":\"t7171\",\"mountPath\":\"\"}]"),
        ConfigValueKind.KubernetesObjectList => ("[{name: t7171}]", "[{\"name\":\"t7171\"}]"),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key.Kind, "A section has no value of its own."),
    };

    /// <summary>The field of the object that RKE shows even where nothing is written.</summary>
    private static string ListOf(ConfigKey key) => key.Name switch
    {
        "policy" => "rules",
        "configuration" => "limits",
        "admission_configuration" => "plugins",
        _ => "resources",
    };

    private static int CountOf(string text, string part) => text.Split(part).Length - 1;
}
