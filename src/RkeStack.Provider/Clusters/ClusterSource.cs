using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Provider.Clusters;

/// <summary>The cluster.yml that a user gave, in whichever of its forms, read, defaulted and judged.</summary>
/// <param name="Config">What is to be built; null when the text cannot be read at all.</param>
/// <param name="Diagnostics">Everything that is wrong or doubtful, places in the user's own text.</param>
internal sealed record ClusterSource(ClusterConfig? Config, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>How many nodes a preview leaves out, since they are not known before other resources are made.</summary>
    public int NodesLeftOut { get; init; }

    /// <summary>What makes it unfit; empty where it can be built.</summary>
    public Diagnostic[] Errors => [.. Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)];

    /// <summary>What is doubtful in it.</summary>
    public Diagnostic[] Warnings => [.. Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Warning)];

    /// <summary>The configuration, where it can be built.</summary>
    /// <exception cref="DiagnosticException">It cannot; all that is wrong at once.</exception>
    public ClusterConfig Require() => Config is { } config && Errors is [] ? config : throw new DiagnosticException(Errors);

    /// <summary>Reads a cluster.yml.</summary>
    /// <param name="given">The cluster.yml, all of it known.</param>
    /// <param name="folder">The program's folder, which <c>clusterFile</c> is relative to.</param>
    public static ClusterSource Read(ClusterText given, string folder)
    {
        if (!given.IsOne)
        {
            return Refused("RKE9010", "", $"exactly one of {string.Join(", ", ClusterText.Forms)} is needed", "Give the text, the path or the object of one cluster.yml.");
        }

        if (given.Config is { } config)
        {
            return Judge(ClusterConfiguration.LoadToBuild(config.GetRawText(), new ClusterYamlOptions { IsTypedInput = true }));
        }

        if (given.ClusterYaml is { } text)
        {
            return Judge(ClusterConfiguration.LoadToBuild(text));
        }

        var file = Path.GetFullPath(given.ClusterFile!, folder);
        try
        {
            using var stream = File.OpenRead(file);
            var source = Judge(ClusterConfiguration.LoadToBuild(SourceText.Read(stream)));
            return source with { Config = source.Config?.SeenFrom(Path.GetDirectoryName(file)!, folder) };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var (reason, fix) = UnreadableFile.Of(exception, Directory.Exists(file), $"Correct the path; it is relative to the program's folder, {folder}.");
            return Refused("RKE9011", given.ClusterFile!, $"the file cannot be read: {reason}", fix);
        }
    }

    private static ClusterSource Judge(ConfigurationResult result) => new(result.Config, result.Diagnostics);

    private static ClusterSource Refused(string code, string path, string message, string fix) =>
        new(null, [new Diagnostic { Code = code, Path = path, Message = message, Fix = fix }]);
}
