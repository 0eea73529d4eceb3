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
    private static readonly ImmutableHashSet<string> Harmless = ["ContainerCreating", "PodInitializing"];

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

        var trouble = pod.Items("status", "initContainerStatuses").Select(status => OfContainer(name, "init container", status))
            .Concat(pod.Items("status", "containerStatuses").Select(status => OfContainer(name, "container", status)))
            .OfType<PodTrouble>()
            .FirstOrDefault() ?? new PodTrouble(name, $"is {pod.Text("status", "phase")}{Detail(pod.Text("status", "message"))}");
        var node = pod.Text("spec", "nodeName");
        return node.Length == 0 ? trouble : trouble with { Reason = $"on node {node} {trouble.Reason}" };
    }

    private static PodTrouble? OfContainer(PodName pod, string role, JsonObject status)
    {
        var container = status.Text("name");
        var waiting = status.Text("state", "waiting", "reason");
        var ended = status.At("state", "terminated") ?? (waiting == "CrashLoopBackOff" ? status.At("lastState", "terminated") : null);
        return status switch
        {
            _ when ended is not null && ended.Number("exitCode", 0) != 0 =>
                new PodTrouble(pod, $"{role} {container} {Exit(ended, waiting, status)}", container, Previous: waiting.Length > 0),
            _ when waiting.Length > 0 && !Harmless.Contains(waiting) =>
                new PodTrouble(pod, $"{role} {container} waits: {waiting}, image {status.Text("image")}{Detail(status.Text("state", "waiting", "message"))}"),
            _ when status.At("state", "running") is null || status.Flag("ready") => null,
            _ when role != "container" => new PodTrouble(pod, $"{role} {container} is still running", container),
            _ => new PodTrouble(pod, $"{role} {container} runs but {(status.Flag("started") ? "is not ready" : "has not started up")}", container),
        };
    }

    private static string Exit(JsonNode ended, string waiting, JsonObject status)
    {
        var reason = ended.Text("reason") is "" or "Error" ? "" : $" ({ended.Text("reason")})";
        var since = waiting.Length == 0 ? "" : $", {waiting}, restarted {status.Number("restartCount", 0)} times";
        return $"exited with code {ended.Number("exitCode", 0)}{reason}{since}";
    }

    private static JsonObject? Condition(JsonObject pod, string type) =>
        pod.Items("status", "conditions").FirstOrDefault(condition => condition.Text("type") == type);

    private static string Detail(string message) => message.Length == 0 ? "" : $": {OneLine(message)}";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim().TrimEnd('.');
}
