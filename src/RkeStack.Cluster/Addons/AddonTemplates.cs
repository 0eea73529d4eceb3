using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Addons;

/// <summary>Finds the template that RKE has of an add-on's manifest.</summary>
internal static class AddonTemplates
{
    /// <summary>What follows <c>-v</c> in the id of RKE's template for a version: <c>3.30.2</c>.</summary>
    /// <exception cref="Diagnostics.DiagnosticException">RKE4450: there is none.</exception>
    public static string IdOf(Addon addon, string kubernetesVersion) =>
        KubernetesVersion.TryParse(kubernetesVersion) is { } version && KubernetesVersions.BuiltIn.AddonTemplate(addon, version) is { } template
            ? template[(template.IndexOf("-v", StringComparison.Ordinal) + 2)..]
            : throw AddonErrors.VersionUnknown(addon, kubernetesVersion);
}
