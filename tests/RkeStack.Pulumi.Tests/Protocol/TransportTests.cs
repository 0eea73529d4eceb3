using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Serving;
using RkeStack.Pulumi.Tests.Harness;
using Xunit;

namespace RkeStack.Pulumi.Tests.Protocol;

/// <summary>What the transport below the requests must bear.</summary>
public class TransportTests
{
    [Fact]
    public async Task The_engines_one_connection_has_room_for_a_request_however_many_others_wait_on_it()
    {
        await using var plugin = await Plugin.StartAsync();
        using var connection = Connect(plugin);
        var request = new CreateRequest { Urn = Plugin.Urn, Properties = Plugin.Wire(("name", "x"), ("fault", "slow")) };
        var waiting = Enumerable.Range(0, 300).Select(_ => Plugin.CallAsync(connection, ProviderMethods.Create, request)).ToArray();

        await Plugin.CallAsync(connection, ProviderMethods.GetPluginInfo, new Empty()).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.DoesNotContain(waiting, create => create.IsCompleted);
        await Plugin.CallAsync(connection, ProviderMethods.Cancel, new Empty());
        foreach (var create in waiting)
        {
            await Assert.ThrowsAsync<RpcException>(() => create);
        }
    }

    [Fact]
    public void A_connection_may_be_idle_for_as_long_as_an_update_takes_but_not_for_what_Kestrel_takes_for_no_time_at_all()
    {
        var limits = new KestrelServerLimits();
        ProviderHost.Unlimit(limits);
        Assert.InRange(limits.KeepAliveTimeout, TimeSpan.FromDays(7), TimeSpan.FromDays(365));
        Assert.Null(limits.MinResponseDataRate);
    }

    [Fact]
    public async Task The_state_of_an_unfinished_resource_may_be_large()
    {
        await using var plugin = await Plugin.StartAsync();
        using var connection = Connect(plugin);
        var content = new string('x', 70_000);
        var request = new CreateRequest { Urn = Plugin.Urn, Properties = Plugin.Wire(("name", "x"), ("content", content), ("fault", "partial")) };
        var error = await Assert.ThrowsAsync<RpcException>(() => Plugin.CallAsync(connection, ProviderMethods.Create, request));
        Assert.Equal(content, error.GetRpcStatus()!.GetDetail<ErrorResourceInitFailed>()!.Properties.Fields["content"].StringValue);
    }

    // As the engine does: one connection, and errors with details of any size.
    private static GrpcChannel Connect(Plugin plugin) => GrpcChannel.ForAddress(
        $"http://127.0.0.1:{plugin.Port}", new GrpcChannelOptions { HttpHandler = new SocketsHttpHandler { UseProxy = false, MaxResponseHeadersLength = 128 } });
}
