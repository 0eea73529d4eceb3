using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Provider.Tests.Nodes;

/// <summary>Whom a change of etcd's members concerns among those that stay.</summary>
public class EtcdNodeDiffTests(SharedPlugin shared) : IClassFixture<SharedPlugin>
{
    private const string Urn = "urn:pulumi:dev::project::rkestack:index:EtcdNode::x";

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
            Urn = Urn,
            Olds = LostHost.Outputs("EtcdNode"),
            OldInputs = WireCodec.Encode(inputs.With("members", Members(before))),
            News = WireCodec.Encode(inputs.With("members", Members(after))),
        });
        Assert.Equal(changed, string.Join(' ', diff.DetailedDiff.Keys));
    }

    [Theory]
    [InlineData("containers", "containers")]
    [InlineData("files", "files")]
    [InlineData("members", "members")]
    [InlineData("toolsImage", "toolsImage")]
    [InlineData("connection", "")]
    public async Task What_a_preview_does_not_know_yet_shows_as_its_own_change(string input, string changed)
    {
        var plugin = shared.Take();
        var inputs = WireCodec.Decode(new LostHost().Inputs("EtcdNode"));
        var news = WireCodec.Encode(inputs.With(input, PropertyValue.Unknown));
        var (olds, oldInputs) = (LostHost.Outputs("EtcdNode"), WireCodec.Encode(inputs));
        var diff = await plugin.CallAsync(
            ProviderMethods.Diff, new DiffRequest { Id = "127.0.0.1", Urn = Urn, Olds = olds, OldInputs = oldInputs, News = news });
        Assert.Equal(changed, string.Join(' ', diff.DetailedDiff.Keys));
        var update = await plugin.CallAsync(
            ProviderMethods.Update, new UpdateRequest { Id = "127.0.0.1", Urn = Urn, Olds = olds, OldInputs = oldInputs, News = news, Preview = true });
        Assert.Equal("127.0.0.1", WireCodec.Decode(update.Properties).FindString("host"));
    }

    private static ArrayValue Members(string names) => new ArrayValue([.. names.Split(' ').Select(name => (PropertyValue)new MapValue(PropertyMap.Create(
        ("name", $"etcd-{name}"), ("peerUrl", $"https://{name}:2380"), ("clientUrl", $"https://{name}:2379"))))]);
}
