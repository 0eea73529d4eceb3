using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Provider.Tests.Nodes;

/// <summary>What is done about the roles of a host that cannot be reached.</summary>
public class LostHostTests
{
    private readonly LostHost _host = new();

    [Theory]
    [InlineData("EtcdNode")]
    [InlineData("ControlPlaneNode")]
    [InlineData("WorkerNode")]
    public async Task Nothing_is_removed_before_it_is_known_that_the_host_can_be_reached(string type)
    {
        await using var plugin = await Plugin.StartAsync();
        var error = await Assert.ThrowsAsync<RpcException>(() => DeleteAsync(plugin, type));
        Assert.Equal(["RKE1002", "RKE9020"], Codes(error));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("", false)]
    public async Task The_environment_allows_to_forget_it_for_one_run(string value, bool forgotten)
    {
        await using var plugin = await Plugin.StartAsync(prepare: start => start.Environment["RKESTACK_DELETE_UNREACHABLE"] = value);
        var failure = await Record.ExceptionAsync(() => DeleteAsync(plugin, "ControlPlaneNode"));
        Assert.Equal(forgotten, failure is null);
        var check = await plugin.CallAsync(ProviderMethods.CheckConfig, new CheckRequest { Urn = "urn:pulumi:dev::project::pulumi:providers:rkestack::default", News = Plugin.Wire() });
        Assert.Empty(check.Inputs.Fields);
    }

    [Fact]
    public async Task A_control_plane_whose_host_is_gone_for_good_is_forgotten_with_a_warning()
    {
        await using var plugin = await ForgettingAsync();
        await DeleteAsync(plugin, "ControlPlaneNode");
        Assert.StartsWith("127.0.0.1 is forgotten", Assert.Single(plugin.Engine.Messages).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EtcdNode", "RKE3007")]
    [InlineData("WorkerNode", "RKE1002")]
    public async Task What_the_cluster_knows_of_a_host_that_is_gone_for_good_is_taken_out_of_the_cluster(string type, string code)
    {
        await using var plugin = await ForgettingAsync();
        var error = await Assert.ThrowsAsync<RpcException>(() => DeleteAsync(plugin, type));
        Assert.Equal([code], Codes(error));
    }

    [Theory]
    [InlineData("EtcdNode")]
    [InlineData("ControlPlaneNode")]
    [InlineData("WorkerNode")]
    [InlineData("ClusterAddon")]
    public async Task A_refresh_warns_of_it_and_keeps_what_is_recorded(string type)
    {
        await using var plugin = await Plugin.StartAsync();
        var (inputs, outputs) = (_host.Inputs(type), LostHost.Outputs(type));
        var read = await plugin.CallAsync(ProviderMethods.Read, new ReadRequest { Id = "127.0.0.1", Urn = Urn(type), Inputs = inputs, Properties = outputs });
        Assert.Equal(("127.0.0.1", inputs, outputs), (read.Id, read.Inputs, read.Properties));
        // A worker has its Node, too.
        Assert.Equal(type == "WorkerNode" ? 2 : 1, plugin.Engine.Messages.Count);
        Assert.All(plugin.Engine.Messages, warning => Assert.Contains(" is not looked at, and what is recorded of it stays", warning.Message, StringComparison.Ordinal));
        Assert.All(plugin.Engine.Messages, warning => Assert.Contains("\nRKE1002: 127.0.0.1: ", warning.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("EtcdNode")]
    [InlineData("WorkerNode")]
    public async Task A_refresh_of_a_host_that_cannot_be_logged_in_to_fails(string type)
    {
        await using var plugin = await Plugin.StartAsync();
        var error = await Assert.ThrowsAsync<RpcException>(() => plugin.CallAsync(
            ProviderMethods.Read, new ReadRequest { Id = "127.0.0.1", Urn = Urn(type), Inputs = _host.WithoutKey().Inputs(type), Properties = LostHost.Outputs(type) }));
        Assert.Equal(["RKE1028"], Codes(error));
    }

    private static async Task<Plugin> ForgettingAsync()
    {
        var plugin = await Plugin.StartAsync(configured: false);
        await plugin.HandshakeAsync();
        await plugin.CallAsync(ProviderMethods.Configure, new ConfigureRequest { Args = Plugin.Wire(("deleteUnreachable", true)), AcceptSecrets = true });
        return plugin;
    }

    private Task<Empty> DeleteAsync(Plugin plugin, string type) => plugin.CallAsync(
        ProviderMethods.Delete, new DeleteRequest { Id = "127.0.0.1", Urn = Urn(type), Properties = LostHost.Outputs(type), OldInputs = _host.Inputs(type) });

    private static string Urn(string type) => $"urn:pulumi:dev::project::rkestack:index:{type}::x";

    private static IEnumerable<string> Codes(RpcException error) =>
        error.Status.Detail.Split('\n').Where(line => line.StartsWith("RKE", StringComparison.Ordinal)).Select(line => line[..7]);
}
