using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace RkeStack.Cluster.Configuration;

/// <summary>The keys that can be built, by their path without indexes and names.</summary>
internal static partial class SupportedKeys
{
    /// <summary>Keys of which some values only can be built.</summary>
    public static readonly ImmutableArray<SupportedChoice> Choices =
    [
        new("network.plugin", config => config.Network.Plugin, ["calico", "canal", "flannel", "weave", "none"]),
        new("ingress.provider", config => config.Ingress.Provider, ["nginx", "none"]),
        new("monitoring.provider", config => config.Monitoring.Provider, ["metrics-server", "none"]),
    ];

    /// <summary>Sections that can be built as a whole.</summary>
    private static readonly ImmutableArray<string> Sections =
        ["nodes.", "bastion_host.", "system_images.", "network.calico_network_provider.", "network.canal_network_provider.", "network.flannel_network_provider.",
            "network.weave_network_provider.", "network.tolerations", "network.update_strategy.", "dns.", "ingress.", "monitoring.", "upgrade_strategy.", "services.", "authentication.", "authorization.",
            "cloud_provider.", "private_registries."];

    private static readonly HashSet<string> Keys =
    [
        "ssh_key_path", "ssh_cert_path", "ssh_agent_auth", "kubernetes_version", "cluster_name", "prefix_path", "addon_job_timeout", "addons", "addons_include",
        "enable_cri_dockerd", "ignore_docker_version", "network.options", "network.mtu", "network.node_selector", "network.enable_br_netfilter",
        "cri_dockerd_stream_server_address", "cri_dockerd_stream_server_port",
        .. Choices.Select(choice => choice.Path),
    ];

    private static readonly HashSet<string> Leaves = [.. LeavesOf(ClusterKeys.Section, "")];

    /// <summary>Whether the path is that of a key with a value of its own, and not of a section, an item, or a key that does nothing.</summary>
    public static bool IsLeaf(string path) => !path.EndsWith(']') && Leaves.Contains(Indexes().Replace(path, ""));

    /// <summary>Whether the key can be built.</summary>
    public static bool IsSupported(string path)
    {
        var plain = Indexes().Replace(path, "");
        return !plain.Contains(".win_", StringComparison.Ordinal) && (Keys.Contains(plain) || Sections.Any(section => plain.StartsWith(section, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> LeavesOf(ConfigSection section, string path) =>
        section.Keys.Where(key => !key.IsWithoutEffect).SelectMany(key =>
            key.Section is null ? [ConfigPath.Key(path, key.Name)] : LeavesOf(key.Section, ConfigPath.Key(path, key.Name)));

    [GeneratedRegex("""\[(\d+|".*?")\]""")]
    private static partial Regex Indexes();
}
