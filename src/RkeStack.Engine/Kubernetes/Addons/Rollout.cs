using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace RkeStack.Engine.Kubernetes.Addons;

/// <summary>How far one object is on its way to doing its work.</summary>
/// <param name="Phase">Whether it does it, may yet do it, or never will.</param>
/// <param name="Reason">Why not, without a final period; empty when it does.</param>
public sealed record Rollout(RolloutPhase Phase, string Reason)
{
    /// <summary>How many Pods are new, and how many available: the more, the further.</summary>
    public long Pods { get; init; }

    private static readonly ImmutableArray<string> PodCounts =
        ["updatedReplicas", "availableReplicas", "readyReplicas", "updatedNumberScheduled", "numberAvailable"];

    private static readonly Rollout Complete = new(RolloutPhase.Complete, "");

    /// <summary>Reads it off the live object. Kinds that do no work by themselves are complete once they are there.</summary>
    public static Rollout Of(JsonObject live) => OfKind(live) with { Pods = IsUnseen(live) ? 0 : PodsOf(live.At("status")) };

    private static long PodsOf(JsonNode? status) => PodCounts.Sum(count => status.Number(count, 0));

    private static Rollout OfKind(JsonObject live) => live.Text("kind") switch
    {
        _ when IsUnseen(live) => InProgress("its controller has not looked at it yet"),
        "Deployment" => OfDeployment(live),
        "DaemonSet" => OfDaemonSet(live),
        "StatefulSet" => OfStatefulSet(live),
        "Job" => OfJob(live),
        "APIService" => OfCondition(live, "Available"),
        "CustomResourceDefinition" => OfCondition(live, "Established"),
        _ => Complete,
    };

    private static bool IsUnseen(JsonObject live) =>
        live.Text("kind") is "Deployment" or "DaemonSet" or "StatefulSet"
        && live.At("status").Number("observedGeneration", 0) < live.At("metadata").Number("generation", 0);

    private static Rollout OfDeployment(JsonObject live)
    {
        var wanted = live.At("spec").Number("replicas", 1);
        var status = live.At("status");
        var failure = Condition(live, "ReplicaFailure");
        return (status.Number("updatedReplicas", 0), status.Number("replicas", 0), status.Number("availableReplicas", 0)) switch
        {
            _ when failure.Text("status") == "True" => InProgress(failure.Text("message")),
            (var updated, _, _) when updated < wanted => InProgress($"{updated} of {wanted} pods are made from the new template"),
            (var updated, var all, _) when all > updated => InProgress($"{all - updated} old pods are still ending"),
            (_, _, var available) when available < wanted => InProgress($"{available} of {wanted} pods are available"),
            _ => Complete,
        };
    }

    private static Rollout OfDaemonSet(JsonObject live)
    {
        var status = live.At("status");
        var wanted = status.Number("desiredNumberScheduled", 0);
        return (status.Number("updatedNumberScheduled", 0), status.Number("numberAvailable", 0)) switch
        {
            // With OnDelete the old pods stay until somebody deletes them, so the update is not waited for.
            (var updated, _) when updated < wanted && live.Text("spec", "updateStrategy", "type") != "OnDelete" =>
                InProgress($"{updated} of {wanted} nodes have the new pod"),
            (_, var available) when available < wanted => InProgress($"the pods of {available} of {wanted} nodes are available"),
            _ => Complete,
        };
    }

    private static Rollout OfStatefulSet(JsonObject live)
    {
        var wanted = live.At("spec").Number("replicas", 1);
        var status = live.At("status");
        // Pods below the partition keep the old template on purpose.
        var anew = wanted - live.At("spec", "updateStrategy", "rollingUpdate").Number("partition", 0);
        return (status.Number("updatedReplicas", 0), status.Number("readyReplicas", 0)) switch
        {
            (_, var ready) when ready < wanted => InProgress($"{ready} of {wanted} pods are ready"),
            (var updated, _) when updated < anew && live.Text("spec", "updateStrategy", "type") != "OnDelete" =>
                InProgress($"{updated} of {anew} pods are made from the new template"),
            _ => Complete,
        };
    }

    private static Rollout OfJob(JsonObject live)
    {
        var failed = Condition(live, "Failed");
        return failed.Text("status") == "True"
            ? new Rollout(RolloutPhase.Failed, $"{failed.Text("reason")}: {failed.Text("message")}".Trim(':', ' '))
            : Condition(live, "Complete").Text("status") == "True" ? Complete
            : InProgress("it has not completed");
    }

    private static Rollout OfCondition(JsonObject live, string type)
    {
        var condition = Condition(live, type);
        return condition.Text("status") == "True" ? Complete
            : condition is null ? InProgress($"it does not say yet whether it is {type}")
            : InProgress($"{type} is {condition.Text("status")}: {condition.Text("reason")}: {condition.Text("message")}");
    }

    private static JsonObject? Condition(JsonObject live, string type) =>
        live.Items("status", "conditions").FirstOrDefault(condition => condition.Text("type") == type);

    private static Rollout InProgress(string reason) => new(RolloutPhase.InProgress, reason.ReplaceLineEndings(" ").Trim().TrimEnd('.'));
}
