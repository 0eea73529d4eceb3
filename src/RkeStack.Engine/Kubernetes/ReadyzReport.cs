using System.Collections.Immutable;

namespace RkeStack.Engine.Kubernetes;

/// <summary>What <c>/readyz?verbose</c> says: one line a check, <c>[+]name ok</c> or <c>[-]name failed: reason</c>.</summary>
/// <param name="FailingChecks">Names of the checks that fail, in the server's order.</param>
public sealed record ReadyzReport(ImmutableArray<string> FailingChecks)
{
    private const string Failing = "[-]";

    /// <summary>Reads the report's text.</summary>
    public static ReadyzReport Parse(string text) =>
        new([.. text.Split('\n').Where(line => line.StartsWith(Failing, StringComparison.Ordinal)).Select(line => line[Failing.Length..].Split(' ')[0].Trim())]);

    /// <summary>The failing checks in words.</summary>
    public override string ToString() =>
        FailingChecks.IsEmpty ? "it names no failing check" : $"failing checks: {string.Join(", ", FailingChecks)}";
}
