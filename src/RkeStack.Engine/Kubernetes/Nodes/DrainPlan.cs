using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace RkeStack.Engine.Kubernetes.Nodes;

/// <summary>Which pods of a node a drain evicts, which it waits for, and which forbid it; the rules are those of <c>kubectl drain</c>.</summary>
public sealed record DrainPlan
{
    /// <summary>Pods to evict.</summary>
    public required ImmutableArray<PodName> Evict { get; init; }

    /// <summary>Pods that are already ending.</summary>
    public required ImmutableArray<PodName> Ending { get; init; }

    /// <summary>Why the drain must not begin, one sentence a pod with the option that would allow it; empty when it may.</summary>
    public required ImmutableArray<string> Refusals { get; init; }

    /// <summary>Whether the node is empty as far as a drain goes.</summary>
    public bool IsDone => Evict.IsEmpty && Ending.IsEmpty && Refusals.IsEmpty;

    /// <summary>Decides.</summary>
    /// <param name="pods">All pods of the node.</param>
    /// <param name="options">What the user allows.</param>
    public static DrainPlan Of(IEnumerable<JsonObject> pods, DrainOptions options)
    {
        var evict = ImmutableArray.CreateBuilder<PodName>();
        var ending = ImmutableArray.CreateBuilder<PodName>();
        var refusals = ImmutableArray.CreateBuilder<string>();
        foreach (var pod in pods.Where(pod => !IsMirror(pod) && !(options.IgnoreDaemonSets && IsOfDaemonSet(pod))))
        {
            var name = PodName.Of(pod);
            if (pod.At("metadata", "deletionTimestamp") is not null)
            {
                ending.Add(name);
            }
            else if (Refusal(pod, options) is { } refusal)
            {
                refusals.Add($"{name} {refusal}");
            }
            else
            {
                evict.Add(name);
            }
        }

        return new DrainPlan { Evict = evict.ToImmutable(), Ending = ending.ToImmutable(), Refusals = refusals.ToImmutable() };
    }

    private static string? Refusal(JsonObject pod, DrainOptions options) => pod switch
    {
        _ when IsFinished(pod) => null,
        _ when IsOfDaemonSet(pod) => "belongs to a DaemonSet, which makes it again at once (ignore_daemonsets)",
        _ when !options.Force && Controller(pod) is null => "has no controller that would make it again (force)",
        _ when !options.DeleteLocalData && HasLocalData(pod) => "would lose the data of an emptyDir volume (delete_local_data)",
        _ => null,
    };

    private static bool IsMirror(JsonObject pod) => pod.At("metadata", "annotations", "kubernetes.io/config.mirror") is not null;

    private static bool IsFinished(JsonObject pod) => pod.Text("status", "phase") is "Succeeded" or "Failed";

    private static bool IsOfDaemonSet(JsonObject pod) => Controller(pod).Text("kind") == "DaemonSet";

    private static bool HasLocalData(JsonObject pod) => pod.Items("spec", "volumes").Any(volume => volume.ContainsKey("emptyDir"));

    private static JsonObject? Controller(JsonObject pod) =>
        pod.Items("metadata", "ownerReferences").FirstOrDefault(owner => owner.Flag("controller"));
}
