namespace RkeStack.Benchmarks;

/// <summary>What one step cost.</summary>
/// <param name="Name">The step.</param>
/// <param name="Seconds">Time on the clock.</param>
/// <param name="Bytes">Memory allocated.</param>
internal sealed record PlanningStep(string Name, double Seconds, long Bytes);
