using System.Text.Json.Nodes;
using RkeStack.Cluster.Addons;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Values;

namespace RkeStack.Provider.Addons;

/// <summary>Reads an add-on's manifest.</summary>
internal static class ManifestChecks
{
    /// <summary>Everything that is wrong with the manifest.</summary>
    public static IReadOnlyList<PropertyFailure> Of(ClusterAddonInputs inputs)
    {
        try
        {
            ManifestReader.Read(inputs.Manifest, inputs.Name);
            return [];
        }
        catch (DiagnosticException exception)
        {
            return [.. exception.Diagnostics.Select(diagnostic => new PropertyFailure(PropertyPath.Of("manifest"), diagnostic.ToString()))];
        }
    }

    /// <summary>The objects in the order they are written.</summary>
    public static IEnumerable<JsonObject> Objects(ClusterAddonInputs inputs) => ManifestReader.Read(inputs.Manifest, inputs.Name).Select(item => item.Body);
}
