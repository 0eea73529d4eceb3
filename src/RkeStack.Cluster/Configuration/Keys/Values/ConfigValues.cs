using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>The lists and maps of plain values.</summary>
internal static class ConfigValues
{
    public static readonly ListValue<string> TextList = new(ConfigValueKind.TextList, "texts", TextValue.Instance);

    public static readonly MapValue<string> TextMap = new(ConfigValueKind.TextMap, "texts", TextValue.Instance);

    public static readonly MapValue<ImmutableArray<string>> TextListMap = new(ConfigValueKind.TextListMap, "lists", TextList);

    public static readonly ListValue<ImmutableSortedDictionary<string, string>> TextMapList = new(ConfigValueKind.TextMapList, "maps", TextMap);
}
