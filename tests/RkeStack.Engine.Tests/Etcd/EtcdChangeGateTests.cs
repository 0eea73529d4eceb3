using RkeStack.Engine.Etcd;
using Xunit;

namespace RkeStack.Engine.Tests.Etcd;

public class EtcdChangeGateTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_change_of_a_cluster_waits_for_the_other_and_other_clusters_do_not()
    {
        var gate = new EtcdChangeGate();
        var first = await gate.EnterAsync("a", Cancel);
        var second = gate.EnterAsync("a", Cancel);
        using var elsewhere = await gate.EnterAsync("b", Cancel);
        Assert.False(second.IsCompleted);

        first.Dispose();
        first.Dispose();
        using var turn = await second;
        Assert.False(gate.EnterAsync("a", Cancel).IsCompleted);
    }

    [Fact]
    public async Task Giving_up_the_wait_leaves_the_gate_as_it_was()
    {
        var gate = new EtcdChangeGate();
        var first = await gate.EnterAsync("a", Cancel);
        using var stop = new CancellationTokenSource();
        var second = gate.EnterAsync("a", stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);

        first.Dispose();
        using var third = await gate.EnterAsync("a", Cancel);
    }
}
