using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Kubernetes;
using RkeStack.Engine.Kubernetes.Addons;
using RkeStack.Engine.Kubernetes.Nodes;
using RkeStack.Engine.Nodes;
using RkeStack.Engine.Tests.Programs;
using RkeStack.Engine.Tests.Waiting;
using Xunit;

namespace RkeStack.Engine.Tests.Kubernetes;

/// <summary>What an API server does that is ill or that somebody stands against: each with its code, its place and its cause.</summary>
public sealed class ApiFaultTests : IDisposable
{
    private static readonly (string, string) Worker = Found("""{"kind":"Node","metadata":{"name":"worker-1"},"status":{"conditions":[{"type":"Ready","status":"True"}]}}""");
    private static readonly (string, string) Nowhere = ("404 Not Found", """{"kind":"Status","reason":"NotFound","message":"not here"}""");
    private static readonly (string, string) Ill = ("503 Service Unavailable", """{"kind":"Status","message":"the server is ill"}""");

    private readonly TestCa ca = new();
    private readonly LeapingClock clock = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => ca.Dispose();

    [Fact]
    public async Task An_API_server_that_does_not_listen()
    {
        using var api = Api(FreePort.Next());
        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => new NodeClient(api).FindAsync("worker-1", Cancel));
        Is("RKE4001", "host-1", "cannot read node worker-1: no kube-apiserver answers: ", fault);
    }

    [Fact]
    public async Task An_answer_that_nobody_foresaw() => Is(
        "RKE4005", "host-1", "cannot read node worker-1: kube-apiserver answered 422 Invalid: no such name",
        await FaultAsync(api => new NodeClient(api).FindAsync("worker-1", Cancel), ("422 Unprocessable Entity", """{"kind":"Status","reason":"Invalid","message":"no such name"}""")));

    [Fact]
    public async Task A_Node_that_is_not_there_to_be_changed() => Is(
        "RKE4022", "worker-1", "for node worker-1 to be cordoned: no Node of that name exists",
        await FaultAsync(api => new NodeClient(api).CordonAsync("worker-1", Cancel), Nowhere));

    [Fact]
    public async Task A_Node_that_cannot_be_opened_again_after_a_drain_that_failed()
    {
        var fault = await FaultAsync(
            api => new NodeDrain(api).DrainAsync("worker-1", new DrainOptions(), Cancel),
            Worker, Worker, ("403 Forbidden", """{"kind":"Status","reason":"Forbidden","message":"no pods for you"}"""), Ill);
        Assert.Equal(["RKE4004", "RKE4025"], fault.Diagnostics.Select(told => told.Code));
        Is("RKE4025", "worker-1", "the node is left cordoned: no kube-apiserver answered the request to open it", fault);
        Assert.Contains("kubectl uncordon worker-1", fault.Diagnostics[1].Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Secret_that_is_not_written() => Is(
        "RKE4030", "host-1", "for Secret default/token to be written: somebody else writes it",
        await FaultAsync(
            api => new SecretRewriter(api, new Progress<string>()).RunAsync(Cancel),
            Found("""{"items":[{"metadata":{"name":"token","namespace":"default"}}]}"""),
            ("409 Conflict", """{"kind":"Status","reason":"Conflict","message":"somebody else writes it"}""")));

    [Fact]
    public async Task A_Job_that_has_failed_for_good() => Is(
        "RKE4111", "extras", "Job default/setup has failed: BackoffLimitExceeded: it ended too often",
        await FaultAsync(
            api => new RolloutWaiter(api).WaitRolledOutAsync("extras", new AddonInventory([new ObjectKey("batch/v1", "Job", "default", "setup")]), TimeSpan.FromSeconds(60), Cancel),
            Found("""{"resources":[{"name":"jobs","kind":"Job","namespaced":true}]}"""),
            Found("""{"kind":"Job","metadata":{"name":"setup","namespace":"default"},"status":{"conditions":[{"type":"Failed","status":"True","reason":"BackoffLimitExceeded","message":"it ended too often"}]}}""")));

    [Fact]
    public async Task A_node_is_not_touched_when_others_stay_down()
    {
        var changed = false;
        var fault = await FaultAsync(
            api => new NodeMaintenance(api, new UnavailabilityGate(), new UpgradeStrategy("workers", 1), new NodeWork(new Progress<string>()))
                .RunAsync("worker-1", TimeSpan.FromSeconds(60), () => Task.FromResult(changed = true), Cancel),
            Worker,
            Found("""{"items":[{"metadata":{"name":"worker-2"},"status":{"conditions":[{"type":"Ready","status":"False"}]}}]}"""));
        Is("RKE2302", "worker-1", "for other nodes to be Ready again: worker-2 cannot be used, and no more than 1 may be out of service", fault);
        Assert.False(changed);
    }

    private static (string, string) Found(string json) => ("200 OK", json);

    private static void Is(string code, string place, string words, DiagnosticException fault)
    {
        var told = Assert.Single(fault.Diagnostics, told => told.Code == code);
        Assert.Equal(place, told.Path);
        Assert.Contains(words, told.Message, StringComparison.Ordinal);
        Assert.NotEmpty(told.Fix);
    }

    // What is waited for takes no time, and requests, which have no delay, take theirs.
    private KubernetesApi Api(int port) => new([new(new LoopbackTunnel(), Port: port)], ca.Issue("CN=kube-admin", "kubernetes"), clock);

    private async Task<DiagnosticException> FaultAsync(Func<KubernetesApi, Task> work, params IEnumerable<(string, string)> answers)
    {
        await using var server = new ScriptedServer(ca.Issue("CN=kube-apiserver", "kubernetes"), answers);
        using var api = Api(server.Port);
        return await Assert.ThrowsAsync<DiagnosticException>(() => work(api));
    }
}
