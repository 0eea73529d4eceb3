using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;

namespace RkeStack.Provider.Tests.Functions;

/// <summary>Calls functions over the wire as the engine does.</summary>
internal static class Invoking
{
    public const string ClusterYaml = """
        cluster_name: prod
        nodes:
        - {address: 192.0.2.1, user: rke, role: [controlplane, etcd], hostname_override: one}
        - {address: 192.0.2.2, internal_address: 10.0.0.2, user: rke, role: [worker]}
        network: {plugin: flannel}
        ingress: {provider: none}
        kubernetes_version: v1.32.6-rancher1-1
        private_registries: [{url: registry.example, user: reader, password: sesame, is_default: true}]
        """;

    /// <summary>Calls <c>rkestack:index:NAME</c> and returns its answer.</summary>
    public static async Task<PropertyMap> InvokeAsync(this Plugin plugin, string name, params IEnumerable<(string Name, PropertyValue Value)> arguments)
    {
        var request = new InvokeRequest { Tok = $"rkestack:index:{name}", Args = Plugin.Wire(arguments) };
        var response = await plugin.CallAsync(ProviderMethods.Invoke, request);
        return response.Failures is [] ? WireCodec.Decode(response.Return) : throw new InvalidOperationException(response.Failures.ToString());
    }

    public static PropertyMap Map(this PropertyMap map, string name) => ((MapValue)map[name].Unwrapped).Properties;

    public static IReadOnlyList<PropertyValue> List(this PropertyMap map, string name) => ((ArrayValue)map[name].Unwrapped).Elements;

    public static IReadOnlyList<string> Texts(this PropertyMap map, string name) => [.. map.List(name).Select(text => ((StringValue)text.Unwrapped).Value)];

    public static IReadOnlyList<PropertyMap> Maps(this PropertyMap map, string name) => [.. map.List(name).Select(item => ((MapValue)item.Unwrapped).Properties)];
}
