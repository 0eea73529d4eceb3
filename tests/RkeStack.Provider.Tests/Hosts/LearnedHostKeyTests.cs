using Grpc.Core;
using RkeStack.Engine.Tests.Ssh;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Provider.Tests.Hosts;

/// <summary>A key that was learned at the first contact is demanded from then on, of a host and of the bastion on the way to it.</summary>
public class LearnedHostKeyTests(SharedPlugin shared) : IClassFixture<SharedPlugin>
{
    private const string ClusterYaml = """
        nodes: [{address: 192.0.2.1, user: rke, role: [controlplane, etcd, worker]}]
        bastion_host: {address: 192.0.2.9, user: rke, ssh_key_path: /tmp/key}
        network: {plugin: flannel}
        ingress: {provider: none}
        """;

    [Fact]
    public async Task A_host_that_presents_another_key_than_the_learned_one_is_not_updated()
    {
        await using var server = await LocalSshServer.StartAsync();
        var learned = server.HostKey;
        server.ChangeHostKey();
        await server.RestartAsync();

        var error = await Assert.ThrowsAsync<RpcException>(() => HostRequests.UpdateAsync(shared.Take(), HostRequests.Connection(server), learned));

        Assert.StartsWith("RKE1010: 127.0.0.1: the host key changed", error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_given_counts_instead_of_the_learned_one()
    {
        await using var server = await LocalSshServer.StartAsync();
        var learned = server.HostKey;
        server.ChangeHostKey();
        await server.RestartAsync();
        var connection = HostRequests.Connection(server).With("hostKey", server.HostKey);

        var error = await Assert.ThrowsAsync<RpcException>(() => HostRequests.UpdateAsync(shared.Take(), connection, learned));

        // It was let in, and found no Docker.
        Assert.StartsWith("RKE2003: 127.0.0.1: no Docker engine answers", error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bastion_that_presents_another_key_than_the_learned_one_is_not_gone_through()
    {
        await using var server = await LocalSshServer.StartAsync();
        await using var bastion = await LocalSshServer.StartAsync();
        var learned = bastion.HostKey;
        bastion.ChangeHostKey();
        await bastion.RestartAsync();
        var connection = HostRequests.Connection(server, HostRequests.Connection(bastion));

        var error = await Assert.ThrowsAsync<RpcException>(() => HostRequests.UpdateAsync(shared.Take(), connection, server.HostKey, learned));

        Assert.StartsWith("RKE1010: 127.0.0.1: the bastion 127.0.0.1 cannot be used: the host key changed", error.Status.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EtcdNode", "connection")]
    [InlineData("EtcdNode", "members[0].connection")]
    [InlineData("ControlPlaneNode", "connection")]
    [InlineData("WorkerNode", "connection")]
    [InlineData("WorkerNode", "api.hosts[0]")]
    [InlineData("ClusterAddon", "api.hosts[0]")]
    public async Task All_resources_of_a_host_demand_what_its_first_contact_learned(string type, string place)
    {
        var plugin = shared.Take();
        var learned = PropertyMap.Create(("hostKey", "ssh-ed25519 HOST"), ("bastionHostKeys", PropertyValue.Of([PropertyValue.Of("ssh-ed25519 BASTION")])));
        plugin.Engine.Answer = child => new RegisterResourceResponse
        {
            Urn = FakeEngine.UrnOf(child),
            Object = child.Type == "rkestack:index:Host" ? WireCodec.Encode(learned) : child.Object,
        };
        await plugin.CallAsync(ProviderMethods.Construct, Clusters.Construction.Request(plugin, ("clusterYaml", ClusterYaml)));

        var inputs = WireCodec.Decode(plugin.Engine.Registrations.First(child => child.Type == $"rkestack:index:{type}").Object);
        var connection = PropertyPath.Parse(place).Segments.Aggregate<PropertyPathSegment, PropertyValue>(
            inputs, (value, step) => step.Name is { } name ? ((MapValue)value.Unwrapped).Properties[name] : ((ArrayValue)value.Unwrapped).Elements[step.Index!.Value]);

        var found = ((MapValue)connection.Unwrapped).Properties;
        Assert.Equal(("ssh-ed25519 HOST", "ssh-ed25519 BASTION"), (found.FindString("hostKey"), found.FindMap("proxy")?.FindString("hostKey")));
    }
}
