using System.Collections.Immutable;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Engine.Kubernetes.Addons;

/// <summary>An add-on's objects as they are sent: checked, sorted, and marked as the add-on's.</summary>
internal static class OwnedObjects
{
    /// <summary>The label by which an object says which add-on it belongs to.</summary>
    public const string OwnerLabel = "rkestack/addon";

    /// <summary>Prepares the objects; the given ones stay as they are.</summary>
    /// <exception cref="DiagnosticException">RKE4100: objects that lack apiVersion, kind or name, or stand there twice; all at once.</exception>
    public static ImmutableArray<JsonObject> Prepare(string addon, IEnumerable<JsonObject> objects)
    {
        var sorted = ApplyOrder.Sort(objects);
        var faults = sorted.Select(ObjectKey.Of).GroupBy(key => key).SelectMany(Faults).ToList();
        return faults.Count > 0
            ? throw new DiagnosticException([.. faults.Select(fault => Invalid(addon, fault))])
            : [.. sorted.Select(manifest => Owned(addon, manifest))];
    }

    private static IEnumerable<string> Faults(IGrouping<ObjectKey, ObjectKey> same)
    {
        if (same.Key is { ApiVersion: "" } or { Kind: "" } or { Name: "" })
        {
            yield return $"an object lacks apiVersion, kind or metadata.name (apiVersion '{same.Key.ApiVersion}', kind '{same.Key.Kind}', name '{same.Key.Name}')";
        }
        else if (same.Count() > 1)
        {
            yield return $"{same.Key} stands there {same.Count()} times";
        }
    }

    private static Diagnostic Invalid(string addon, string fault) => new()
    {
        Code = "RKE4100",
        Path = addon,
        Message = $"the add-on's manifest cannot be applied: {fault}",
        Fix = "Mend the manifest.",
    };

    private static JsonObject Owned(string addon, JsonObject manifest)
    {
        var copy = (JsonObject)manifest.DeepClone();
        copy.Remove("status");
        var metadata = (JsonObject)copy["metadata"]!;
        if (metadata["labels"] is not JsonObject labels)
        {
            metadata["labels"] = labels = [];
        }

        labels[OwnerLabel] = addon;
        return copy;
    }
}
