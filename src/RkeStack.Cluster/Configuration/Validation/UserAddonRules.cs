using RkeStack.Cluster.Addons;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Configuration;

/// <summary>The user's own manifests, as far as the text of cluster.yml shows them. RKE goes on without those that it cannot apply.</summary>
internal static class UserAddonRules
{
    public static void Check(ValidationContext context)
    {
        foreach (var found in FaultsOf(context.Config.Addons))
        {
            context.Report(AddonErrors.UnfitManifest, "addons", $"{char.ToLowerInvariant(found.Message[0])}{found.Message[1..].TrimEnd('.')}", found.Fix);
        }

        for (var index = 0; index < context.Config.AddonsInclude.Length; index++)
        {
            var include = context.Config.AddonsInclude[index];
            if (include.Contains("://", StringComparison.Ordinal) && !include.StartsWith("http", StringComparison.Ordinal))
            {
                context.Report(
                    AddonErrors.UnfitManifest,
                    ConfigPath.Item("addons_include", index),
                    $"'{include}' is neither a URL that is fetched nor the path of a file",
                    "Write a URL that begins with https:// or http://, or the path of a file.");
            }
        }
    }

    private static IEnumerable<Diagnostic> FaultsOf(string manifest)
    {
        try
        {
            ManifestReader.Read(manifest, "addons");
            return [];
        }
        catch (DiagnosticException exception)
        {
            return exception.Diagnostics;
        }
    }
}
