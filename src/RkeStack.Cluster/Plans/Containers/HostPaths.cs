using RkeStack.Cluster.Kubeconfigs;
using RkeStack.Cluster.Pki;

namespace RkeStack.Cluster.Plans.Containers;

/// <summary>Paths inside containers, and where they lie on a host.</summary>
internal static class HostPaths
{
    public const string Kubernetes = "/etc/kubernetes";

    public static string Certificate(string entry) => $"{CertificateNames.Directory}{entry}.pem";

    public static string Key(string entry) => $"{CertificateNames.Directory}{entry}-key.pem";

    public static string Kubeconfig(string entry) => ComponentKubeconfig.PathOf(entry);

    /// <summary>A path below the host's prefix path.</summary>
    public static string Under(string prefix, string path) => Clean(prefix) + path;

    /// <summary>
    /// The root of the cluster's directories on a host: cluster.yml's <c>prefix_path</c>, or, where that is left at <c>/</c>,
    /// what the host's operating system keeps writable.
    /// </summary>
    public static string Prefix(string configured, string operatingSystem)
    {
        if (configured is not ("" or "/"))
        {
            return configured;
        }

        (string Name, string Prefix)[] readOnlyRoots =
            [("Boot2Docker", "/mnt/sda1/rke"), ("RancherOS", "/opt/rke"), ("CoreOS", "/opt/rke"), ("Flatcar", "/opt/rke")];
        var match = readOnlyRoots.FirstOrDefault(r => operatingSystem.Contains(r.Name, StringComparison.Ordinal));
        return match.Prefix ?? "/";
    }

    // RKE joins paths as Go does: without empty parts, "." and "..".
    private static string Clean(string prefix)
    {
        var parts = new List<string>();
        foreach (var part in prefix.Split('/').Where(part => part is not ("" or ".")))
        {
            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        var cleaned = string.Join('/', parts);
        return prefix.StartsWith('/') && parts.Count > 0 ? $"/{cleaned}" : cleaned;
    }
}
