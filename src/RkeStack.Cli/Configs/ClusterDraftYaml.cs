using System.Text;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cli.Configs;

/// <summary>Writes the answers to the questions as a cluster.yml.</summary>
internal static class ClusterDraftYaml
{
    /// <summary>The text of the file.</summary>
    /// <param name="draft">The answers.</param>
    /// <param name="versions">What is known of versions.</param>
    public static string Write(ClusterDraft draft, KubernetesVersions versions)
    {
        var yaml = new StringBuilder("# Check it with `rkestack validate`; `rkestack config --empty --print` shows every key there is.\nnodes:\n");
        foreach (var host in draft.Hosts)
        {
            WriteHost(yaml, host);
        }

        Line(yaml, "", "ssh_key_path", draft.SshKeyPath);
        WriteVersion(yaml, draft.KubernetesImage, versions);
        yaml.Append("network:\n");
        Line(yaml, "  ", "plugin", draft.NetworkPlugin);
        yaml.Append("authentication:\n");
        Line(yaml, "  ", "strategy", draft.AuthenticationStrategy);
        yaml.Append("authorization:\n");
        Line(yaml, "  ", "mode", draft.AuthorizationMode);
        yaml.Append("services:\n  kube-api:\n");
        Line(yaml, "    ", "service_cluster_ip_range", draft.ServiceClusterIpRange);
        yaml.Append("  kube-controller:\n");
        Line(yaml, "    ", "cluster_cidr", draft.ClusterCidr);
        Line(yaml, "    ", "service_cluster_ip_range", draft.ServiceClusterIpRange);
        yaml.Append("  kubelet:\n");
        Line(yaml, "    ", "cluster_domain", draft.ClusterDomain);
        Line(yaml, "    ", "cluster_dns_server", draft.ClusterDnsServer);
        if (!draft.AddonsInclude.IsEmpty)
        {
            yaml.Append("addons_include:\n");
            foreach (var addon in draft.AddonsInclude)
            {
                yaml.Append("  - ").Append(YamlScalar.Of(addon)).Append('\n');
            }
        }

        return yaml.ToString();
    }

    private static void WriteHost(StringBuilder yaml, HostDraft host)
    {
        yaml.Append("  - address: ").Append(YamlScalar.Of(host.Address)).Append('\n');
        Line(yaml, "    ", "port", host.Port);
        Line(yaml, "    ", "internal_address", host.InternalAddress);
        Line(yaml, "    ", "hostname_override", host.HostnameOverride);
        Line(yaml, "    ", "user", host.User);
        yaml.Append("    role: [").AppendJoin(", ", host.Roles).Append("]\n");
        Line(yaml, "    ", "docker_socket", host.DockerSocket);
        Line(yaml, "    ", "ssh_key", host.SshKey);
        Line(yaml, "    ", "ssh_key_path", host.SshKeyPath);
    }

    // A known image stands for its newest version, whose other images belong to it; RKE would write all of them down.
    private static void WriteVersion(StringBuilder yaml, string image, KubernetesVersions versions)
    {
        var version = versions.All
            .Where(name => versions.Images(name)!["kubernetes"] == image)
            .MaxBy(KubernetesVersion.TryParse, Comparer<KubernetesVersion?>.Create((one, other) => one?.CompareTo(other) ?? -1));
        Line(yaml, "", "kubernetes_version", version ?? versions.Default);
        if (version is null)
        {
            yaml.Append("system_images:\n");
            Line(yaml, "  ", "kubernetes", image);
        }
    }

    private static void Line(StringBuilder yaml, string indent, string key, string value)
    {
        if (value.Length > 0)
        {
            yaml.Append(indent).Append(key).Append(": ").Append(YamlScalar.Of(value)).Append('\n');
        }
    }
}
