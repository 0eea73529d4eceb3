using System.Text.Json.Nodes;
using RkeStack.Engine.Kubernetes.Nodes;
using Xunit;

namespace RkeStack.Engine.Tests.Kubernetes.Nodes;

public class DrainPlanTests
{
    private const string Owned = """ "ownerReferences":[{"kind":"ReplicaSet","controller":true}] """;
    private const string OfDaemonSet = """ "ownerReferences":[{"kind":"DaemonSet","controller":true}] """;
    private const string Ending = """ "deletionTimestamp":"2026-01-01T00:00:00Z" """;
    private const string Mirror = """ "annotations":{"kubernetes.io/config.mirror":"x"} """;
    private const string Plain = """ "labels":{} """;
    private const string EmptyDir = """ "volumes":[{"name":"data","emptyDir":{}}] """;
    private const string NoVolumes = """ "volumes":[] """;

    public static TheoryData<string, string, string, DrainOptions, string> Pods => new()
    {
        { Owned, NoVolumes, "Running", new(), "evict" },
        { Plain, NoVolumes, "Running", new(), "refuse: default/pod has no controller that would make it again (force)" },
        { Plain, NoVolumes, "Running", new() { Force = true }, "evict" },
        { Plain, NoVolumes, "Succeeded", new(), "evict" },
        { Owned, EmptyDir, "Running", new(), "refuse: default/pod would lose the data of an emptyDir volume (delete_local_data)" },
        { Owned, EmptyDir, "Running", new() { DeleteLocalData = true }, "evict" },
        { Owned, EmptyDir, "Failed", new(), "evict" },
        { OfDaemonSet, EmptyDir, "Running", new(), "ignore" },
        { OfDaemonSet, NoVolumes, "Running", new() { IgnoreDaemonSets = false }, "refuse: default/pod belongs to a DaemonSet, which makes it again at once (ignore_daemonsets)" },
        { Mirror, NoVolumes, "Running", new(), "ignore" },
        { Ending, NoVolumes, "Running", new(), "wait" },
    };

    [Theory]
    [MemberData(nameof(Pods))]
    public void A_pod_is_evicted_waited_for_ignored_or_refuses(string metadata, string volumes, string phase, DrainOptions options, string decision)
    {
        var json = $$$"""{"metadata":{"namespace":"default","name":"pod",{{{metadata}}}},"spec":{ {{{volumes}}} },"status":{"phase":"{{{phase}}}"}}""";
        var plan = DrainPlan.Of([(JsonObject)JsonNode.Parse(json)!], options);

        Assert.Equal(decision, plan switch
        {
            { Refusals: [var refusal] } => $"refuse: {refusal}",
            { Evict: [_] } => "evict",
            { Ending: [_] } => "wait",
            { IsDone: true } => "ignore",
            _ => "several",
        });
    }
}
