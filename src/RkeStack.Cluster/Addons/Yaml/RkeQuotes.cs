using RkeStack.Cluster.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace RkeStack.Cluster.Addons;

/// <summary>
/// Reads values that RKE puts between double quotes without escaping them. Files that work with RKE have therefore escaped
/// them already (<c>{\"time\": …}</c>), and must mean the same here.
/// </summary>
internal static class RkeQuotes
{
    /// <summary>
    /// What RKE's manifest says: the value as the inside of a YAML text in double quotes. A value that cannot stand there,
    /// with which RKE fails, means what it says.
    /// </summary>
    public static string Read(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal) || value.AsSpan().IndexOfAny('\r', '\n') >= 0)
        {
            return value;
        }

        try
        {
            return BoundedYaml.Load($"\"{value}\"\n").Documents is [{ RootNode: YamlScalarNode { Value: { } meant } }] ? meant : value;
        }
        catch (YamlException)
        {
            return value;
        }
    }
}
