using System.Globalization;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Versions;

/// <summary>
/// Judges the step from one Kubernetes version to another. Kubernetes supports one minor version at a time for the API server, and no way back
/// (kubernetes.io, "Version Skew Policy"); RKE checks neither.
/// </summary>
public static class KubernetesUpgrade
{
    /// <summary>Judges the API server's step on one host.</summary>
    /// <param name="host">The host, for messages.</param>
    /// <param name="from">The image that runs.</param>
    /// <param name="to">The image wanted.</param>
    /// <returns>
    /// RKE2303, an error: minor versions are left out. RKE2304, a warning, since it is the way out of an upgrade that fails: the minor version goes
    /// down. Null where neither is so, and where a tag is no version of Kubernetes.
    /// </returns>
    public static Diagnostic? Judge(string host, string from, string to)
    {
        if (MinorOf(from) is not { } old || MinorOf(to) is not { } wanted || old.Major != wanted.Major)
        {
            return null;
        }

        return (wanted.Minor - old.Minor) switch
        {
            > 1 => new Diagnostic
            {
                Code = "RKE2303",
                Path = host,
                Message = $"kube-apiserver would go from {Name(old)} to {Name(wanted)} at once, which Kubernetes does not support",
                Fix = $"Set kubernetes_version to a version of {Name(old with { Minor = old.Minor + 1 })} and run `pulumi up`, then go on minor by minor.",
            },
            < 0 => new Diagnostic
            {
                Code = "RKE2304",
                Severity = Severity.Warning,
                Path = host,
                Message = $"kube-apiserver goes back from {Name(old)} to {Name(wanted)}, which Kubernetes does not support: it may not read what the newer one has written",
                Fix = "Do so only to leave an upgrade that failed, and with a snapshot of etcd at hand.",
            },
            _ => null,
        };
    }

    private static (int Major, int Minor)? MinorOf(string image) => KubernetesVersion.TryParse(KubernetesVersions.TagOf(image))?.Minor[1..].Split('.') is [var major, var minor]
        ? (int.Parse(major, CultureInfo.InvariantCulture), int.Parse(minor, CultureInfo.InvariantCulture))
        : null;

    private static string Name((int Major, int Minor) version) => string.Create(CultureInfo.InvariantCulture, $"{version.Major}.{version.Minor}");
}
