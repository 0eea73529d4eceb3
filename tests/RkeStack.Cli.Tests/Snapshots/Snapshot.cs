using RkeStack.Cluster.Tests.Oracles;
using Xunit;

namespace RkeStack.Cli.Tests.Snapshots;

/// <summary>Texts that were looked at once and must stay so. UPDATE_SNAPSHOTS=1 writes them anew.</summary>
internal static class Snapshot
{
    private static readonly string Folder = Path.Combine(DeliberateDifferences.Repository(), "tests", "RkeStack.Cli.Tests", "Snapshots");

    public static void Matches(string name, string text)
    {
        // Tables are filled up with blanks, which editors take away.
        var actual = string.Join('\n', text.Split('\n').Select(line => line.TrimEnd()));
        var file = Path.Combine(Folder, $"{name}.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"{file} is missing");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
