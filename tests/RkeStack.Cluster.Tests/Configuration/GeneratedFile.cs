using RkeStack.Cluster.Tests.Oracles;
using Xunit;

namespace RkeStack.Cluster.Tests.Configuration;

/// <summary>
/// Files of docs that are generated from the key table. With UPDATE_SNAPSHOTS=1 in the environment a test writes them anew
/// instead of failing:
/// <c>UPDATE_SNAPSHOTS=1 tests/RkeStack.Cluster.Tests/bin/Debug/net10.0/RkeStack.Cluster.Tests -namespace RkeStack.Cluster.Tests.Configuration</c>.
/// </summary>
internal static class GeneratedFile
{
    public static bool IsUpdated => Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    public static string Docs => Path.Combine(DeliberateDifferences.Repository(), "docs");

    public static void IsUpToDate(string nameInDocs, string text)
    {
        var path = Path.Combine(Docs, nameInDocs);
        if (IsUpdated)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == text,
            $"docs/{nameInDocs} is not what the key table gives now; run this test with UPDATE_SNAPSHOTS=1 in the environment and commit the file");
    }
}
