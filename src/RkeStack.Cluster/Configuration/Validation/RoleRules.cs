namespace RkeStack.Cluster.Configuration;

/// <summary>The roles of nodes, and whether the cluster has what it needs of each.</summary>
internal static class RoleRules
{
    private static readonly string[] Roles = [NodeRole.ControlPlane, NodeRole.Etcd, NodeRole.Worker];

    public static void Check(ValidationContext context)
    {
        var nodes = context.Config.Nodes;
        for (var index = 0; index < nodes.Length; index++)
        {
            var path = ConfigPath.Item("nodes", index);
            if (!context.IsLeftEmpty(path))
            {
                Check(context, nodes[index], ConfigPath.Key(path, "role"));
            }
        }

        if (nodes.Length > 0)
        {
            CheckCluster(context);
        }
    }

    private static void Check(ValidationContext context, NodeConfig node, string path)
    {
        if (node.Role.Length == 0)
        {
            context.Report(NodeErrors.NoRole, path, $"the node {node.Address}".TrimEnd() + " has no role");
        }

        for (var index = 0; index < node.Role.Length; index++)
        {
            var role = node.Role[index];
            if (!Roles.Contains(role))
            {
                context.ReportUnknown(
                    NodeErrors.UnknownRole,
                    ConfigPath.Item(path, index),
                    $"'{role}' is not a role",
                    () => role is "master" or "control-plane" or "control_plane" ? NodeRole.ControlPlane : EditDistance.Nearest(Roles, role, 2));
            }
            else if (node.Role.IndexOf(role) < index)
            {
                context.Report(NodeErrors.RepeatedRole, ConfigPath.Item(path, index), $"the role {role} is written twice");
            }
        }
    }

    private static void CheckCluster(ValidationContext context)
    {
        var config = context.Config;
        var members = config.Nodes.Count(node => node.IsEtcd);
        var isExternal = config.Services.Etcd.ExternalUrls.Length > 0;
        if (members == 0 && !isExternal)
        {
            context.Report(NodeErrors.NoEtcd, "nodes", "no node has the role etcd");
        }
        else if (members > 0 && isExternal)
        {
            context.Report(ServiceErrors.ExternalAndInternal, "services.etcd.external_urls", $"{members} of the nodes have the role etcd as well");
        }
        else if (members > 0 && members % 2 == 0)
        {
            context.Report(NodeErrors.EvenEtcd, "nodes", $"{members} nodes have the role etcd");
        }

        if (!config.Nodes.Any(node => node.IsControlPlane))
        {
            context.Report(NodeErrors.NoControlPlane, "nodes", "no node has the role controlplane");
        }

        if (!config.Nodes.Any(node => node.IsWorker))
        {
            context.Report(NodeErrors.NoWorker, "nodes", "no node has the role worker");
        }
    }
}
