using System.Collections.Concurrent;
using System.Text.Json;
using Xunit;

namespace RkeStack.Cluster.Tests.Oracles;

/// <summary>
/// RKE's own answers: for many cluster.yml files what RKE 1.8.5 made of them. They lie beside the repository, not in it, so
/// a test that needs them is skipped where they are not.
/// </summary>
public static class OracleCases
{
    private const string Folder = "shared/reference/oracle";

    private static readonly ConcurrentDictionary<string, OracleCase> Cases = new(StringComparer.Ordinal);

    /// <summary>The folder of the answers, or null when no folder above the tests has it.</summary>
    public static string? Root { get; } = Find();

    /// <summary>The folder of the answers.</summary>
    public static string RequireRoot()
    {
        Assert.SkipWhen(Root is null, $"RKE's answers ({Folder}) are not beside this checkout");
        return Root!;
    }

    /// <summary>All cases by name.</summary>
    public static IEnumerable<OracleCase> All() =>
        Directory.EnumerateFiles(Path.Combine(RequireRoot(), "cases"), "*.yml")
            .Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Order(StringComparer.Ordinal)
            .Select(Get);

    /// <summary>The names of all cases; one placeholder where they are absent, so that the test can say so.</summary>
    public static TheoryData<string> Names() => [.. Root is null ? ["absent"] : All().Select(c => c.Name)];

    /// <summary>The names of the cases that RKE plans; one placeholder where they are absent.</summary>
    public static TheoryData<string> PlannedNames() => [.. Root is null ? ["absent"] : All().Where(c => !c.IsRefused).Select(c => c.Name)];

    /// <summary>The names of the cases that say what certificates hold; one placeholder where they are absent.</summary>
    public static TheoryData<string> NamesWithCertificates() =>
        [.. Root is null ? ["absent"] : All().Where(c => c.Certificates is not null).Select(c => c.Name)];

    /// <summary>The text of another file beside the cases.</summary>
    public static string Text(string path) => File.ReadAllText(Path.Combine(RequireRoot(), path));

    /// <summary>One case; it is read once.</summary>
    public static OracleCase Get(string name) => Cases.GetOrAdd(name, Read);

    private static OracleCase Read(string name)
    {
        var path = Path.Combine(RequireRoot(), "cases", name);
        using var answer = JsonDocument.Parse(File.ReadAllBytes($"{path}.json"));
        return new OracleCase(name, File.ReadAllText($"{path}.yml"), answer.RootElement.Clone());
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, Folder);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
