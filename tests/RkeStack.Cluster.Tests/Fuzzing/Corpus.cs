using RkeStack.Cluster.Tests.Oracles;

namespace RkeStack.Cluster.Tests.Fuzzing;

/// <summary>Real texts to be spoilt: RKE's own answers' files where they are at hand, and those of this repository.</summary>
internal static class Corpus
{
    public static IReadOnlyList<string> Texts { get; } = [.. Files().Select(File.ReadAllText)];

    /// <summary>Every line of every text, to be put where it does not belong.</summary>
    public static IReadOnlyList<string> Lines { get; } = [.. Texts.SelectMany(text => text.Split('\n')).Distinct()];

    private static IEnumerable<string> Files()
    {
        var own = Path.Combine(DeliberateDifferences.Repository(), "tests", "RkeStack.Cluster.Tests");
        var folders = OracleCases.Root is { } root ? [own, Path.Combine(root, "cases")] : new[] { own };
        return folders
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.yml", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }
}
