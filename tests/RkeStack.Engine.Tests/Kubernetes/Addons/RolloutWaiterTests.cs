using System.Text.Json.Nodes;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Kubernetes.Addons;
using RkeStack.Engine.Tests.Programs;
using Xunit;

namespace RkeStack.Engine.Tests.Kubernetes.Addons;

/// <summary>Real controllers make the pods; the tests report on them as a kubelet or scheduler would.</summary>
[Trait("Needs", "Kit")]
[Collection(nameof(RealControlPlane))]
public class RolloutWaiterTests(RealControlPlane cluster)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(3);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task<AddonInventory> ApplyAsync(string name, string image = "web:1") => new AddonApplier(cluster.Api).ApplyAsync(
        name,
        [
            (JsonObject)JsonNode.Parse($$$"""
                {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"{{{name}}}","namespace":"default"},
                "spec":{"selector":{"matchLabels":{"app":"{{{name}}}"} },"template":{"metadata":{"labels":{"app":"{{{name}}}"} },
                "spec":{"containers":[{"name":"web","image":"{{{image}}}"}]} } } }
                """)!,
        ],
        AddonInventory.Empty,
        Limit,
        Cancel);

    private async Task<string> PodPathAsync(string app)
    {
        while (true)
        {
            var pods = await cluster.Api.GetAsync($"/api/v1/namespaces/default/pods?labelSelector=app%3D{app}", Cancel);
            if (pods.Body["items"]!.AsArray() is [{ } pod, ..])
            {
                return $"/api/v1/namespaces/default/pods/{pod["metadata"]!["name"]}";
            }

            await Task.Delay(50, Cancel);
        }
    }

    private async Task<string> ExpireAsync(string addon, AddonInventory inventory)
    {
        var error = await Assert.ThrowsAsync<DiagnosticException>(
            () => new RolloutWaiter(cluster.Api).WaitRolledOutAsync(addon, inventory, Short, Cancel));
        return error.Message.Split("\n  fix:")[0];
    }

    [Fact]
    public async Task A_deployment_whose_pods_are_ready_is_rolled_out()
    {
        var inventory = await ApplyAsync("ready");
        var waiting = new RolloutWaiter(cluster.Api).WaitRolledOutAsync("ready", inventory, Limit, Cancel);
        await cluster.ReportAsync(
            await PodPathAsync("ready"), """{"phase":"Running","conditions":[{"type":"Ready","status":"True","lastTransitionTime":"2026-01-01T00:00:00Z"}]}""");

        await waiting;
    }

    [Fact]
    public async Task An_image_that_cannot_be_pulled_is_named()
    {
        var inventory = await ApplyAsync("pulling", "nowhere.example/web:9");
        var pod = await PodPathAsync("pulling");
        await cluster.ReportAsync(pod, """
            {"phase":"Pending","containerStatuses":[{"name":"web","image":"nowhere.example/web:9","imageID":"","ready":false,"restartCount":0,
            "state":{"waiting":{"reason":"ImagePullBackOff","message":"Back-off pulling image"}}}]}
            """);

        Assert.Equal(
            "RKE4110: pulling: waited 3 s for add-on pulling to roll out: Deployment default/pulling: 0 of 1 pods are available; "
            + $"pod default/{pod.Split('/')[^1]} container web waits: ImagePullBackOff, image nowhere.example/web:9: Back-off pulling image",
            await ExpireAsync("pulling", inventory));
    }

    [Fact]
    public async Task A_pod_that_no_node_takes_says_why()
    {
        var inventory = await ApplyAsync("homeless");
        var pod = await PodPathAsync("homeless");
        await cluster.ReportAsync(
            pod, """{"conditions":[{"type":"PodScheduled","status":"False","reason":"Unschedulable","message":"0/3 nodes are available: 3 had taints."}]}""");

        Assert.EndsWith(
            $"pod default/{pod.Split('/')[^1]} cannot be scheduled: 0/3 nodes are available: 3 had taints",
            await ExpireAsync("homeless", inventory),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workload_whose_pods_cannot_be_made_tells_its_controllers_reason()
    {
        await cluster.CreateAsync(
            "/api/v1/namespaces", """{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"strict","labels":{"pod-security.kubernetes.io/enforce":"restricted"}}}""");
        var daemonSet = (JsonObject)JsonNode.Parse("""
            {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"loose","namespace":"strict"},
            "spec":{"selector":{"matchLabels":{"app":"loose"}},"template":{"metadata":{"labels":{"app":"loose"}},
            "spec":{"hostNetwork":true,"containers":[{"name":"c","image":"c:1"}]}}}}
            """)!;
        var inventory = await new AddonApplier(cluster.Api).ApplyAsync("loose", [daemonSet], AddonInventory.Empty, Limit, Cancel);

        Assert.Contains("violates PodSecurity", await ExpireAsync("loose", inventory), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_api_service_without_a_server_is_not_available()
    {
        var service = (JsonObject)JsonNode.Parse("""
            {"apiVersion":"apiregistration.k8s.io/v1","kind":"APIService","metadata":{"name":"v1.absent.example"},
            "spec":{"group":"absent.example","version":"v1","groupPriorityMinimum":100,"versionPriority":100,"insecureSkipTLSVerify":true,
            "service":{"name":"absent","namespace":"default"}}}
            """)!;
        var applier = new AddonApplier(cluster.Api);
        var inventory = await applier.ApplyAsync("absent", [service], AddonInventory.Empty, Limit, Cancel);

        Assert.Contains("APIService v1.absent.example: Available is False: ServiceNotFound", await ExpireAsync("absent", inventory), StringComparison.Ordinal);
        await applier.DeleteAllAsync("absent", inventory, Limit, Cancel);
    }
}
