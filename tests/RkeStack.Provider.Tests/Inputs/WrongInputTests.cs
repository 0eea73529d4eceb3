using Grpc.Core;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Provider.Tests.Inputs;

public class WrongInputTests(SharedPlugin shared) : IClassFixture<SharedPlugin>
{
    [Fact]
    public async Task Every_wrong_input_of_a_resource_has_a_code_and_its_path_and_no_value()
    {
        var connection = PropertyMap.Create(("host", "192.0.2.1"), ("privateKey", PropertyValue.Of(["sesame"])), ("password", "sesame"), ("dialErrorLimit", 3));
        var check = await shared.Take().CallAsync(ProviderMethods.Check, new CheckRequest
        {
            Urn = "urn:pulumi:dev::project::rkestack:index:Host::x",
            News = Plugin.Wire(("connection", connection), ("images", "sesame"), ("sesam", "sesame")),
        });
        Assert.Contains("RKE9015: connection.privateKey: expected a string, got a list", check.Failures.Select(failure => failure.Reason));
        Assert.Contains("RKE9015: connection.user: it is required: give a string", check.Failures.Select(failure => failure.Reason));
        Assert.Contains(check.Failures, failure => failure.Reason.StartsWith("RKE9015: connection.password: there is no such property; known are host, port, user, ", StringComparison.Ordinal));
        Assert.Contains(check.Failures, failure => failure.Reason.StartsWith("RKE9015: connection.dialErrorLimit: ", StringComparison.Ordinal));
        Assert.Contains("RKE9015: images: expected a list, got a string", check.Failures.Select(failure => failure.Reason));
        Assert.All(check.Failures, failure => Assert.Empty(failure.Property));
        Assert.DoesNotContain("sesame", check.Failures.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0644", true)]
    [InlineData("600", true)]
    [InlineData("0888", false)]
    [InlineData("u=rw", false)]
    [InlineData("", false)]
    public async Task Permission_bits_that_are_written_by_hand_are_judged_before_a_host_is_touched(string mode, bool fits)
    {
        var file = PropertyMap.Create(("content", "a"), ("mode", mode));
        var inputs = WireCodec.Decode(new Nodes.LostHost().Inputs("ControlPlaneNode")).With("files", PropertyMap.Create(("/etc/a", file)));
        var check = await shared.Take().CallAsync(
            ProviderMethods.Check, new CheckRequest { Urn = "urn:pulumi:dev::project::rkestack:index:ControlPlaneNode::x", News = WireCodec.Encode(inputs) });
        Assert.Equal(
            fits ? [] : ["RKE9015: files./etc/a.mode: expected permission bits in octal, such as 0644"], check.Failures.Select(failure => failure.Reason));
    }

    [Fact]
    public async Task What_becomes_of_an_owned_path_is_one_of_three()
    {
        var plugin = shared.Take();
        var host = (await Clusters.Construction.PreviewAsync(plugin, ("clusterYaml", Functions.Invoking.ClusterYaml))).Children["rkestack:index:Host cluster-host-192.0.2.1"];
        var path = PropertyMap.Create(("path", "/opt/x"), ("removal", "sesame"));
        var check = await plugin.CallAsync(ProviderMethods.Check, new CheckRequest
        {
            Urn = "urn:pulumi:dev::project::rkestack:index:Host::x",
            News = WireCodec.Encode(host.With("ownedPaths", PropertyValue.Of([path]))),
        });
        Assert.Equal("RKE9015: ownedPaths[0].removal: expected Whole, IfEmpty or Keep", Assert.Single(check.Failures).Reason);
    }

    [Theory]
    [InlineData("clusterYaml")]
    [InlineData("sshPrivateKey")]
    [InlineData("apiServerEndpoint")]
    public async Task A_component_says_the_same_of_its_inputs(string input)
    {
        var plugin = shared.Take();
        var request = new ConstructRequest
        {
            Type = "rkestack:index:Cluster",
            Name = "cluster",
            MonitorEndpoint = plugin.Engine.Address,
            Inputs = Plugin.Wire((input, PropertyValue.Of(PropertyMap.Create(("key", "sesame"))).AsSecret())),
        };
        var error = await Assert.ThrowsAsync<RpcException>(() => plugin.CallAsync(ProviderMethods.Construct, request));
        Assert.Equal($"some inputs are not valid\nRKE9015: {input}: expected a string, got a map", error.Status.Detail);
        Assert.Null(error.GetRpcStatus());
        Assert.Empty(plugin.Engine.Registrations);
    }

    [Fact]
    public async Task What_is_no_URL_is_refused_before_anything_is_registered()
    {
        var plugin = shared.Take();
        var preview = await Clusters.Construction.PreviewAsync(plugin, ("clusterYaml", Functions.Invoking.ClusterYaml), ("apiServerEndpoint", "k8s.example.com:6443"));
        Assert.Equal(["RKE9013"], preview.Codes);
        Assert.Empty(plugin.Engine.Registrations);
    }

    [Fact]
    public async Task A_wrong_argument_of_a_function_has_a_code_too()
    {
        var request = new InvokeRequest { Tok = "rkestack:index:getHostFacts", Args = Plugin.Wire(("connection", "sesame")) };
        var failure = Assert.Single((await shared.Take().CallAsync(ProviderMethods.Invoke, request)).Failures);
        Assert.Equal(("connection", "RKE9015: connection: expected an object, got a string"), (failure.Property, failure.Reason));
    }
}
