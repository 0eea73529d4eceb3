using System.Text.Json;
using Xunit;

namespace RkeStack.Cluster.Tests.Configuration;

/// <summary>What RKE itself makes of many cluster.yml files, kept beside the project on the machines that have it.</summary>
internal static class RkeAnswers
{
    private static readonly string? Folder = Find();

    /// <summary>The names of all cases; one placeholder where they are absent, so that the test can say so.</summary>
    public static TheoryData<string> Names()
    {
        var names = new TheoryData<string>();
        foreach (var name in Folder is null ? ["absent"] : All())
        {
            names.Add(name);
        }

        return names;
    }

    public static IReadOnlyList<string> All()
    {
        Require();
        return [.. Directory.GetFiles(Folder!, "*.yml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The user's file.</summary>
    public static string Yaml(string name) => Read(name + ".yml");

    /// <summary>RKE's configuration with its defaults; null where RKE refuses the file.</summary>
    public static JsonElement? Config(string name)
    {
        using var answer = JsonDocument.Parse(Read(name + ".json"));
        return answer.RootElement.TryGetProperty("config", out var config) ? config.Clone() : null;
    }

    private static string Read(string file)
    {
        Require();
        return File.ReadAllText(Path.Combine(Folder!, file));
    }

    private static void Require() =>
        Assert.SkipWhen(Folder is null, "RKE's own answers (shared/reference/oracle/cases) are not on this machine");

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "reference", "oracle", "cases");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
