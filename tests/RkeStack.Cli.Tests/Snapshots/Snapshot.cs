using RkeStack.Cluster.Tests.Oracles;

namespace RkeStack.Cli.Tests.Snapshots;

/// <summary>What a terminal shows, looked at once, that must stay so.</summary>
internal static class Snapshot
{
    // Tables are filled up with blanks, which editors take away.
    public static void Matches(string name, string text) =>
        VerifiedFile.Matches($"tests/RkeStack.Cli.Tests/Snapshots/{name}.txt", string.Join('\n', text.Split('\n').Select(line => line.TrimEnd())));
}
