using System.Text.Json.Nodes;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Kubernetes;
using RkeStack.Engine.Kubernetes.Addons;
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
    public async Task A_kind_is_found_and_an_object_compared_once_etcd_has_elected_a_leader()
    {
        var identity = ca.Issue("CN=kube-admin", "kubernetes");
        var (kinds, settings) = (("200 OK", """{"resources":[{"name":"configmaps","namespaced":true,"kind":"ConfigMap"}]}"""), ("200 OK", """{"data":{"a":"1"}}"""));
        await using var server = new ScriptedServer(identity, Election, kinds, Election, settings, Election, settings);
        using var api = new KubernetesApi([new(new LoopbackTunnel(), Port: server.Port)], identity, TimeProvider.System);
        var manifest = (JsonObject)JsonNode.Parse("""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a","namespace":"b"},"data":{"a":"1"}}""")!;

        Assert.Empty(await new AddonApplier(api).ReadDriftAsync("addon", [manifest], Cancel));
        Assert.Equal(6, server.Asked.Count);
    }

    [Fact]
    public async Task What_a_controller_writes_while_an_object_is_compared_is_no_drift()
    {
        var identity = ca.Issue("CN=kube-admin", "kubernetes");
        const string Before = """{"metadata":{"resourceVersion":"1"}}""";
        const string After = """{"metadata":{"resourceVersion":"2","annotations":{"deployment.kubernetes.io/revision":"1"}}}""";
        await using var server = new ScriptedServer(
            identity, ("200 OK", """{"resources":[{"name":"deployments","namespaced":true,"kind":"Deployment"}]}"""), ("200 OK", Before), ("200 OK", After));
        using var api = new KubernetesApi([new(new LoopbackTunnel(), Port: server.Port)], identity, TimeProvider.System);
        var manifest = (JsonObject)JsonNode.Parse("""{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"a","namespace":"b"}}""")!;

        Assert.Empty(await new AddonApplier(api).ReadDriftAsync("addon", [manifest], Cancel));
    }

    [Fact]
    public async Task How_pods_are_evicted_is_asked_again_where_the_server_could_not_say()
    {
        var identity = ca.Issue("CN=kube-admin", "kubernetes");
        var pods = ("200 OK", """{"items":[{"metadata":{"name":"pod","namespace":"space","ownerReferences":[{"kind":"ReplicaSet","controller":true}]}}]}""");
        await using var server = new ScriptedServer(
            identity,
            ("200 OK", """{"metadata":{"name":"worker-1"},"spec":{"unschedulable":true}}"""),
            pods,
            Election,
            pods,
            ("200 OK", """{"versions":[{"groupVersion":"policy/v1beta1"}]}"""),
            ("201 Created", "{}"),
            ("200 OK", """{"items":[]}"""));
        using var api = new KubernetesApi([new(new LoopbackTunnel(), Port: server.Port)], identity, TimeProvider.System);

        await new NodeDrain(api).DrainAsync("worker-1", new DrainOptions(), Cancel);
        Assert.Equal(
            ["GET /apis/policy", "GET /apis/policy", "POST /api/v1/namespaces/space/pods/pod/eviction"],
            server.Asked.Where(request => !request.StartsWith("GET /api/v1/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_Node_that_may_have_another_name_is_not_missing_where_the_Nodes_cannot_be_listed()
    {
        var identity = ca.Issue("CN=kube-admin", "kubernetes");
        await using var server = new ScriptedServer(
            identity, ("404 Not Found", """{"kind":"Status"}"""), Election, ("404 Not Found", """{"kind":"Status"}"""), ("403 Forbidden", """{"kind":"Status"}"""));
        using var api = new KubernetesApi([new(new LoopbackTunnel(), Port: server.Port)], identity, TimeProvider.System);

        Assert.False(await new NodeClient(api).IsMissingAsync("worker-1", Cancel));
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => new NodeClient(api).DeleteAsync("worker-1", Cancel));
        Assert.Equal("RKE4004", Assert.Single(error.Diagnostics).Code);
    }

    [Fact]
    public async Task Secrets_are_listed_to_their_end_also_where_the_list_was_kept_no_longer()
    {
        var identity = ca.Issue("CN=kube-admin", "kubernetes");
        await using var server = new ScriptedServer(
            identity,
            ("200 OK", """{"metadata":{"continue":"a"},"items":[]}"""),
            ("410 Gone", """{"kind":"Status","reason":"Expired","metadata":{"continue":"b"}}"""),
            ("200 OK", """{"metadata":{},"items":[]}"""));
        using var api = new KubernetesApi([new(new LoopbackTunnel(), Port: server.Port)], identity, TimeProvider.System);

        Assert.Equal(0, await new SecretRewriter(api, new Progress<string>()).RunAsync(Cancel));
        Assert.EndsWith("&continue=b", server.Asked.Last(), StringComparison.Ordinal);
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
