using System.Diagnostics.CodeAnalysis;
using RkeStack.Cli.Files;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cli.Plans;

/// <summary>A cluster.yml with what it means, or why it is refused.</summary>
/// <param name="File">The file.</param>
/// <param name="Answer">What it means; null for a refused file.</param>
/// <param name="Diagnostics">Errors and warnings.</param>
/// <param name="Source">Where everything stands in it.</param>
internal sealed record PlannedFile(ClusterFile File, ClusterAnswer? Answer, IReadOnlyList<Diagnostic> Diagnostics, ConfigSource Source)
{
    /// <summary>Whether the file is refused.</summary>
    [MemberNotNullWhen(false, nameof(Answer))]
    public bool IsRefused => Answer is null;

    /// <summary>Reads, checks and plans a file's text.</summary>
    /// <param name="file">The file.</param>
    /// <param name="meaning">Whose defaults stand for what is not written.</param>
    public static PlannedFile Of(ClusterFile file, MeaningOfUnwritten meaning)
    {
        var configuration = ClusterConfiguration.LoadToShow(file.Text, meaning);
        try
        {
            return new PlannedFile(file, ClusterAnswer.Of(configuration), configuration.Diagnostics, configuration.Source);
        }
        catch (DiagnosticException refused)
        {
            var warnings = configuration.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Warning);
            return new PlannedFile(file, null, [.. refused.Diagnostics.Select(configuration.Source.Locate).Concat(warnings)], configuration.Source);
        }
    }
}
