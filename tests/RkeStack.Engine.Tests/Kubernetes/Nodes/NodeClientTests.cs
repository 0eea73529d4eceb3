using System.Collections.Immutable;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Kubernetes;
using RkeStack.Engine.Kubernetes.Nodes;
using RkeStack.Engine.Tests.Programs;
using Xunit;

namespace RkeStack.Engine.Tests.Kubernetes.Nodes;

[Trait("Needs", "Kit")]
[Collection(nameof(RealControlPlane))]
public class NodeClientTests(RealControlPlane cluster)
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static NodeMarks Marks(string role, string? label = null, params ImmutableArray<NodeTaint> taints) => new()
    {
        Labels = new[] { $"node-role.kubernetes.io/{role}", label }.OfType<string>().ToImmutableSortedDictionary(key => key, key => key == label ? "a" : "true"),
        Annotations = ImmutableSortedDictionary<string, string>.Empty.Add("rke.cattle.io/internal-ip", "10.0.0.1"),
        Taints = taints,
    };

    private Task<JsonObject> RegisterAsync(string name) => cluster.CreateAsync(
        "/api/v1/nodes",
        $$$"""{"apiVersion":"v1","kind":"Node","metadata":{"name":"{{{name}}}","labels":{"kubernetes.io/hostname":"{{{name}}}","foreign":"stays"} },"spec":{"taints":[{"key":"foreign","effect":"NoSchedule"}]}}""");

    private Task SayReadyAsync(string name, string status, string reason, string message) => cluster.ReportAsync(
        $"/api/v1/nodes/{name}",
        $$$"""{"conditions":[{"type":"Ready","status":"{{{status}}}","reason":"{{{reason}}}","message":"{{{message}}}"}]}""");

    [Fact]
    public async Task A_node_that_never_registers_is_named()
    {
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => new NodeClient(cluster.Api).WaitRegisteredAsync("ghost", Short, Cancel));
        Assert.StartsWith("RKE4020: ghost: waited 2 s for node ghost to register: no Node of that name exists\n", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_is_waited_for_until_it_is_ready_and_its_condition_says_why_it_is_not()
    {
        var nodes = new NodeClient(cluster.Api);
        await RegisterAsync("slow");
        Assert.Equal("slow", (await nodes.WaitRegisteredAsync("slow", Long, Cancel)).Name);
        await SayReadyAsync("slow", "False", "KubeletNotReady", "container runtime network not ready");

        var error = await Assert.ThrowsAsync<DiagnosticException>(() => nodes.WaitReadyAsync("slow", Short, Cancel));
        Assert.StartsWith(
            "RKE4021: slow: waited 2 s for node slow to become Ready: KubeletNotReady: container runtime network not ready\n", error.Message, StringComparison.Ordinal);

        var waiting = nodes.WaitReadyAsync("slow", Long, Cancel);
        await SayReadyAsync("slow", "True", "KubeletReady", "kubelet is posting ready status");
        Assert.True((await waiting).Ready);
    }

    [Fact]
    public async Task Marks_come_change_and_go_and_foreign_ones_stay()
    {
        var nodes = new NodeClient(cluster.Api);
        await RegisterAsync("marked");
        var first = Marks("etcd", "zone", NodeTaint.Etcd, new("gpu", "yes", "NoSchedule"));
        var second = Marks("worker", "disk");

        Assert.True(await nodes.AdmitAsync("marked", NodeMarks.None, first, Cancel));
        Assert.False(await nodes.AdmitAsync("marked", NodeMarks.None, first, Cancel));
        Assert.True(await nodes.AdmitAsync("marked", first, second, Cancel));

        var live = (await nodes.FindAsync("marked", Cancel))!.Live;
        Assert.Equal(
            """{"disk":"a","foreign":"stays","kubernetes.io/hostname":"marked","node-role.kubernetes.io/worker":"true"}""",
            live["metadata"]!["labels"]!.ToJsonString());
        Assert.Equal(["foreign"], live["spec"]!["taints"]!.AsArray().Select(taint => taint!["key"]!.ToString()).Where(key => !key.StartsWith("node.kubernetes.io/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Marks_that_no_record_but_the_nodes_own_knows_of_go_too()
    {
        var nodes = new NodeClient(cluster.Api);
        await RegisterAsync("noted");
        var tried = Marks("worker", "tried", new NodeTaint("tried", "", "NoExecute"));
        var wanted = Marks("worker");

        await nodes.AdmitAsync("noted", NodeMarks.None, tried, Cancel);
        Assert.Contains("tried", (await nodes.FindAsync("noted", Cancel))!.Live["metadata"]!["labels"]!.AsObject().Select(label => label.Key));
        Assert.True(await nodes.AdmitAsync("noted", wanted, wanted, Cancel));
        Assert.False(await nodes.AdmitAsync("noted", wanted, wanted, Cancel));
        var live = (await nodes.FindAsync("noted", Cancel))!;
        Assert.DoesNotContain("tried", live.Live["metadata"]!["labels"]!.AsObject().Select(label => label.Key));
        Assert.DoesNotContain("tried", live.Taints.Select(taint => taint.Key));
        Assert.Equal("stays", live.Live["metadata"]!["labels"]!["foreign"]!.GetValue<string>());

        Assert.True(await nodes.AdmitAsync("noted", wanted, NodeMarks.None, Cancel));
        Assert.Equal(["foreign"], (await nodes.FindAsync("noted", Cancel))!.Taints.Select(taint => taint.Key).Where(key => !key.StartsWith("node.kubernetes.io/", StringComparison.Ordinal)));
        Assert.DoesNotContain(RecordedMarks.Annotation, (await nodes.FindAsync("noted", Cancel))!.Live["metadata"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_is_cordoned_and_opened_once()
    {
        var nodes = new NodeClient(cluster.Api);
        await RegisterAsync("doored");

        Assert.True(await nodes.CordonAsync("doored", Cancel));
        Assert.False(await nodes.CordonAsync("doored", Cancel));
        Assert.True((await nodes.FindAsync("doored", Cancel))!.Unschedulable);
        Assert.True(await nodes.UncordonAsync("doored", Cancel));
        Assert.False(await nodes.UncordonAsync("doored", Cancel));
    }

    [Theory]
    [InlineData("left-closed", true)]
    [InlineData("closed-by-others", false)]
    public async Task With_its_marks_a_node_is_opened_that_we_left_closed(string name, bool byUs)
    {
        var nodes = new NodeClient(cluster.Api);
        await RegisterAsync(name);
        await nodes.CordonAsync(name, Cancel);
        if (!byUs)
        {
            var foreign = new JsonObject { ["metadata"] = new JsonObject { ["annotations"] = new JsonObject { [RkeNodeMarks.CordonedByUs] = null } } };
            (await cluster.Api.SendAsync(HttpMethod.Patch, $"/api/v1/nodes/{name}", foreign, KubernetesApi.MergePatch, Cancel)).OrThrow("forget who closed it");
        }

        var marks = Marks("worker", "zone", new NodeTaint("gpu", "yes", "NoSchedule"));
        Assert.True(await nodes.AdmitAsync(name, NodeMarks.None, marks, Cancel));
        Assert.False(await nodes.AdmitAsync(name, marks, marks, Cancel));

        var node = (await nodes.FindAsync(name, Cancel))!;
        Assert.Equal(byUs, !node.Unschedulable);
        Assert.Equal("a", node.Live["metadata"]!["labels"]!["zone"]!.ToString());
        Assert.Contains("gpu", node.Live["spec"]!["taints"]!.AsArray().Select(taint => taint!["key"]!.ToString()));
    }

    [Fact]
    public async Task A_node_that_is_not_there_counts_as_deleted()
    {
        var nodes = new NodeClient(cluster.Api);
        await RegisterAsync("leaving");
        await nodes.DeleteAsync("leaving", Cancel);
        await nodes.DeleteAsync("leaving", Cancel);

        Assert.Null(await nodes.FindAsync("leaving", Cancel));
    }

    [Fact]
    public async Task A_node_of_another_name_is_found_by_its_hostname_label()
    {
        await cluster.CreateAsync(
            "/api/v1/nodes", """{"apiVersion":"v1","kind":"Node","metadata":{"name":"ip-10-0-0-9.cloud","labels":{"kubernetes.io/hostname":"labelled"}}}""");

        Assert.Equal("ip-10-0-0-9.cloud", (await new NodeClient(cluster.Api).FindAsync("labelled", Cancel))!.Name);
    }
}
