using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Values;

namespace RkeStack.Provider.Clusters;

/// <summary>
/// What a preview can go by of a typed <c>config</c> of which something is not known yet: the hosts of a cluster are often made in the same
/// program, and one that is new must not hide what happens on all others.
/// </summary>
internal static class ForeseeableConfig
{
    // They change how a host is reached, and a preview reaches none.
    private static readonly HashSet<string> SshKeys = ["sshKey", "sshKeyPath", "sshCert", "sshCertPath"];

    /// <summary>The configuration without the nodes that are not known, and the places of those; null where more than nodes is not known.</summary>
    /// <param name="inputs">The inputs; what is not known is absent from their decoded form.</param>
    public static (JsonElement Config, ImmutableArray<int> LeftOut)? Of(Typed<ClusterInputs> inputs)
    {
        PropertyPath[] unknowns = [.. inputs.Unknowns.Where(path => IsOfAForm(path) && !IsSshKey(path))];
        if (inputs.Value is not { Config: { } config, ClusterYaml: null, ClusterFile: null } || !unknowns.All(IsOfANode))
        {
            return null;
        }

        var json = JsonNode.Parse(config.GetRawText())!.AsObject();
        ImmutableArray<int> places = [.. unknowns.Select(path => path.Segments[2].Index!.Value).Distinct().OrderDescending()];
        foreach (var place in places)
        {
            json["nodes"]!.AsArray().RemoveAt(place);
        }

        return (JsonElement.Parse(json.ToJsonString()), places);
    }

    private static bool IsOfAForm(PropertyPath path) => path.Head is { } input && ClusterText.Forms.Contains(input);

    private static bool IsSshKey(PropertyPath path) => path.Segments[^1].Name is { } name && SshKeys.Contains(name);

    private static bool IsOfANode(PropertyPath path) => path.Segments is [{ Name: "config" }, { Name: "nodes" }, { Index: not null }, ..];
}
