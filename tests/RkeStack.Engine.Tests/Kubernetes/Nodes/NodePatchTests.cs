using System.Collections.Immutable;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Kubernetes.Nodes;
using Xunit;

namespace RkeStack.Engine.Tests.Kubernetes.Nodes;

public class NodePatchTests
{
    private const string Live = """
        {"metadata":{"resourceVersion":"7","labels":{"kubernetes.io/os":"linux","disk":"old","node-role.kubernetes.io/worker":"true"},
        "annotations":{"node.alpha.kubernetes.io/ttl":"0"}},
        "spec":{"taints":[{"key":"node.kubernetes.io/not-ready","effect":"NoExecute"},{"key":"ours","value":"a","effect":"NoSchedule"}]}}
        """;

    public static TheoryData<string, string, string, string?> Changes => new()
    {
        // what, previous, wanted, patch
        { "nothing of ours and nothing wanted but the role", "", "label node-role.kubernetes.io/worker=true", null },
        { "a new label", "", "label node-role.kubernetes.io/worker=true,label zone=a", """{"metadata":{"labels":{"zone":"a"}}}""" },
        { "a changed label", "label disk=old", "label node-role.kubernetes.io/worker=true,label disk=new", """{"metadata":{"labels":{"disk":"new"}}}""" },
        { "a label of ours that is no longer wanted", "label disk=old", "label node-role.kubernetes.io/worker=true", """{"metadata":{"labels":{"disk":null}}}""" },
        { "a label of ours that somebody took off already", "label gone=x", "label node-role.kubernetes.io/worker=true", null },
        { "a role that is dropped, of which no record exists", "", "", """{"metadata":{"labels":{"node-role.kubernetes.io/worker":null}}}""" },
        { "an annotation", "", "label node-role.kubernetes.io/worker=true,annotation rke.cattle.io/internal-ip=10.0.0.1", """{"metadata":{"annotations":{"rke.cattle.io/internal-ip":"10.0.0.1"}}}""" },
        { "a taint with another value", "taint ours=a:NoSchedule", "label node-role.kubernetes.io/worker=true,taint ours=b:NoSchedule", """{"metadata":{"resourceVersion":"7"},"spec":{"taints":[{"key":"node.kubernetes.io/not-ready","effect":"NoExecute"},{"key":"ours","effect":"NoSchedule","value":"b"}]}}""" },
        { "a taint of ours that is no longer wanted", "taint ours=a:NoSchedule", "label node-role.kubernetes.io/worker=true", """{"metadata":{"resourceVersion":"7"},"spec":{"taints":[{"key":"node.kubernetes.io/not-ready","effect":"NoExecute"}]}}""" },
        { "a taint that stands there and is not ours", "", "label node-role.kubernetes.io/worker=true", null },
        { "a second effect of a key", "taint ours=a:NoSchedule", "label node-role.kubernetes.io/worker=true,taint ours=a:NoSchedule,taint ours=a:NoExecute", """{"metadata":{"resourceVersion":"7"},"spec":{"taints":[{"key":"node.kubernetes.io/not-ready","effect":"NoExecute"},{"key":"ours","value":"a","effect":"NoSchedule"},{"key":"ours","effect":"NoExecute","value":"a"}]}}""" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Only_what_is_ours_changes(string what, string previous, string wanted, string? patch)
    {
        Assert.NotEmpty(what);
        var made = NodePatch.Between((JsonObject)JsonNode.Parse(Live)!, Marks(previous), Marks(wanted));
        Assert.Equal(patch, made?.ToJsonString());
    }

    private static NodeMarks Marks(string text)
    {
        var parts = text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(' ')).ToLookup(part => part[0], part => part[1]);
        return new NodeMarks
        {
            Labels = parts["label"].ToImmutableSortedDictionary(pair => pair.Split('=')[0], pair => pair.Split('=')[1]),
            Annotations = parts["annotation"].ToImmutableSortedDictionary(pair => pair.Split('=')[0], pair => pair.Split('=')[1]),
            Taints = [.. parts["taint"].Select(taint => taint.Split('=', ':')).Select(taint => new NodeTaint(taint[0], taint[1], taint[2]))],
        };
    }
}
