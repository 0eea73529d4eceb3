using System.Text.Json.Nodes;
using RkeStack.Engine.Kubernetes.Addons;
using Xunit;

namespace RkeStack.Engine.Tests.Kubernetes.Addons;

public class RolloutTests
{
    [Theory]
    [InlineData("""{"kind":"Deployment","metadata":{"generation":2},"status":{"observedGeneration":1}}""", "InProgress its controller has not looked at it yet")]
    [InlineData("""{"kind":"Deployment","spec":{"replicas":3},"status":{"updatedReplicas":1,"replicas":3,"availableReplicas":3}}""", "InProgress 1 of 3 pods are made from the new template")]
    [InlineData("""{"kind":"Deployment","spec":{"replicas":2},"status":{"updatedReplicas":2,"replicas":3,"availableReplicas":3}}""", "InProgress 1 old pods are still ending")]
    [InlineData("""{"kind":"Deployment","spec":{},"status":{"updatedReplicas":1,"replicas":1}}""", "InProgress 0 of 1 pods are available")]
    [InlineData("""{"kind":"Deployment","spec":{"replicas":1},"status":{"updatedReplicas":1,"replicas":1,"availableReplicas":1}}""", "Complete ")]
    [InlineData("""{"kind":"Deployment","spec":{"replicas":0}}""", "Complete ")]
    [InlineData("""{"kind":"DaemonSet","status":{"desiredNumberScheduled":3,"updatedNumberScheduled":2,"numberAvailable":3}}""", "InProgress 2 of 3 nodes have the new pod")]
    [InlineData("""{"kind":"DaemonSet","spec":{"updateStrategy":{"type":"OnDelete"}},"status":{"desiredNumberScheduled":3,"numberAvailable":3}}""", "Complete ")]
    [InlineData("""{"kind":"DaemonSet","status":{"desiredNumberScheduled":3,"updatedNumberScheduled":3,"numberAvailable":1}}""", "InProgress the pods of 1 of 3 nodes are available")]
    [InlineData("""{"kind":"StatefulSet","spec":{"replicas":2},"status":{"readyReplicas":1,"updatedReplicas":2}}""", "InProgress 1 of 2 pods are ready")]
    [InlineData("""{"kind":"StatefulSet","spec":{"replicas":3,"updateStrategy":{"rollingUpdate":{"partition":2}}},"status":{"readyReplicas":3,"updatedReplicas":1}}""", "Complete ")]
    [InlineData("""{"kind":"StatefulSet","spec":{"replicas":3,"updateStrategy":{"rollingUpdate":{"partition":1}}},"status":{"readyReplicas":3,"updatedReplicas":1}}""", "InProgress 1 of 2 pods are made from the new template")]
    [InlineData("""{"kind":"Job","status":{"conditions":[{"type":"Failed","status":"True","reason":"BackoffLimitExceeded","message":"Job has reached the specified backoff limit"}]}}""", "Failed BackoffLimitExceeded: Job has reached the specified backoff limit")]
    [InlineData("""{"kind":"Job","status":{"conditions":[{"type":"Complete","status":"True"}]}}""", "Complete ")]
    [InlineData("""{"kind":"Job","status":{"active":1}}""", "InProgress it has not completed")]
    [InlineData("""{"kind":"APIService","status":{"conditions":[{"type":"Available","status":"False","reason":"MissingEndpoints","message":"none."}]}}""", "InProgress Available is False: MissingEndpoints: none")]
    [InlineData("""{"kind":"CustomResourceDefinition","status":{}}""", "InProgress it does not say yet whether it is Established")]
    [InlineData("""{"kind":"ConfigMap"}""", "Complete ")]
    public void The_live_object_tells_how_far_it_is(string live, string rollout)
    {
        var (phase, reason) = Rollout.Of((JsonObject)JsonNode.Parse(live)!);
        Assert.Equal(rollout, $"{phase} {reason}");
    }

    [Theory]
    [InlineData("""{"phase":"Succeeded"}""", null)]
    [InlineData("""{"phase":"Running","conditions":[{"type":"Ready","status":"True"}]}""", null)]
    [InlineData("""{"phase":"Pending","conditions":[{"type":"PodScheduled","status":"False","message":"no nodes."}]}""", "cannot be scheduled: no nodes | ")]
    [InlineData("""{"phase":"Pending"}""", "on node n1 is Pending | ")]
    [InlineData("""{"phase":"Pending","containerStatuses":[{"name":"c","state":{"waiting":{"reason":"ContainerCreating"}}}]}""", "on node n1 is Pending | ")]
    [InlineData("""{"phase":"Pending","containerStatuses":[{"name":"c","image":"c:1","state":{"waiting":{"reason":"ErrImagePull","message":"not found"}}}]}""", "on node n1 container c waits: ErrImagePull, image c:1: not found | ")]
    [InlineData("""{"phase":"Running","containerStatuses":[{"name":"c","restartCount":4,"state":{"waiting":{"reason":"CrashLoopBackOff"}},"lastState":{"terminated":{"exitCode":2,"reason":"Error"}}}]}""", "on node n1 container c exited with code 2, CrashLoopBackOff, restarted 4 times | previous log of c")]
    [InlineData("""{"phase":"Failed","containerStatuses":[{"name":"c","state":{"terminated":{"exitCode":137,"reason":"OOMKilled"}}}]}""", "on node n1 container c exited with code 137 (OOMKilled) | log of c")]
    [InlineData("""{"phase":"Running","containerStatuses":[{"name":"c","started":true,"state":{"running":{}}}]}""", "on node n1 container c runs but is not ready | log of c")]
    [InlineData("""{"phase":"Running","containerStatuses":[{"name":"c","started":false,"state":{"running":{}}}]}""", "on node n1 container c runs but has not started up | log of c")]
    [InlineData("""{"phase":"Running","containerStatuses":[{"name":"c","started":true,"state":{"running":{}},"lastState":{"terminated":{"exitCode":1}}}]}""", "on node n1 container c runs but is not ready | log of c")]
    [InlineData("""{"phase":"Pending","initContainerStatuses":[{"name":"i","state":{"running":{}}}],"containerStatuses":[{"name":"c","state":{"waiting":{"reason":"PodInitializing"}}}]}""", "on node n1 init container i is still running | log of i")]
    [InlineData("""{"phase":"Failed","message":"The node was low on resource: ephemeral-storage."}""", "on node n1 is Failed: The node was low on resource: ephemeral-storage | ")]
    public void A_pods_trouble_is_told_in_its_own_words(string status, string? trouble)
    {
        var pod = (JsonObject)JsonNode.Parse("""{"metadata":{"namespace":"kube-system","name":"p"},"spec":{"nodeName":"n1"}}""")!;
        pod["status"] = JsonNode.Parse(status);
        var found = PodTrouble.Of(pod);

        Assert.Equal(trouble, found is null ? null : $"{found.Reason} | {(found.Previous ? "previous " : "")}{(found.LogContainer.Length > 0 ? $"log of {found.LogContainer}" : "")}");
    }
}
