using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Provider.Tests.Nodes;

/// <summary>Whom a change of etcd's members concerns among those that stay.</summary>
public class EtcdNodeDiffTests(SharedPlugin shared) : IClassFixture<SharedPlugin>
{
    [Theory]
    [InlineData("a b", "a b c", "")]
    [InlineData("a b", "b a", "")]
    [InlineData("a b c", "a b", "members")]
    [InlineData("a b c", "a d", "members")]
    public async Task Those_that_stay_are_asked_whether_the_cluster_can_spare_those_that_leave(string before, string after, string changed)
    {
        var inputs = WireCodec.Decode(new LostHost().Inputs("EtcdNode"));
        var diff = await shared.Take().CallAsync(ProviderMethods.Diff, new DiffRequest
        {
            Id = "127.0.0.1",
            Urn = "urn:pulumi:dev::project::rkestack:index:EtcdNode::x",
            Olds = LostHost.Outputs("EtcdNode"),
            OldInputs = WireCodec.Encode(inputs.With("members", Members(before))),
            News = WireCodec.Encode(inputs.With("members", Members(after))),
        });
        Assert.Equal(changed, string.Join(' ', diff.DetailedDiff.Keys));
    }

    private static ArrayValue Members(string names) => new ArrayValue([.. names.Split(' ').Select(name => (PropertyValue)new MapValue(PropertyMap.Create(
        ("name", $"etcd-{name}"), ("peerUrl", $"https://{name}:2380"), ("clientUrl", $"https://{name}:2379"))))]);
}
