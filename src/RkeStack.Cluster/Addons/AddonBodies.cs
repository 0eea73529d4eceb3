using System.Collections.Frozen;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Addons;

/// <summary>The forms that RKE's manifest of an add-on has had. Which one belongs to a Kubernetes version, RKE's metadata say.</summary>
/// <typeparam name="TBody">What differs between the forms.</typeparam>
/// <param name="addon">The add-on.</param>
/// <param name="bodies">The forms by what follows <c>-v</c> in the ids of RKE's templates: <c>0.14.0-rancher2</c>.</param>
internal sealed class AddonBodies<TBody>(Addon addon, params (string Template, TBody Body)[] bodies)
    where TBody : class
{
    private readonly FrozenDictionary<string, TBody> bodies = bodies.ToFrozenDictionary(body => body.Template, body => body.Body, StringComparer.Ordinal);

    /// <summary>The form for a version.</summary>
    /// <exception cref="Diagnostics.DiagnosticException">RKE4450: there is none.</exception>
    public TBody For(string kubernetesVersion) =>
        bodies.GetValueOrDefault(AddonTemplates.IdOf(addon, kubernetesVersion)) ?? throw AddonErrors.VersionUnknown(addon, kubernetesVersion);
}
