namespace RkeStack.Cluster.Configuration;

/// <summary>Each node on its own: address, user, port, socket.</summary>
internal static class NodeRules
{
    public static void Check(ValidationContext context)
    {
        if (context.Config.Nodes.Length == 0)
        {
            context.Report(NodeErrors.NoNodes, "nodes", "there is no node");
        }

        for (var index = 0; index < context.Config.Nodes.Length; index++)
        {
            var path = ConfigPath.Item("nodes", index);
            if (context.IsLeftEmpty(path))
            {
                context.Report(NodeErrors.EmptyNode, path, "the node is empty");
            }
            else
            {
                Check(context, context.Config.Nodes[index], path);
            }
        }

        CheckDuplicates(context);
    }

    private static void Check(ValidationContext context, NodeConfig node, string path)
    {
        if (node.Address.Length == 0)
        {
            context.Report(NodeErrors.NoAddress, ConfigPath.Key(path, "address"), "the node has no address");
        }
        else if (!Formats.IsAddress(node.Address))
        {
            context.Report(NodeErrors.BadAddress, ConfigPath.Key(path, "address"), $"'{node.Address}' is neither an IP address nor a DNS name");
        }

        if (node.InternalAddress != node.Address && !Formats.IsAddress(node.InternalAddress))
        {
            context.Report(
                NodeErrors.BadAddress,
                ConfigPath.Key(path, "internal_address"),
                $"'{node.InternalAddress}' is neither an IP address nor a DNS name");
        }

        if (node.User.Length == 0)
        {
            context.Report(NodeErrors.NoUser, ConfigPath.Key(path, "user"), $"the node {node.Address}".TrimEnd() + " has no user");
        }

        if (!Formats.IsPort(node.Port))
        {
            context.Report(NodeErrors.BadPort, ConfigPath.Key(path, "port"), $"'{node.Port}' is not a port number");
        }

        if (node.DockerSocket.Length > 0 && !node.DockerSocket.StartsWith('/'))
        {
            context.Report(NodeErrors.BadSocket, ConfigPath.Key(path, "docker_socket"), $"'{node.DockerSocket}' is not an absolute path");
        }
    }

    private static void CheckDuplicates(ValidationContext context)
    {
        var addresses = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var internalAddresses = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < context.Config.Nodes.Length; index++)
        {
            var node = context.Config.Nodes[index];
            var path = ConfigPath.Item("nodes", index);
            if (node.Address.Length > 0 && !addresses.TryAdd(node.Address, index))
            {
                context.Report(
                    NodeErrors.DuplicateAddress,
                    ConfigPath.Key(path, "address"),
                    $"{node.Address} is the address of nodes[{addresses[node.Address]}] too");
            }
            else if (node.InternalAddress.Length > 0 && !internalAddresses.TryAdd(node.InternalAddress, index))
            {
                context.Report(
                    NodeErrors.DuplicateInternalAddress,
                    ConfigPath.Key(path, "internal_address"),
                    $"{node.InternalAddress} is the internal address of nodes[{internalAddresses[node.InternalAddress]}] too");
            }
        }
    }
}
