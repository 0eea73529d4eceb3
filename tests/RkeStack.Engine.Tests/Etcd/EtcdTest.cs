using RkeStack.Engine.Etcd;
using RkeStack.Engine.Tests.Programs;
using Xunit;

namespace RkeStack.Engine.Tests.Etcd;

/// <summary>A real etcd cluster of its own for each test.</summary>
public abstract class EtcdTest : IAsyncDisposable
{
    protected static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    protected EtcdTest() => Etcd = new RealEtcd(Ca);

    protected TestCa Ca { get; } = new();

    protected RealEtcd Etcd { get; }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await Etcd.DisposeAsync();
        Ca.Dispose();
        GC.SuppressFinalize(this);
    }

    protected EtcdClient Client(params EtcdEndpoint[] endpoints) => new([.. endpoints], Etcd.Identity, TimeProvider.System);

    protected async Task<EtcdEndpoint> BootstrapAsync()
    {
        var first = RealEtcd.Plan(1);
        Etcd.Start(first, [first], "new");
        using var client = Client(first);
        await client.WaitHealthyAsync(first.Peer, Limit, Cancel);
        return first;
    }

    protected async Task<EtcdMembership> JoinAsync(EtcdEndpoint[] present, EtcdEndpoint next)
    {
        using var client = Client([.. present, next]);
        var before = await client.ObserveAsync(Cancel);
        Assert.Equal(new EtcdJoin.AddLearner(ClearData: false), before!.DecideJoin(next.Peer, hasData: false));
        var learner = await client.AddLearnerAsync(next.Peer, Limit, Cancel);
        Assert.True(learner is { IsLearner: true, Started: false });

        var added = await client.ObserveAsync(Cancel);
        Assert.Equal(learner.Id, Assert.IsType<EtcdJoin.Start>(added!.DecideJoin(next.Peer, hasData: false)).Member.Id);
        Etcd.Start(next, [.. present, next], "existing");
        Assert.True((await client.WaitHealthyAsync(next.Peer, Limit, Cancel)).IsLearner);

        var started = await client.ObserveAsync(Cancel);
        var promote = Assert.IsType<EtcdJoin.Promote>(started!.DecideJoin(next.Peer, hasData: true));
        await client.PromoteAsync(promote.Member, Limit, Cancel);
        await client.PromoteAsync(promote.Member, Limit, Cancel);
        await client.WaitHealthyAsync(next.Peer, Limit, Cancel);
        return (await client.ObserveAsync(Cancel))!;
    }
}
