using Semver;

namespace RkeStack.Cluster.Addons;

/// <summary>Which form of an add-on belongs to which Kubernetes version, as RKE's metadata says.</summary>
/// <typeparam name="TBody">What differs between the forms.</typeparam>
/// <param name="addon">The add-on, for messages.</param>
/// <param name="ranges">First version of each range, and its form, in ascending order.</param>
internal sealed class BodyRanges<TBody>(string addon, params (string From, TBody Body)[] ranges)
{
    private readonly (SemVersion From, TBody Body)[] ranges =
        [.. ranges.Select(range => (SemVersion.Parse(range.From, SemVersionStyles.Strict), range.Body))];

    /// <summary>
    /// The form for a version, compared by precedence of semantic versions: <c>1.28.9-rancher1-1</c> comes before 1.28.9.
    /// </summary>
    /// <exception cref="Diagnostics.DiagnosticException">RKE4450: no range holds the version.</exception>
    public TBody For(string kubernetesVersion)
    {
        if (SemVersion.TryParse(kubernetesVersion, SemVersionStyles.AllowV, out var version))
        {
            foreach (var (from, body) in Enumerable.Reverse(ranges))
            {
                if (version.ComparePrecedenceTo(from) >= 0)
                {
                    return body;
                }
            }
        }

        throw AddonErrors.VersionUnknown(addon, kubernetesVersion);
    }
}
