using System.Globalization;
using RkeStack.Cluster.Configuration;
using RkeStack.Pulumi.Values;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace RkeStack.Provider.Tests.Clusters;

/// <summary>Says a cluster.yml as a program says it with the SDK's types: by the properties' names, each value of its key's kind.</summary>
internal static class TypedConfig
{
    public static PropertyMap From(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Section((YamlMappingNode)stream.Documents[0].RootNode, ConfigKeys.Root);
    }

    private static PropertyMap Section(YamlMappingNode node, ConfigSection section)
    {
        var keys = section.Keys.ToDictionary(key => key.Name, StringComparer.Ordinal);
        return PropertyMap.From(node.Select(entry => keys.TryGetValue(Text(entry.Key), out var key)
            ? KeyValuePair.Create(key.PropertyName, Value(entry.Value, key))
            : KeyValuePair.Create(Text(entry.Key), Any(entry.Value))));
    }

    private static PropertyValue Value(YamlNode node, ConfigKey key) => (node, key.Kind) switch
    {
        (YamlScalarNode { Style: ScalarStyle.Plain, Value: "" or "null" or "~" }, _) => PropertyValue.Null,
        (YamlMappingNode map, ConfigValueKind.Section) => Section(map, key.Section!),
        (YamlSequenceNode list, ConfigValueKind.SectionList) => PropertyValue.Of(list.Select(item => item is YamlMappingNode map ? PropertyValue.Of(Section(map, key.Section!)) : Any(item))),
        (YamlMappingNode map, ConfigValueKind.SectionMap) => Map(map, value => value is YamlMappingNode held ? Section(held, key.Section!) : Any(value)),
        (_, ConfigValueKind.TextMap or ConfigValueKind.TextListMap or ConfigValueKind.TextMapList or ConfigValueKind.TextList or ConfigValueKind.Text) => Texts(node),
        _ => Any(node),
    };

    private static PropertyValue Texts(YamlNode node) => node switch
    {
        YamlMappingNode map => Map(map, Texts),
        YamlSequenceNode list => PropertyValue.Of(list.Select(Texts)),
        _ => Text(node),
    };

    private static PropertyValue Any(YamlNode node) => node switch
    {
        YamlMappingNode map => Map(map, Any),
        YamlSequenceNode list => PropertyValue.Of(list.Select(Any)),
        YamlScalarNode { Style: not ScalarStyle.Plain } quoted => quoted.Value!,
        YamlScalarNode { Value: "true" or "false" } flag => flag.Value == "true",
        YamlScalarNode scalar when double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => Text(node),
    };

    private static PropertyMap Map(YamlMappingNode map, Func<YamlNode, PropertyValue> value) =>
        PropertyMap.From(map.Select(entry => KeyValuePair.Create(Text(entry.Key), value(entry.Value))));

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? "";
}
