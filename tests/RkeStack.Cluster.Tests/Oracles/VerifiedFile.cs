using Xunit;

namespace RkeStack.Cluster.Tests.Oracles;

/// <summary>A text that was looked at once and must stay so. With UPDATE_SNAPSHOTS=1 in the environment it is written anew, for a reviewer to read the difference.</summary>
internal static class VerifiedFile
{
    /// <summary>Holds a text against the file.</summary>
    /// <param name="path">Path of the file inside the repository.</param>
    /// <param name="text">What it must hold.</param>
    public static void Matches(string path, string text)
    {
        var file = Path.Combine(DeliberateDifferences.Repository(), path);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(file, text);
        }

        Assert.True(File.Exists(file), $"{file} is missing");
        Assert.Equal(File.ReadAllText(file), text);
    }
}
