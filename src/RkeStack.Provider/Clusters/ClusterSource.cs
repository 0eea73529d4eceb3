using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Provider.Clusters;

/// <summary>The cluster.yml that a user gave, in whichever of its forms, read, defaulted and judged.</summary>
/// <param name="Config">What is to be built; null when the text cannot be read at all.</param>
/// <param name="Diagnostics">Everything that is wrong or doubtful, places in the user's own text.</param>
internal sealed record ClusterSource(ClusterConfig? Config, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Reads the inputs' cluster.yml.</summary>
    /// <param name="inputs">Inputs of which the configuration is known.</param>
    /// <param name="folder">The program's folder, which <c>clusterFile</c> is relative to.</param>
    public static ClusterSource Read(ClusterInputs inputs, string folder)
    {
        var given = new (string Name, bool Given)[]
        {
            ("clusterYaml", inputs.ClusterYaml is not null),
            ("clusterFile", inputs.ClusterFile is not null),
            ("config", inputs.Config is not null),
        };
        if (given.Count(form => form.Given) != 1)
        {
            return Refused("RKE9010", "", $"exactly one of {string.Join(", ", given.Select(form => form.Name))} is needed", "Give the text, the path or the object of one cluster.yml.");
        }

        if (inputs.Config is { } config)
        {
            return Judge(ClusterConfiguration.LoadToBuild(config.GetRawText(), new ClusterYamlOptions { IsTypedInput = true }));
        }

        if (inputs.ClusterYaml is { } text)
        {
            return Judge(ClusterConfiguration.LoadToBuild(text));
        }

        var path = Path.GetFullPath(inputs.ClusterFile!, folder);
        try
        {
            return Judge(ClusterConfiguration.LoadToBuild(File.ReadAllText(path)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refused("RKE9011", inputs.ClusterFile!, $"the file cannot be read: {exception.Message}", $"Paths are relative to the program's folder, {folder}.");
        }
    }

    private static ClusterSource Judge(ConfigurationResult result) => new(result.Config, result.Diagnostics);

    private static ClusterSource Refused(string code, string path, string message, string fix) =>
        new(null, [new Diagnostic { Code = code, Path = path, Message = message, Fix = fix }]);
}
