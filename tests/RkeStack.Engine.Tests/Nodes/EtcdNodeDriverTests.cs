using System.Collections.Immutable;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Etcd;
using RkeStack.Engine.Nodes;
using RkeStack.Engine.Tests.Etcd;
using RkeStack.Engine.Tests.Programs;
using Xunit;

namespace RkeStack.Engine.Tests.Nodes;

/// <summary>What is done to one member while the others of a real etcd cluster are in this or that state.</summary>
[Trait("Needs", "Kit")]
public sealed class EtcdNodeDriverTests : EtcdTest
{
    // No container is made: whoever comes that far ends by this.
    private const string NoMore = "no more containers";

    private static readonly ContainerPlan Container = new() { Name = "etcd", Image = "etcd:2" };

    private readonly UnavailabilityGate service = new();
    private bool hasData = true;

    [Fact]
    public async Task That_a_member_starts_anew_is_no_reason_why_others_must_not_leave()
    {
        var (first, second, third) = await ThreeAsync();
        await Etcd.KillAsync(second);
        await using var docker = await DockerAsync();
        var work = Driver(docker, Plan(first, [first, second], leaving: [third])).EnsureAsync(Cancel);
        Etcd.Start(second, [first, second, third], "existing");

        Assert.Contains(NoMore, (await Assert.ThrowsAsync<DiagnosticException>(() => work)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_that_starts_anew_does_not_keep_a_new_one_out()
    {
        var (first, second, third) = await ThreeAsync();
        await Etcd.KillAsync(third);
        hasData = false;
        var fourth = RealEtcd.Plan(4);
        await using var docker = await DockerAsync();
        var work = Driver(docker, Plan(fourth, [first, second, third, fourth])).EnsureAsync(Cancel);
        await DecidedAsync(docker, work, times: 3);
        Etcd.Start(third, [first, second, third], "existing");

        Assert.Contains(NoMore, (await Assert.ThrowsAsync<DiagnosticException>(() => work)).Message, StringComparison.Ordinal);
        using var client = Client(first, second, third);
        Assert.Contains(await client.ListMembersAsync(Cancel), member => member.Is(fourth.Peer) && member.IsLearner);
    }

    [Fact]
    public async Task Members_that_say_nothing_for_a_moment_are_not_replaced_all_at_once()
    {
        var first = await BootstrapAsync();
        var second = RealEtcd.Plan(2);
        await JoinAsync([first], second);
        await Etcd.KillAsync(first);
        await Etcd.KillAsync(second);
        await using var docker = await DockerAsync();
        var work = Driver(docker, Plan(first, [first, second])).EnsureAsync(Cancel);
        await DecidedAsync(docker, work, times: 2);
        var stoppedEarly = docker.Asked.Contains("POST /containers/old/stop");
        Etcd.Start(first, [first, second], "existing");
        Etcd.Start(second, [first, second], "existing");

        Assert.Contains(NoMore, (await Assert.ThrowsAsync<DiagnosticException>(() => work)).Message, StringComparison.Ordinal);
        Assert.False(stoppedEarly);
    }

    [Fact]
    public async Task A_member_whose_change_failed_keeps_the_others_from_being_changed()
    {
        var first = await BootstrapAsync();
        var second = RealEtcd.Plan(2);
        await JoinAsync([first], second);
        await using var docker = await DockerAsync();
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => Driver(docker, Plan(first, [first, second])).EnsureAsync(Cancel));
        Assert.Contains(NoMore, error.Message, StringComparison.Ordinal);

        await using var other = await DockerAsync();
        error = await Assert.ThrowsAsync<DiagnosticException>(() => Driver(other, Plan(second, [first, second])).EnsureAsync(Cancel));
        Assert.StartsWith("RKE2301: etcd-host-2: not touched, since changing etcd-host-1 failed", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("POST /containers/old/stop", other.Asked);
    }

    private static EtcdNodePlan Plan(EtcdEndpoint own, EtcdEndpoint[] members, EtcdEndpoint[]? leaving = null) => new()
    {
        Cluster = "cluster",
        Peer = own.Peer,
        Members = [.. members.Select(Known)],
        Leaving = [.. (leaving ?? []).Select(Known)],
        MayFound = false,
        Container = Container,
        Companions = [],
        DataDirectory = "/var/lib/etcd",
        Files = [],
        PrivateFiles = [],
        Registries = [],
        ToolsImage = "tools:1",
        Identity = null!,
    };

    private static (EtcdPeer Peer, string ClientUrl) Known(EtcdEndpoint member) => (member.Peer, $"https://127.0.0.1:{member.Port}");

    private async Task<(EtcdEndpoint First, EtcdEndpoint Second, EtcdEndpoint Third)> ThreeAsync()
    {
        var first = await BootstrapAsync();
        var (second, third) = (RealEtcd.Plan(2), RealEtcd.Plan(3));
        await JoinAsync([first], second);
        await JoinAsync([first, second], third);
        return (first, second, third);
    }

    // Before each decision it is looked whether the host has data.
    private static async Task DecidedAsync(ScriptedEngine docker, Task work, int times)
    {
        while (!work.IsCompleted && docker.Asked.Count(request => request.StartsWith("HEAD", StringComparison.Ordinal)) < times)
        {
            await Task.Delay(50, Cancel);
        }
    }

    private EtcdNodeDriver Driver(ScriptedEngine docker, EtcdNodePlan plan) => new(
        docker.Session, plan with { Identity = Etcd.Identity }, new EtcdChangeGate(), service, TimeProvider.System, new NodeWork(new Progress<string>()));

    // A host on which an older etcd runs.
    private Task<ScriptedEngine> DockerAsync() => ScriptedEngine.StartAsync((request, body) => request switch
    {
        "GET /containers/etcd/json" => (200, """{"Id":"old","Name":"/etcd","Image":"etcd:1","State":{"Status":"running"},"Config":{},"HostConfig":{}}"""),
        "POST /containers/create" => body.Contains("etcd:2", StringComparison.Ordinal) ? (400, $$"""{"message":"{{NoMore}}"}""") : (201, """{"Id":"helper"}"""),
        "POST /containers/old/update" => (200, "{}"),
        "HEAD /containers/helper/archive" => (hasData ? 200 : 404, ""),
        _ => request.StartsWith("GET /containers/", StringComparison.Ordinal) ? (404, """{"message":"No such container"}""") : null,
    });
}
