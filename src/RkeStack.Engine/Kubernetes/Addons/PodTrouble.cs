using System.Collections.Immutable;
using System.Text.Json.Nodes;
using RkeStack.Engine.Kubernetes.Nodes;

namespace RkeStack.Engine.Kubernetes.Addons;

/// <summary>What keeps one pod from doing its work.</summary>
/// <param name="Pod">Which pod.</param>
/// <param name="Reason">In words; without a final period.</param>
/// <param name="LogContainer">The container whose last log lines tell more; empty when there is none to read.</param>
/// <param name="Previous">Whether those lines are of the container's run before the present one.</param>
public sealed record PodTrouble(PodName Pod, string Reason, string LogContainer = "", bool Previous = false)
{
    // Waiting for these says nothing of a fault: they are on the way to running.
    private static readonly ImmutableHashSet<string> Harmless = ["", "ContainerCreating", "PodInitializing"];

    /// <summary>Finds the trouble of a pod; null when it is ready or has succeeded.</summary>
    public static PodTrouble? Of(JsonObject pod)
    {
        var name = PodName.Of(pod);
        if (pod.Text("status", "phase") == "Succeeded" || Condition(pod, "Ready").Text("status") == "True")
        {
            return null;
        }

        var scheduled = Condition(pod, "PodScheduled");
        if (scheduled.Text("status") == "False")
        {
            return new PodTrouble(name, $"cannot be scheduled: {OneLine(scheduled.Text("message"))}");
        }

        var node = pod.Text("spec", "nodeName");
        var place = node.Length == 0 ? "" : $" on node {node}";
        var trouble = pod.Items("status", "initContainerStatuses")
            .Concat(pod.Items("status", "containerStatuses"))
            .Select(status => OfContainer(name, place, status))
            .OfType<PodTrouble>()
            .FirstOrDefault();
        return trouble ?? new PodTrouble(name, Pending(pod, place));
    }

    private static PodTrouble? OfContainer(PodName pod, string place, JsonObject status)
    {
        var container = status.Text("name");
        var waiting = status.Text("state", "waiting", "reason");
        var ended = status.At("state", "terminated") ?? status.At("lastState", "terminated");
        if (waiting is "CrashLoopBackOff" or "" && ended is not null && ended.Number("exitCode", 0) != 0)
        {
            var why = ended.Text("reason") is "" or "Error" ? "" : $" ({ended.Text("reason")})";
            var state = waiting.Length == 0 ? "" : $", {waiting}, restarted {status.Number("restartCount", 0)} times";
            return new PodTrouble(
                pod, $"{place} container {container} exited with code {ended.Number("exitCode", 0)}{why}{state}".Trim(), container, status.At("state", "terminated") is null);
        }

        if (!Harmless.Contains(waiting))
        {
            var message = OneLine(status.Text("state", "waiting", "message"));
            return new PodTrouble(pod, $"{place} container {container} waits: {waiting}, image {status.Text("image")}{(message.Length == 0 ? "" : $": {message}")}".Trim());
        }

        return status.At("state", "running") is not null && !status.Flag("ready") && !status.Flag("started") is var starting
            ? new PodTrouble(pod, $"{place} container {container} runs but {(starting ? "has not started up" : "is not ready")}".Trim(), container)
            : null;
    }

    private static string Pending(JsonObject pod, string place)
    {
        var message = OneLine(pod.Text("status", "message"));
        return $"{place} is {pod.Text("status", "phase")}{(message.Length == 0 ? "" : $": {message}")}".Trim();
    }

    private static JsonObject? Condition(JsonObject pod, string type) =>
        pod.Items("status", "conditions").FirstOrDefault(condition => condition.Text("type") == type);

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim().TrimEnd('.');
}
