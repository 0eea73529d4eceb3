using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RkeStack.Cluster.Configuration;

/// <summary>Whether the ranges of pods and Services are wide enough, and hold no node.</summary>
internal static class RangeSizeRules
{
    private const string ApiPath = "services.kube-api.service_cluster_ip_range";
    private const string PodPath = "services.kube-controller.cluster_cidr";

    public static void Check(ValidationContext context)
    {
        var services = Formats.Ranges(context.Config.Services.KubeApi.ServiceClusterIpRange);
        var pods = Formats.Ranges(context.Config.Services.KubeController.ClusterCidr);
        CheckServices(context, services);
        CheckPods(context, pods);
        CheckNodes(context, services, pods);
    }

    private static void CheckServices(ValidationContext context, List<IPNetwork> services)
    {
        const int mostBits = 20;
        const int leastBits = 3;
        foreach (var range in services.Where(range => Bits(range) - range.PrefixLength is < leastBits or > mostBits))
        {
            var size = Bits(range) - range.PrefixLength < leastBits ? "narrow" : "wide";
            context.Report(ServiceErrors.ServiceRangeSize, ApiPath, $"{range} is too {size} a range for Services");
        }
    }

    private static void CheckPods(ValidationContext context, List<IPNetwork> pods)
    {
        const int mostBitsOfIpv6 = 16;
        var controller = context.Config.Services.KubeController;
        if (Flag(controller, "allocate-node-cidrs") == "false")
        {
            return;
        }

        foreach (var range in pods)
        {
            if (NodeMask(controller, range) is not { } mask)
            {
                continue;
            }

            var nodes = context.Config.Nodes.Length;
            if (mask < range.PrefixLength)
            {
                context.Report(
                    ServiceErrors.PodRangeSize,
                    PodPath,
                    $"{range} has no room for a node's range, a /{mask}",
                    $"Write a range of /{mask} or wider{(mask == StandardMask(range) ? "" : ", or a larger node-cidr-mask-size")}.");
            }
            else if (IsIpv6(range) && mask - range.PrefixLength > mostBitsOfIpv6)
            {
                context.Report(
                    NetworkErrors.PodRangeTooWide,
                    PodPath,
                    $"{range} is wider than a /{mask - mostBitsOfIpv6}, the widest where each node gets a /{mask}",
                    $"Write a range such as {range.BaseAddress}/{mask - mostBitsOfIpv6}.");
            }
            else if (mask - range.PrefixLength < 31 && nodes > 1 << (mask - range.PrefixLength))
            {
                context.Report(
                    NodeErrors.MoreThanRanges,
                    context.IsFilledIn(PodPath) ? PodPath : "nodes",
                    $"{range} holds {1 << (mask - range.PrefixLength)} of the /{mask} that each node gets, and there are {nodes} nodes");
            }
        }
    }

    private static void CheckNodes(ValidationContext context, List<IPNetwork> services, List<IPNetwork> pods)
    {
        for (var index = 0; index < context.Config.Nodes.Length; index++)
        {
            var node = context.Config.Nodes[index];
            var isOwn = node.InternalAddress == node.Address;
            if (Formats.Address(node.InternalAddress) is not { } address)
            {
                continue;
            }

            foreach (var (whose, ranges) in new[] { ("pods'", pods), ("Services'", services) })
            {
                foreach (var range in ranges.Where(range => range.BaseAddress.AddressFamily == address.AddressFamily && range.Contains(address)))
                {
                    context.Report(
                        NodeErrors.WithinRange,
                        ConfigPath.Key(ConfigPath.Item("nodes", index), isOwn ? "address" : "internal_address"),
                        $"{address} lies in the {whose} range {range}");
                }
            }
        }
    }

    /// <summary>The length of a node's own range; null where the user's own flag for it is no number.</summary>
    private static int? NodeMask(KubeControllerServiceConfig controller, IPNetwork range)
    {
        var family = IsIpv6(range) ? "ipv6" : "ipv4";
        var flag = Flag(controller, $"node-cidr-mask-size-{family}") ?? Flag(controller, "node-cidr-mask-size");
        return flag is null ? StandardMask(range) : int.TryParse(flag, NumberStyles.None, CultureInfo.InvariantCulture, out var mask) ? mask : null;
    }

    private static int StandardMask(IPNetwork range) => IsIpv6(range) ? 64 : 24;

    private static bool IsIpv6(IPNetwork range) => range.BaseAddress.AddressFamily == AddressFamily.InterNetworkV6;

    private static string? Flag(KubeControllerServiceConfig controller, string name) =>
        controller.ExtraArgs.GetValueOrDefault(name) ?? controller.ExtraArgsArray.GetValueOrDefault(name, []).LastOrDefault();

    private static int Bits(IPNetwork range) => range.BaseAddress.GetAddressBytes().Length * 8;
}
