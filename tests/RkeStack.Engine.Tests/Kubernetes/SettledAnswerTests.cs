using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Kubernetes;
using RkeStack.Engine.Kubernetes.Nodes;
using RkeStack.Engine.Tests.Programs;
using Xunit;

namespace RkeStack.Engine.Tests.Kubernetes;

/// <summary>While etcd elects a leader, kube-apiserver answers 500 to what a moment later it does.</summary>
public sealed class SettledAnswerTests : IDisposable
{
    private static readonly (string, string) Election = ("500 Internal Server Error", """{"kind":"Status","message":"etcdserver: leader changed"}""");
    private static readonly (string, string) Node = ("200 OK", """{"kind":"Node","metadata":{"name":"worker-1"}}""");

    private readonly TestCa ca = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => ca.Dispose();

    [Fact]
    public async Task A_node_is_read_once_etcd_has_elected_a_leader()
    {
        var identity = ca.Issue("CN=kube-admin", "kubernetes");
        await using var server = new ScriptedServer(identity, Election, Election, Node);
        using var api = new KubernetesApi([new(new LoopbackTunnel(), Port: server.Port)], identity, TimeProvider.System);

        Assert.Equal("worker-1", (await new NodeClient(api).FindAsync("worker-1", Cancel))?.Name);
    }

    [Fact]
    public async Task What_is_refused_for_good_is_not_asked_again()
    {
        var identity = ca.Issue("CN=kube-admin", "kubernetes");
        await using var server = new ScriptedServer(identity, ("403 Forbidden", """{"kind":"Status","message":"no"}"""), Node);
        using var api = new KubernetesApi([new(new LoopbackTunnel(), Port: server.Port)], identity, TimeProvider.System);

        var error = await Assert.ThrowsAsync<DiagnosticException>(() => new NodeClient(api).FindAsync("worker-1", Cancel));
        Assert.Equal("RKE4004", Assert.Single(error.Diagnostics).Code);
    }
}
