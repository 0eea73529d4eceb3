using System.Collections.Immutable;
using RkeStack.Cluster.Plans;
using RkeStack.Cluster.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace RkeStack.Cluster.Adoption;

/// <summary>Reads the keys out of an EncryptionConfiguration of the API server.</summary>
internal static class EncryptionKeyText
{
    /// <summary>The keys of the provider <c>aescbc</c>, which is RKE's; none where the text is no such configuration.</summary>
    public static ImmutableArray<EncryptionKey> Keys(string yaml)
    {
        YamlStream stream;
        try
        {
            stream = BoundedYaml.Load(yaml);
        }
        catch (YamlException)
        {
            // Without the cause, which could repeat a key: the caller says what is missing.
            return [];
        }

        return
        [
            .. from document in stream.Documents
               from resource in Items(Member(document.RootNode, "resources"))
               from provider in Items(Member(resource, "providers"))
               from key in Items(Member(Member(provider, "aescbc"), "keys"))
               let name = Text(key, "name")
               let secret = Text(key, "secret")
               where name is not null && secret is not null
               select new EncryptionKey(name, secret),
        ];
    }

    private static YamlNode? Member(YamlNode? of, string name) =>
        of is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(name), out var member) ? member : null;

    private static IEnumerable<YamlNode> Items(YamlNode? list) => list as YamlSequenceNode ?? Enumerable.Empty<YamlNode>();

    private static string? Text(YamlNode of, string name) => (Member(of, name) as YamlScalarNode)?.Value;
}
