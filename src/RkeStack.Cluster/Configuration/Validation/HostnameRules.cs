namespace RkeStack.Cluster.Configuration;

/// <summary>The names of nodes in Kubernetes.</summary>
internal static class HostnameRules
{
    public static void Check(ValidationContext context)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < context.Config.Nodes.Length; index++)
        {
            var node = context.Config.Nodes[index];
            var path = ConfigPath.Key(ConfigPath.Item("nodes", index), "hostname_override");
            if (node.HostnameOverride.Length == 0)
            {
                // The node has no address either, which is told already.
                continue;
            }

            // A name that an address stands in for is told of with the address, where that is none.
            var isWritten = context.Written.Nodes[index].HostnameOverride.Length > 0;
            if (!Formats.IsNodeName(node.HostnameOverride) && (isWritten || Formats.IsAddress(node.Address)))
            {
                var name = isWritten ? $"'{node.HostnameOverride}'" : $"the address '{node.Address}'";
                var length = Formats.IsDnsSubdomain(node.HostnameOverride) ? $": it has {node.HostnameOverride.Length} characters" : "";
                context.Report(NodeErrors.BadHostname, path, $"{name} is not a name for a node{length}");
            }

            // Two nodes of one address are told of already.
            if (!names.TryAdd(node.HostnameOverride, index)
                && !context.Config.Nodes[names[node.HostnameOverride]].Address.Equals(node.Address, StringComparison.OrdinalIgnoreCase))
            {
                context.Report(
                    NodeErrors.DuplicateHostname,
                    path,
                    $"'{node.HostnameOverride}' is the name of nodes[{names[node.HostnameOverride]}] too");
            }
        }
    }
}
