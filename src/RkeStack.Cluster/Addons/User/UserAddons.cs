using System.Collections.Immutable;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Addons;

/// <summary>Makes add-ons of the user's own manifests: one of <c>addons</c>, one of all that <c>addons_include</c> names.</summary>
internal static class UserAddons
{
    /// <summary>The add-ons; none of what holds no object.</summary>
    /// <param name="inline">The text of <c>addons</c>.</param>
    /// <param name="includes">What <c>addons_include</c> names, in its order.</param>
    /// <exception cref="DiagnosticException">RKE4400 to RKE4405: all that is wrong with them, each with its place.</exception>
    public static IEnumerable<AddonManifest> Of(string inline, IReadOnlyList<AddonInclude> includes)
    {
        var wrong = new List<Diagnostic>();
        var ownObjects = Read(inline, "addons", wrong);
        var included = includes.SelectMany((include, index) => Read(include.Yaml, $"addons_include[{index}] ({include.Source})", wrong)).ToList();
        wrong.AddRange(included.GroupBy(item => item.Key).Where(same => same.Count() > 1).Select(same => AddonErrors.Twice("addons_include", same.Key)));
        if (wrong.Count > 0)
        {
            throw new DiagnosticException(wrong);
        }

        return
        [
            .. ownObjects.IsEmpty ? [] : new[] { new AddonManifest(AddonNames.User, Joined([inline])) },
            .. included.Count == 0 ? [] : new[] { new AddonManifest(AddonNames.UserIncludes, Joined(includes.Select(include => include.Yaml))) },
        ];
    }

    /// <summary>
    /// Leaves out of the cluster's own add-ons what the user's hold too. RKE applies the user's after its own, so that the
    /// user's objects are the ones that stay; two owners of one object would take it from each other with every run.
    /// </summary>
    public static IEnumerable<AddonManifest> Without(this IEnumerable<AddonManifest> manifests, IEnumerable<AddonManifest> users)
    {
        var taken = users.SelectMany(Keys).ToHashSet();
        return taken.Count == 0 ? manifests : manifests.Select(Without).Where(manifest => manifest.Yaml.Length > 0);

        AddonManifest Without(AddonManifest manifest) => manifest with
        {
            Yaml = string.Concat(Documents(manifest.Yaml).Where(document => !Keys(manifest with { Yaml = document }).Any(taken.Contains))),
        };
    }

    private static ImmutableArray<KubernetesManifestObject> Read(string yaml, string path, List<Diagnostic> wrong)
    {
        try
        {
            return ManifestReader.Read(yaml, path);
        }
        catch (DiagnosticException exception)
        {
            wrong.AddRange(exception.Diagnostics);
            return [];
        }
    }

    private static IEnumerable<KubernetesObjectKey> Keys(AddonManifest manifest) => ManifestReader.Read(manifest.Yaml, manifest.Name).Select(item => item.Key);

    private static string Joined(IEnumerable<string> texts) => string.Concat(texts.Select(text => $"---\n{text.TrimEnd()}\n"));

    // Our own manifests: each document begins with a line of three dashes, and no text within has one.
    private static IEnumerable<string> Documents(string yaml) =>
        yaml.Split("---\n", StringSplitOptions.RemoveEmptyEntries).Select(document => $"---\n{document}");
}
