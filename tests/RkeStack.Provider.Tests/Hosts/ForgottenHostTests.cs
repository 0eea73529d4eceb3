using Grpc.Core;
using RkeStack.Engine.Tests.Ssh;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Provider.Tests.Hosts;

/// <summary>Which hosts may be forgotten where the user allows it with deleteUnreachable: those that are not to be reached, and no other.</summary>
public class ForgottenHostTests(SharedPlugin shared) : IClassFixture<SharedPlugin>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_host_that_is_gone_is_forgotten_only_where_the_user_allows_it(bool allowed)
    {
        await using var server = await LocalSshServer.StartAsync();
        await server.StopAsync();
        var plugin = await ConfigureAsync(allowed);
        var deletion = HostRequests.DeleteAsync(plugin, HostRequests.Connection(server), server.HostKey);
        if (allowed)
        {
            await deletion;
            Assert.Contains(plugin.Engine.Messages, message => message.Message.StartsWith("127.0.0.1 is forgotten", StringComparison.Ordinal));
        }
        else
        {
            Assert.Equal(["RKE1002", "RKE9020"], Codes(await Assert.ThrowsAsync<RpcException>(() => deletion)));
        }
    }

    [Fact]
    public async Task A_host_with_another_key_than_the_learned_one_is_not_forgotten()
    {
        await using var server = await LocalSshServer.StartAsync();
        await using var other = await LocalSshServer.StartAsync();
        var plugin = await ConfigureAsync(allowed: true);
        Assert.Equal(["RKE1010"], await RefusedAsync(() => HostRequests.DeleteAsync(plugin, HostRequests.Connection(server), other.HostKey)));
    }

    [Fact]
    public async Task A_host_that_knows_another_key_of_ours_is_not_forgotten()
    {
        await using var server = await LocalSshServer.StartAsync();
        await using var other = await LocalSshServer.StartAsync();
        var plugin = await ConfigureAsync(allowed: true);
        var connection = HostRequests.Connection(server).With("privateKeyPath", other.UserKey);
        Assert.Equal(["RKE1020"], await RefusedAsync(() => HostRequests.DeleteAsync(plugin, connection, server.HostKey)));
    }

    [Fact]
    public async Task A_host_whose_key_needs_a_passphrase_is_not_forgotten()
    {
        await using var server = await LocalSshServer.StartAsync();
        var plugin = await ConfigureAsync(allowed: true);
        var connection = HostRequests.Connection(server).With("privateKeyPath", server.MakeKey("locked", passphrase: "sesame"));
        Assert.Equal(["RKE1023"], await RefusedAsync(() => HostRequests.DeleteAsync(plugin, connection, server.HostKey)));
    }

    [Fact]
    public async Task A_host_behind_a_bastion_that_is_gone_is_not_forgotten()
    {
        await using var server = await LocalSshServer.StartAsync();
        await using var bastion = await LocalSshServer.StartAsync();
        await bastion.StopAsync();
        var plugin = await ConfigureAsync(allowed: true);
        var connection = HostRequests.Connection(server, HostRequests.Connection(bastion));
        Assert.Equal(["RKE1002", "RKE9020"], await RefusedAsync(() => HostRequests.DeleteAsync(plugin, connection, server.HostKey, bastion.HostKey)));
    }

    [Fact]
    public async Task A_host_that_its_bastion_does_not_reach_is_forgotten()
    {
        await using var server = await LocalSshServer.StartAsync();
        await using var bastion = await LocalSshServer.StartAsync();
        await server.StopAsync();
        var plugin = await ConfigureAsync(allowed: true);
        await HostRequests.DeleteAsync(plugin, HostRequests.Connection(server, HostRequests.Connection(bastion)), server.HostKey, bastion.HostKey);
        Assert.Contains(plugin.Engine.Messages, message => message.Message.Contains("RKE1031", StringComparison.Ordinal));
    }

    private async Task<Plugin> ConfigureAsync(bool allowed)
    {
        var plugin = shared.Take();
        await plugin.CallAsync(ProviderMethods.Configure, new ConfigureRequest { Args = Plugin.Wire(("deleteUnreachable", allowed)), AcceptSecrets = true });
        return plugin;
    }

    private static async Task<IReadOnlyList<string>> RefusedAsync(Func<Task> deletion) => Codes(await Assert.ThrowsAsync<RpcException>(deletion));

    private static IReadOnlyList<string> Codes(RpcException refused) =>
        [.. refused.Status.Detail.Split('\n').Where(line => line.StartsWith("RKE", StringComparison.Ordinal)).Select(line => line[..7])];
}
