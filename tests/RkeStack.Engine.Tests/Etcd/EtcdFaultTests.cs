using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Etcd;
using RkeStack.Engine.Tests.Programs;
using Xunit;

namespace RkeStack.Engine.Tests.Etcd;

/// <summary>Changes that etcd itself does not make in time, each in etcd's own words.</summary>
[Trait("Needs", "Kit")]
public sealed class EtcdFaultTests : EtcdTest
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task A_member_that_is_not_taken_is_told_why_and_one_that_does_not_run_does_not_catch_up()
    {
        var first = await BootstrapAsync();
        using var client = Client(first);
        var learner = await client.AddLearnerAsync(RealEtcd.Plan(2).Peer, Limit, Cancel);

        Is("RKE3012", "etcd-host-3", "waited 2 s for etcd to accept the new member: ", "too many learner members in cluster", await FaultAsync(
            () => client.AddLearnerAsync(RealEtcd.Plan(3).Peer, Short, Cancel)));
        Is("RKE3013", learner.Label, "waited 2 s for ", "in sync with leader", await FaultAsync(() => client.PromoteAsync(learner, Short, Cancel)));
    }

    [Fact]
    public async Task A_member_that_no_other_one_can_let_go_stays()
    {
        var first = await BootstrapAsync();
        using var client = Client(first);
        var own = Assert.Single(await client.ListMembersAsync(Cancel));

        Is("RKE3014", own.Label, "waited 2 s for etcd to let the member go: ", "there is no other member to ask", await FaultAsync(
            () => client.RemoveAsync(own, Short, Cancel)));
        Assert.Single(await client.ListMembersAsync(Cancel));
    }

    private static Task<DiagnosticException> FaultAsync(Func<Task> change) => Assert.ThrowsAsync<DiagnosticException>(change);

    private static void Is(string code, string place, string wait, string cause, DiagnosticException fault)
    {
        var only = Assert.Single(fault.Diagnostics);
        Assert.Equal((code, place), (only.Code, only.Path));
        Assert.StartsWith(wait, only.Message, StringComparison.Ordinal);
        Assert.Contains(cause, only.Message, StringComparison.Ordinal);
        Assert.Contains("docker", only.Fix, StringComparison.Ordinal);
    }
}
