using System.Collections.Immutable;
using static RkeStack.Cluster.Configuration.ConfigDefaults;

namespace RkeStack.Cluster.Configuration;

/// <summary>Defaults of <c>nodes</c> and <c>bastion_host</c>.</summary>
internal static class NodeDefaults
{
    private const string SshPort = "22";

    public static ImmutableArray<NodeConfig> Apply(ClusterConfig config) =>
    [
        .. config.Nodes.Select(node => node with
        {
            InternalAddress = Or(node.InternalAddress, node.Address),
            HostnameOverride = Or(node.HostnameOverride, node.Address).ToLowerInvariant(),
            SshKeyPath = Or(node.SshKeyPath, config.SshKeyPath),
            Port = Or(node.Port, SshPort),
            SshAgentAuth = config.SshAgentAuth,
        }),
    ];

    public static BastionHostConfig ApplyToBastion(ClusterConfig config)
    {
        var bastion = config.BastionHost;
        return bastion.Address.Length == 0 ? bastion : bastion with
        {
            Port = Or(bastion.Port, SshPort),
            SshKeyPath = Or(bastion.SshKeyPath, config.SshKeyPath),
            SshAgentAuth = config.SshAgentAuth,
        };
    }
}
