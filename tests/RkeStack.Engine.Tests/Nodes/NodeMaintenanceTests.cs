using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Kubernetes.Nodes;
using RkeStack.Engine.Nodes;
using RkeStack.Engine.Tests.Programs;
using Xunit;

namespace RkeStack.Engine.Tests.Nodes;

[Trait("Needs", "Kit")]
[Collection(nameof(RealControlPlane))]
public class NodeMaintenanceTests(RealControlPlane cluster)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private readonly UnavailabilityGate _gate = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private NodeMaintenance Maintenance(IProgress<string>? told = null) =>
        new(cluster.Api, _gate, new UpgradeStrategy("workers", 1), new NodeWork(told ?? new Progress<string>()));

    // A plane of their own, so that what other tests leave in the cluster does not count.
    private async Task NodeAsync(string name, string ready, bool cordoned = false, string? hostname = null)
    {
        await cluster.CreateAsync(
            "/api/v1/nodes",
            $$$"""{"apiVersion":"v1","kind":"Node","metadata":{"name":"{{{name}}}","labels":{"node-role.kubernetes.io/controlplane":"true","kubernetes.io/hostname":"{{{hostname ?? name}}}"} },"spec":{"unschedulable":{{{(cordoned ? "true" : "false")}}} }}""");
        await ReportAsync(name, ready, "2026-01-01T00:00:00Z");
    }

    private Task ReportAsync(string name, string ready, string at) => cluster.ReportAsync(
        $"/api/v1/nodes/{name}", $$$"""{"conditions":[{"type":"Ready","status":"{{{ready}}}","lastHeartbeatTime":"{{{at}}}"}]}""");

    private async Task<bool> IsClosedAsync(string name) => (await new NodeClient(cluster.Api).FindAsync(name, Cancel))!.Unschedulable;

    private Task RemoveAsync(string name) => new NodeClient(cluster.Api).DeleteAsync(name, CancellationToken.None);

    [Fact]
    public async Task A_node_is_closed_while_it_is_changed_and_opened_when_its_new_kubelet_has_reported()
    {
        await NodeAsync("kept", "True");
        var closed = false;
        await Maintenance().RunAsync("kept", Limit, ChangeAsync, Cancel);
        Assert.True(closed);
        Assert.False(await IsClosedAsync("kept"));
        await RemoveAsync("kept");

        async Task<bool> ChangeAsync()
        {
            closed = await IsClosedAsync("kept");
            await ReportAsync("kept", "True", "2026-01-01T00:01:00Z");
            return true;
        }
    }

    [Fact]
    public async Task The_word_of_the_kubelet_before_does_not_count_and_the_node_stays_closed()
    {
        await NodeAsync("silent", "True");
        var error = await Assert.ThrowsAsync<DiagnosticException>(
            () => Maintenance().RunAsync("silent", TimeSpan.FromSeconds(2), () => Task.FromResult(true), Cancel));
        Assert.Contains("its kubelet has not reported since it was started anew", error.Message, StringComparison.Ordinal);
        Assert.Contains("Node silent stays cordoned until a run succeeds.", error.Message, StringComparison.Ordinal);
        Assert.True(await IsClosedAsync("silent"));

        Assert.True(await new NodeClient(cluster.Api).ReopenAsync("silent", Cancel));
        Assert.False(await IsClosedAsync("silent"));
        await RemoveAsync("silent");
    }

    [Fact]
    public async Task Nor_does_its_last_word_while_the_node_was_closed_and_drained()
    {
        await NodeAsync("emptied", "True");
        var closing = new Then("closing emptied", () => ReportAsync("emptied", "True", "2026-01-01T00:01:00Z"));
        var error = await Assert.ThrowsAsync<DiagnosticException>(
            () => Maintenance(closing).RunAsync("emptied", TimeSpan.FromSeconds(2), () => Task.FromResult(true), Cancel));
        Assert.Contains("its kubelet has not reported since it was started anew", error.Message, StringComparison.Ordinal);
        await RemoveAsync("emptied");
    }

    [Fact]
    public async Task A_Node_that_a_cloud_provider_named_is_known_by_its_hostname()
    {
        await NodeAsync("i-0abc", "True", hostname: "named");
        var closed = false;
        await Maintenance().RunAsync("named", Limit, ChangeAsync, Cancel);
        Assert.True(closed);
        Assert.False(await IsClosedAsync("named"));
        await RemoveAsync("named");

        async Task<bool> ChangeAsync()
        {
            closed = await IsClosedAsync("named") && _gate.Away("workers").Contains("i-0abc");
            return false;
        }
    }

    [Fact]
    public async Task A_node_that_somebody_else_closed_stays_closed()
    {
        await NodeAsync("theirs", "True", cordoned: true);
        await Maintenance().RunAsync("theirs", Limit, () => Task.FromResult(false), Cancel);
        Assert.True(await IsClosedAsync("theirs"));
        await RemoveAsync("theirs");
    }

    [Fact]
    public async Task A_node_that_does_not_serve_is_changed_without_waiting_for_a_turn()
    {
        await NodeAsync("down", "False");
        var busy = new TaskCompletionSource();
        var other = _gate.RunAsync(new UpgradeStrategy("workers", 1), "other", new NodeWork(new Progress<string>()), () => busy.Task, Cancel);
        var changed = false;
        await Maintenance().RunAsync("down", Limit, () => Task.FromResult(changed = true), Cancel);
        Assert.True(changed);
        busy.SetResult();
        await other;
        await RemoveAsync("down");
    }

    [Fact]
    public async Task A_node_is_not_touched_while_another_one_is_down()
    {
        await NodeAsync("waits", "True");
        await NodeAsync("fallen", "False");
        var changed = false;
        var told = new Told("fallen cannot be used");
        var work = Maintenance(told).RunAsync("waits", Limit, ChangeAsync, Cancel);
        await told.Task.WaitAsync(Cancel);
        Assert.False(changed || work.IsCompleted);

        await ReportAsync("fallen", "True", "2026-01-01T00:01:00Z");
        await work;
        Assert.True(changed);
        await RemoveAsync("waits");
        await RemoveAsync("fallen");

        Task<bool> ChangeAsync()
        {
            changed = true;
            return Task.FromResult(false);
        }
    }

    /// <summary>Has something done before the work goes on, when progress speaks of something.</summary>
    private sealed class Then(string of, Func<Task> next) : IProgress<string>
    {
        public void Report(string value)
        {
            if (value.Contains(of, StringComparison.Ordinal))
            {
                Task.Run(next).GetAwaiter().GetResult();
            }
        }
    }

    /// <summary>Done once progress speaks of something.</summary>
    private sealed class Told(string of) : IProgress<string>
    {
        private readonly TaskCompletionSource _told = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Task => _told.Task;

        public void Report(string value)
        {
            if (value.Contains(of, StringComparison.Ordinal))
            {
                _told.TrySetResult();
            }
        }
    }
}
