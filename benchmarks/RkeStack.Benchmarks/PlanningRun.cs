using System.Diagnostics;
using System.Text.Json;
using RkeStack.Cluster.Addons;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Pki;
using RkeStack.Cluster.Plans;

namespace RkeStack.Benchmarks;

/// <summary>From the text of a cluster.yml to everything that is decided without a host; only keys are not made.</summary>
internal static class PlanningRun
{
    private const int Runs = 5;

    /// <summary>The least of some runs, for each step and for all together, which stands last.</summary>
    public static (int Hosts, IReadOnlyList<PlanningStep> Steps) Best(int hosts)
    {
        var runs = Enumerable.Range(0, Runs).Select(_ => Measure(hosts)).ToList();
        var steps = runs[0].Select((step, index) => step with { Seconds = runs.Min(run => run[index].Seconds), Bytes = runs.Min(run => run[index].Bytes) }).ToList();
        return (hosts, steps);
    }

    /// <summary>One run.</summary>
    public static IReadOnlyList<PlanningStep> Measure(int hosts)
    {
        var text = ClusterOfHosts.Yaml(hosts);
        GC.Collect();
        var steps = new List<PlanningStep>();
        var config = Step(steps, "read, check", () => ClusterConfiguration.Load(text).Require());
        var plan = Step(steps, "plan", () => ClusterPlanner.Plan(config));
        Step(steps, "hash", () => plan.Hosts.SelectMany(host => host.Containers).Select(PlanHash.Of).Distinct().Count());
        Step(steps, "certificates", () => PkiSpec.For(CertificateRequests.For(config)));
        Step(steps, "add-ons", () => AddonManifests.For(config));
        Step(steps, "JSON", () => Json(config, plan));
        steps.Add(new PlanningStep("all", steps.Sum(step => step.Seconds), steps.Sum(step => step.Bytes)));
        return steps;
    }

    private static T Step<T>(List<PlanningStep> steps, string name, Func<T> work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        var result = work();
        steps.Add(new PlanningStep(name, Stopwatch.GetElapsedTime(start).TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - before));
        return result;
    }

    private static long Json(ClusterConfig config, ClusterPlan plan)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            RkePlanJson.WriteNodes(writer, plan);
        }

        return json.Length + RkeConfigJson.Write(config).Length;
    }
}
