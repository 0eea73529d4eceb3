using System.Diagnostics;
using RkeStack.Benchmarks;

// Plans clusters of several sizes and prints, for each step, the least seconds and the megabytes allocated of some runs.
// Usage: RkeStack.Benchmarks [HOSTS...]     (default: 10 100 1000)
int[] sizes = args.Length == 0 ? [10, 100, 1000] : [.. args.Select(int.Parse)];

// The first run compiles and reads the version data.
PlanningRun.Measure(sizes[0]);
var results = sizes.Select(PlanningRun.Best).ToList();

Console.WriteLine($"{"hosts",6} {"step",-14} {"seconds",9} {"MB",9} {"ms/host",9} {"kB/host",9}");
foreach (var (hosts, steps) in results)
{
    foreach (var step in steps)
    {
        Console.WriteLine(
            $"{hosts,6} {step.Name,-14} {step.Seconds,9:F4} {step.Bytes / 1e6,9:F2} {step.Seconds * 1000 / hosts,9:F3} {step.Bytes / 1000.0 / hosts,9:F1}");
    }
}

foreach (var (less, more) in results.Zip(results.Skip(1)))
{
    var (few, many) = (less.Steps[^1], more.Steps[^1]);
    Console.WriteLine(
        $"{more.Hosts} hosts to {less.Hosts} ({(double)more.Hosts / less.Hosts:F0} times as many): {many.Seconds / few.Seconds:F1} times the seconds, "
        + $"{(double)many.Bytes / few.Bytes:F1} times the megabytes");
}

Console.WriteLine($"peak of the process: {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB");
