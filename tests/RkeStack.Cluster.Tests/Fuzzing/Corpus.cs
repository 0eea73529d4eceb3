using RkeStack.Cluster.Tests.Oracles;

namespace RkeStack.Cluster.Tests.Fuzzing;

/// <summary>Real texts to be spoilt.</summary>
/// <param name="texts">The texts.</param>
internal sealed class Corpus(IEnumerable<string> texts)
{
    /// <summary>Files of clusters: those of RKE's own answers where they are at hand, and those of this repository.</summary>
    public static Corpus Clusters { get; } = new(
        new[] { Tests, OracleCases.Root }.OfType<string>().SelectMany(folder => Files(folder, "*.yml")).Select(File.ReadAllText));

    /// <summary>Manifests of add-ons.</summary>
    public static Corpus Manifests { get; } = new(Files(Tests, "*.verified.yaml").Select(File.ReadAllText).Where(text => text.Length < LongestManifest));

    /// <summary>Definitions of calico's own kinds are long and all alike.</summary>
    private const int LongestManifest = 20_000;

    private static string Tests => Path.Combine(DeliberateDifferences.Repository(), "tests", "RkeStack.Cluster.Tests");

    /// <summary>The texts.</summary>
    public IReadOnlyList<string> Texts { get; } = [.. texts];

    /// <summary>Every line of every text, to be put where it does not belong.</summary>
    public IReadOnlyList<string> Lines => field ??= [.. Texts.SelectMany(text => text.Split('\n')).Distinct()];

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
