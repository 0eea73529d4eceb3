using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Kubernetes.Nodes;
using RkeStack.Engine.Tests.Programs;
using Xunit;

namespace RkeStack.Engine.Tests.Kubernetes.Nodes;

[Trait("Needs", "Kit")]
[Collection(nameof(RealControlPlane))]
public class NodeDrainTests(RealControlPlane cluster)
{
    private static readonly DrainOptions AtOnce = new() { Force = true, GracePeriod = 0, Timeout = TimeSpan.FromSeconds(60) };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<string> NodeWithPodAsync(string node, string guarded)
    {
        await cluster.CreateAsync("/api/v1/nodes", $$$"""{"apiVersion":"v1","kind":"Node","metadata":{"name":"{{{node}}}"}}""");
        await cluster.CreateAsync("/api/v1/namespaces", $$$"""{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"{{{node}}}"}}""");
        if (guarded.Length > 0)
        {
            await cluster.CreateAsync(
                $"/apis/policy/v1/namespaces/{node}/poddisruptionbudgets",
                $$$"""{"apiVersion":"policy/v1","kind":"PodDisruptionBudget","metadata":{"name":"{{{guarded}}}"},"spec":{"minAvailable":1,"selector":{"matchLabels":{"app":"web"} } }}""");
        }

        await cluster.CreateAsync(
            $"/api/v1/namespaces/{node}/pods",
            $$$"""{"apiVersion":"v1","kind":"Pod","metadata":{"name":"web","labels":{"app":"web"} },"spec":{"nodeName":"{{{node}}}","containers":[{"name":"web","image":"web:1"}],"tolerations":[{"operator":"Exists"}]}}""");
        await cluster.ReportAsync(
            $"/api/v1/namespaces/{node}/pods/web", """{"phase":"Running","conditions":[{"type":"Ready","status":"True"}]}""");
        return $"/api/v1/namespaces/{node}/pods/web";
    }

    [Fact]
    public async Task A_drained_node_is_empty_and_stays_cordoned()
    {
        var pod = await NodeWithPodAsync("drained", "");
        await new NodeDrain(cluster.Api).DrainAsync("drained", AtOnce, Cancel);

        Assert.True((await cluster.Api.GetAsync(pod, Cancel)).NotFound);
        Assert.True((await new NodeClient(cluster.Api).FindAsync("drained", Cancel))!.Unschedulable);
    }

    [Fact]
    public async Task A_pod_that_must_not_be_evicted_refuses_the_drain_before_anything_is_evicted()
    {
        var pod = await NodeWithPodAsync("refusing", "");
        var error = await Assert.ThrowsAsync<DiagnosticException>(
            () => new NodeDrain(cluster.Api).DrainAsync("refusing", new DrainOptions(), Cancel));

        Assert.StartsWith("RKE4023: refusing: the node cannot be drained: refusing/web has no controller", error.Message, StringComparison.Ordinal);
        Assert.True((await cluster.Api.GetAsync(pod, Cancel)).Succeeded);
        Assert.False((await new NodeClient(cluster.Api).FindAsync("refusing", Cancel))!.Unschedulable);
    }

    [Fact]
    public async Task A_budget_that_blocks_is_named_with_its_pod_and_the_node_is_opened_again()
    {
        await NodeWithPodAsync("guarded", "web-budget");
        var error = await Assert.ThrowsAsync<DiagnosticException>(
            () => new NodeDrain(cluster.Api).DrainAsync("guarded", AtOnce with { Timeout = TimeSpan.FromSeconds(5) }, Cancel));

        Assert.StartsWith(
            "RKE4024: guarded: waited 5 s for node guarded to be drained: guarded/web is blocked: The disruption budget web-budget needs 1 healthy pods and has 1 currently",
            error.Message,
            StringComparison.Ordinal);
        Assert.False((await new NodeClient(cluster.Api).FindAsync("guarded", Cancel))!.Unschedulable);
    }

    [Fact]
    public async Task A_cordon_that_was_there_before_a_failed_drain_stays()
    {
        await NodeWithPodAsync("closed", "");
        await new NodeClient(cluster.Api).CordonAsync("closed", Cancel);
        await Assert.ThrowsAsync<DiagnosticException>(() => new NodeDrain(cluster.Api).DrainAsync("closed", new DrainOptions(), Cancel));

        Assert.True((await new NodeClient(cluster.Api).FindAsync("closed", Cancel))!.Unschedulable);
    }
}
