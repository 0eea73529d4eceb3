using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Nodes;
using Xunit;

namespace RkeStack.Engine.Tests.Nodes;

public class UnavailabilityGateTests
{
    private readonly UnavailabilityGate _gate = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private (TaskCompletionSource Work, Task Turn, Func<bool> HasBegun) Begin(string node, int limit, string plane = "workers", CancellationToken? cancellationToken = null)
    {
        var work = new TaskCompletionSource();
        var begun = false;
        var turn = _gate.RunAsync(new UpgradeStrategy(plane, limit), node, new NodeWork(new Progress<string>()), Work, cancellationToken ?? Cancel);
        return (work, turn, () => begun);

        Task Work()
        {
            begun = true;
            return work.Task;
        }
    }

    [Fact]
    public async Task No_more_nodes_are_away_than_the_limit_and_the_next_follows_when_one_is_back()
    {
        var (first, second, third) = (Begin("a", 2), Begin("b", 2), Begin("c", 2));
        Assert.True(first.HasBegun() && second.HasBegun());
        Assert.False(third.HasBegun());
        Assert.Equal(["a", "b"], _gate.Away("workers").Order());

        first.Work.SetResult();
        await first.Turn;
        third.Work.SetResult();
        await third.Turn;
        Assert.True(third.HasBegun());
        Assert.Equal(["b"], _gate.Away("workers"));
    }

    [Fact]
    public async Task The_clock_of_the_work_stands_still_until_its_turn()
    {
        var first = Begin("a", 1);
        var clock = new Clock();
        var running = false;
        var second = _gate.RunAsync(new UpgradeStrategy("workers", 1), "b", new NodeWork(new Progress<string>(), pause: clock.Pause), ChangeAsync, Cancel);
        Assert.True(clock.StandsStill);

        first.Work.SetResult();
        await first.Turn;
        await second;
        Assert.True(running);

        Task ChangeAsync()
        {
            running = !clock.StandsStill;
            return Task.CompletedTask;
        }
    }

    private sealed class Clock : IDisposable
    {
        public bool StandsStill { get; private set; }

        public Clock Pause()
        {
            StandsStill = true;
            return this;
        }

        public void Dispose() => StandsStill = false;
    }

    [Fact]
    public void Planes_do_not_wait_for_each_other()
    {
        Assert.True(Begin("a", 1).HasBegun());
        Assert.True(Begin("b", 1, "control planes").HasBegun());
        Assert.Empty(_gate.Away("of another cluster"));
    }

    [Fact]
    public async Task After_as_many_failures_as_may_be_away_the_rest_is_refused_untouched()
    {
        var (first, second, third) = (Begin("a", 1), Begin("b", 1), Begin("c", 1));
        first.Work.SetException(new InvalidOperationException("broken"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => first.Turn);

        var refused = await Assert.ThrowsAsync<DiagnosticException>(() => second.Turn);
        Assert.StartsWith("RKE2301: b: not touched, since changing a failed", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<DiagnosticException>(() => third.Turn);
        await Assert.ThrowsAsync<DiagnosticException>(() => Begin("d", 1).Turn);
        Assert.False(second.HasBegun() || third.HasBegun());
    }

    [Fact]
    public async Task A_failure_below_the_limit_takes_one_place_and_trying_that_node_again_frees_it()
    {
        var first = Begin("a", 2);
        first.Work.SetException(new InvalidOperationException("broken"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => first.Turn);
        Assert.True(Begin("b", 2).HasBegun());
        var third = Begin("c", 2);
        Assert.False(third.HasBegun());
        var again = Begin("a", 2);
        third.Work.SetResult();
        await third.Turn;
        again.Work.SetResult();
        await again.Turn;
    }

    [Fact]
    public async Task One_that_gives_up_waiting_takes_no_place()
    {
        var first = Begin("a", 1);
        using var stop = new CancellationTokenSource();
        var second = Begin("b", 1, cancellationToken: stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.Turn);

        first.Work.SetResult();
        await first.Turn;
        Assert.False(second.HasBegun());
        Assert.True(Begin("c", 1).HasBegun());
    }
}
