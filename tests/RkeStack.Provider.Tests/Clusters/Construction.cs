using Grpc.Core;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;

namespace RkeStack.Provider.Tests.Clusters;

/// <summary>What a preview of a <c>Cluster</c> registers, or why it is refused.</summary>
/// <param name="Children">The inputs of each resource by type and name.</param>
/// <param name="Outputs">The component's outputs.</param>
/// <param name="Refusal">The error's text; empty where there is none.</param>
internal sealed record Construction(IReadOnlyDictionary<string, PropertyMap> Children, PropertyMap Outputs, string Refusal)
{
    /// <summary>The names of the resources that each waits for, by its own name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Waits { get; private init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Constructs a cluster in a preview, before anything exists.</summary>
    public static Task<Construction> PreviewAsync(Plugin plugin, params IEnumerable<(string Name, PropertyValue Value)> inputs) =>
        PreviewAsync(plugin, Request(plugin, inputs));

    /// <summary>Constructs a cluster as a request asks for it.</summary>
    public static async Task<Construction> PreviewAsync(Plugin plugin, ConstructRequest request)
    {
        plugin.Engine.Answer = child => new RegisterResourceResponse { Urn = FakeEngine.UrnOf(child), Object = child.Object };
        ConstructResponse response;
        try
        {
            response = await plugin.CallAsync(ProviderMethods.Construct, request);
        }
        catch (RpcException refused)
        {
            return new Construction(new Dictionary<string, PropertyMap>(), PropertyMap.Empty, refused.Status.Detail);
        }

        var children = plugin.Engine.Registrations.Where(child => child.Custom).ToArray();
        return new Construction(
            children.ToDictionary(child => $"{child.Type} {child.Name}", child => WireCodec.Decode(child.Object)), WireCodec.Decode(response.State), "")
        {
            Waits = children.ToDictionary(child => child.Name, child => (IReadOnlyList<string>)[.. child.Dependencies.Select(urn => urn.Split("::")[^1])]),
        };
    }

    /// <summary>A preview's request for a cluster with these inputs.</summary>
    public static ConstructRequest Request(Plugin plugin, params IEnumerable<(string Name, PropertyValue Value)> inputs) => new()
    {
        Type = "rkestack:index:Cluster",
        Name = "cluster",
        Project = "project",
        Stack = "dev",
        DryRun = true,
        MonitorEndpoint = plugin.Engine.Address,
        AcceptsOutputValues = true,
        Inputs = Plugin.Wire(inputs),
    };

    /// <summary>The codes of all that it is refused for, each once.</summary>
    public IReadOnlyList<string> Codes =>
        [.. Refusal.Split('\n').Where(line => line.StartsWith("RKE", StringComparison.Ordinal)).Select(line => line[..7]).Distinct().Order(StringComparer.Ordinal)];
}
