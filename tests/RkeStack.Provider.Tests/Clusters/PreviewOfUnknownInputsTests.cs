using System.Text.Json.Nodes;
using RkeStack.Provider.Tests.Functions;
using RkeStack.Provider.Tests.Schema;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Provider.Tests.Clusters;

/// <summary>Hosts, keys and load balancers are often made in the same program as the cluster, so that a preview does not know them yet.</summary>
public class PreviewOfUnknownInputsTests(SharedPlugin shared) : IClassFixture<SharedPlugin>
{
    private const string Pki = "rkestack:index:ClusterPki cluster-pki";
    private const string LoadBalancer = "urn:pulumi:dev::project::lb:index:LoadBalancer::lb";

    private static readonly PropertyMap Config = TypedConfig.From("""
        nodes:
        - {address: 192.0.2.1, user: rke, role: [controlplane, etcd]}
        - {address: 192.0.2.2, user: rke, role: [worker]}
        network: {plugin: flannel}
        ingress: {provider: none}
        """);

    [Fact]
    public async Task A_node_whose_address_is_not_known_leaves_the_others_in_the_preview()
    {
        var plugin = shared.Take();
        var preview = await Construction.PreviewAsync(plugin, ("config", WithNode(2, "address", PropertyValue.Unknown)));
        Assert.Equal(["192.0.2.1", "192.0.2.2"], preview.Children.Keys.Where(child => child.Contains(":Host ", StringComparison.Ordinal)).Select(child => child.Split("host-")[1]).Order(StringComparer.Ordinal));
        Assert.True(preview.Outputs["nodes"].IsUnknown);
        Assert.Equal("https://192.0.2.1:6443", preview.Outputs.FindString("apiServerUrl"));
        Assert.Contains(plugin.Engine.Messages, message => message.Message.StartsWith("1 of the nodes of config are not known", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Known_nodes_that_make_no_cluster_by_themselves_are_not_shown()
    {
        var plugin = shared.Take();
        foreach (var config in new[] { WithNode(0, "address", PropertyValue.Unknown), Config.With("nodes", PropertyValue.Unknown), Config.With("clusterName", PropertyValue.Unknown) })
        {
            var preview = await Construction.PreviewAsync(plugin, ("config", config));
            Assert.Equal(("", 0), (preview.Refusal, preview.Children.Count));
            Assert.All(preview.Outputs, output => Assert.True(output.Value.IsUnknown, output.Key));
            Assert.Contains(plugin.Engine.Messages, message => message.Message.Contains("not known before other resources are made", StringComparison.Ordinal));
            plugin.Engine.Forget();
        }
    }

    [Fact]
    public async Task With_a_control_plane_left_out_before_it_the_first_known_one_gives_no_URL()
    {
        var nodes = Config.List("nodes");
        PropertyValue unknown = PropertyMap.Create(("address", PropertyValue.Unknown), ("role", PropertyValue.Of(["controlplane"])));
        var preview = await Construction.PreviewAsync(shared.Take(), ("config", Config.With("nodes", PropertyValue.Of([unknown, .. nodes]))));
        Assert.Empty(preview.Children);
    }

    [Fact]
    public async Task An_SSH_key_that_is_not_known_hides_nothing()
    {
        var plugin = shared.Take();
        var known = await Construction.PreviewAsync(plugin, ("config", WithNode(1, "sshKey", PropertyValue.Null)));
        plugin.Engine.Forget();
        var preview = await Construction.PreviewAsync(plugin, ("config", WithNode(1, "sshKey", PropertyValue.Unknown.AsSecret())), ("sshPrivateKey", PropertyValue.Unknown));
        Assert.Equal(known.Children.Keys.Order(StringComparer.Ordinal), preview.Children.Keys.Order(StringComparer.Ordinal));
        Assert.False(preview.Outputs["nodes"].IsUnknown);
    }

    /// <summary>Of an input that the schema calls secret, SDKs make one output: unknown as a whole where anything in it is.</summary>
    [Fact]
    public async Task The_whole_configuration_is_secret_in_the_state_and_not_to_SDKs()
    {
        var schema = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(SdkFolder.Path, "schema.json"), TestContext.Current.CancellationToken))!;
        Assert.Null(schema["resources"]!["rkestack:index:Cluster"]!["inputProperties"]!["config"]!["secret"]);
        var plugin = shared.Take();
        await Construction.PreviewAsync(plugin, ("config", Config));
        Assert.True(WireCodec.Decode(plugin.Engine.Registrations.First().Object)["config"].IsSecret);
    }

    [Fact]
    public async Task An_endpoint_that_is_not_known_is_not_foretold()
    {
        var endpoint = new OutputValue(null, true, [LoadBalancer]);
        var preview = await Construction.PreviewAsync(shared.Take(), ("config", Config), ("apiServerEndpoint", endpoint));
        Assert.True(preview.Children[Pki]["apiServerUrl"] is SecretValue { Value: UnknownValue });
        Assert.True(preview.Children[Pki]["sans"] is SecretValue { Value: UnknownValue });
        Assert.Equal(endpoint, preview.Outputs["apiServerUrl"]);
    }

    [Fact]
    public async Task An_endpoint_stays_secret_and_says_where_it_comes_from()
    {
        var plugin = shared.Take();
        var endpoint = new OutputValue("https://k8s.example.com:6443", true, [LoadBalancer]);
        var preview = await Construction.PreviewAsync(plugin, ("config", Config), ("apiServerEndpoint", endpoint));
        Assert.Equal(endpoint, preview.Outputs["apiServerUrl"]);
        Assert.True(preview.Children[Pki]["apiServerUrl"].IsSecret && preview.Children[Pki]["sans"].IsSecret);
        Assert.Equal(["k8s.example.com"], preview.Children[Pki].Texts("sans"));
        Assert.Equal([LoadBalancer], plugin.Engine.Registrations.Single(child => child.Name == "cluster-pki").PropertyDependencies["sans"].Urns);
    }

    [Fact]
    public async Task IgnoreChanges_is_not_taken_in_silence()
    {
        var plugin = shared.Take();
        var request = Construction.Request(plugin, ("config", Config));
        request.IgnoreChanges.Add("config");
        await Construction.PreviewAsync(plugin, request);
        Assert.Contains(plugin.Engine.Messages, message => message.Message.StartsWith("The option ignoreChanges does nothing on a Cluster", StringComparison.Ordinal));
    }

    private static PropertyMap WithNode(int place, string property, PropertyValue value)
    {
        var nodes = Config.List("nodes").Append(PropertyMap.Create(("address", "192.0.2.3"), ("user", "rke"), ("role", PropertyValue.Of(["worker"])))).ToArray();
        nodes[place] = ((MapValue)nodes[place]).Properties.With(property, value);
        return Config.With("nodes", PropertyValue.Of(nodes));
    }
}
