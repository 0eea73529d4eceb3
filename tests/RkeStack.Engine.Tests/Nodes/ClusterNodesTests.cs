using RkeStack.Engine.Kubernetes.Nodes;
using RkeStack.Engine.Nodes;
using RkeStack.Engine.Tests.Programs;
using Xunit;

namespace RkeStack.Engine.Tests.Nodes;

[Trait("Needs", "Kit")]
[Collection(nameof(RealControlPlane))]
public class ClusterNodesTests(RealControlPlane cluster)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_Node_of_a_lost_host_goes_without_waiting_for_pods_that_nobody_there_can_end()
    {
        await cluster.CreateAsync("/api/v1/nodes", """{"apiVersion":"v1","kind":"Node","metadata":{"name":"lost"}}""");
        await cluster.CreateAsync("/api/v1/namespaces", """{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"lost"}}""");
        await cluster.CreateAsync(
            "/api/v1/namespaces/lost/pods",
            """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"web"},"spec":{"nodeName":"lost","containers":[{"name":"web","image":"web:1"}]}}""");
        var nodes = new ClusterNodes(cluster.Api, new NodeWork(new Progress<string>()));

        await nodes.ForgetAsync("lost", Cancel);
        Assert.Null(await new NodeClient(cluster.Api).FindAsync("lost", Cancel));
        Assert.False((await cluster.Api.GetAsync("/api/v1/namespaces/lost/pods/web", Cancel)).Body["metadata"]!.AsObject().ContainsKey("deletionTimestamp"));
        await nodes.ForgetAsync("lost", Cancel);
    }
}
