using Xunit;

namespace RkeStack.Cluster.Tests.Addons;

/// <summary>Texts that were looked at once and must stay so. UPDATE_SNAPSHOTS=1 writes them anew.</summary>
internal static class Snapshot
{
    public static void Matches(string name, string text, string extension = "yaml")
    {
        var file = Path.Combine(Folder(), $"{name}.verified.{extension}");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(file, text);
        }

        Assert.True(File.Exists(file), $"{file} is missing");
        Assert.Equal(File.ReadAllText(file), text);
    }

    // The compiler's record of the source path is rewritten in deterministic builds, so the folder is looked for.
    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "Addons", "Snapshots");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new DirectoryNotFoundException("Addons/Snapshots is not above the test's folder");
    }
}
