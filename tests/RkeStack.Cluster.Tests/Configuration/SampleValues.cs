using RkeStack.Cluster.Configuration;

namespace RkeStack.Cluster.Tests.Configuration;

/// <summary>Values for keys, as YAML, and small cluster.yml texts that hold them.</summary>
internal static class SampleValues
{
    /// <summary>A text with a value at a path such as <c>nodes[].taints[].key</c>, and nothing that a schema misses.</summary>
    public static string At(string path, string value)
    {
        var (before, after) = ("{", "}");
        var steps = path.Replace("[\"name\"]", ".name", StringComparison.Ordinal).Split('.');
        foreach (var step in steps.SkipLast(1))
        {
            var isList = step.EndsWith("[]", StringComparison.Ordinal);
            before += $"{step.Replace("[]", "", StringComparison.Ordinal)}: {(isList ? "[{" : "{")}";
            after = (isList ? "}]" : "}") + after;
        }

        return $"{before}{steps[^1]}: {value}{after}";
    }

    /// <summary>Values that the key takes.</summary>
    public static IEnumerable<string> Fitting(ConfigKey key) => key.Kind switch
    {
        _ when key.Name == "kubernetes_version" => ["v1.32.6-rancher1-1", "~", "''"],
        ConfigValueKind.Text when !key.AllowedValues.IsEmpty => [.. key.AllowedValues, "''", "~"],
        ConfigValueKind.Text => ["text", "'quoted'", "17", "1.5", "true", "''", "~"],
        ConfigValueKind.Flag => ["true", "false", "yes", "Off", "~"],
        ConfigValueKind.Number => ["17", "-1", "0x1F", "~"],
        ConfigValueKind.Fraction => ["17", "1.5", "~"],
        ConfigValueKind.NumberOrText => ["17", "25%", "~"],
        ConfigValueKind.TextList when !key.AllowedValues.IsEmpty => [$"[{string.Join(", ", key.AllowedValues)}]", "~"],
        ConfigValueKind.TextList => ["[a, 17, true]", "[]", "~"],
        ConfigValueKind.TextMap => ["{a: b, c: 17}", "{}", "~"],
        ConfigValueKind.TextListMap => ["{a: [b, 17]}", "~"],
        ConfigValueKind.TextMapList => ["[{a: b}]", "~"],
        ConfigValueKind.KubernetesObject => ["{kind: a}", "{}", "~"],
        ConfigValueKind.KubernetesObjectList => ["[{name: a}]", "[{}]", "~"],
        _ => ["~"],
    };

    /// <summary>Values of another kind.</summary>
    public static IEnumerable<string> Wrong(ConfigKey key) => key.Kind switch
    {
        ConfigValueKind.Text or ConfigValueKind.NumberOrText => ["[a]", "{a: b}"],
        ConfigValueKind.Flag => ["maybe", "17", "[true]"],
        ConfigValueKind.Number when key.Largest == int.MaxValue => ["many", "'17'", "[17]", "2147483648"],
        ConfigValueKind.Number or ConfigValueKind.Fraction => ["many", "'17'", "[17]"],
        ConfigValueKind.TextList => ["a", "{a: b}", "[[a]]"],
        ConfigValueKind.TextMap => ["a", "[a]", "{a: [b]}"],
        ConfigValueKind.TextListMap => ["a", "{a: b}"],
        ConfigValueKind.TextMapList => ["a", "[a]"],
        ConfigValueKind.Section or ConfigValueKind.KubernetesObject => ["a", "[a]"],
        _ => ["a", "{a: b}", "[a]"],
    };
}
