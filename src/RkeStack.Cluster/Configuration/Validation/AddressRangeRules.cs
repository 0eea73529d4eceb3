using System.Net;
using System.Net.Sockets;

namespace RkeStack.Cluster.Configuration;

/// <summary>The addresses of pods and Services.</summary>
internal static class AddressRangeRules
{
    private const string AciWithBothFamilies =
        ">=1.23.16-rancher2-3 <=1.23.99 || >=1.24.13-rancher2-2 <=1.24.99 || >=1.25.9-rancher2-2";

    private const string ApiPath = "services.kube-api.service_cluster_ip_range";
    private const string ControllerPath = "services.kube-controller.service_cluster_ip_range";
    private const string PodPath = "services.kube-controller.cluster_cidr";
    private const string DnsPath = "services.kubelet.cluster_dns_server";

    public static void Check(ValidationContext context)
    {
        var services = context.Config.Services;
        var api = Read(context, ServiceErrors.BadServiceRange, ApiPath, services.KubeApi.ServiceClusterIpRange);
        var controller = services.KubeController.ServiceClusterIpRange == services.KubeApi.ServiceClusterIpRange
            ? api
            : Read(context, ServiceErrors.BadServiceRange, ControllerPath, services.KubeController.ServiceClusterIpRange);
        var pods = Read(context, ServiceErrors.BadPodRange, PodPath, services.KubeController.ClusterCidr);
        CheckFamilies(context);
        CheckDnsServer(context, api, context.IsFilledIn(ControllerPath) ? controller : []);
        if (services.KubeController.ServiceClusterIpRange != services.KubeApi.ServiceClusterIpRange)
        {
            ReportTwoRanges(context, api, controller);
        }

        CheckOverlap(context, api, controller, pods);
        if (!Formats.IsPortRange(services.KubeApi.ServiceNodePortRange))
        {
            context.Report(
                ServiceErrors.BadNodePorts,
                "services.kube-api.service_node_port_range",
                $"'{services.KubeApi.ServiceNodePortRange}' is not a range of ports");
        }
    }

    // The controller manager gives nodes no range that it takes for one of Services. flannel hands out the pods' addresses from there,
    // also as a part of canal; the other plugins have their own way.
    private static void CheckOverlap(ValidationContext context, List<IPNetwork> api, List<IPNetwork> controller, List<IPNetwork> pods)
    {
        var config = context.Config.Services.KubeController;
        var path = context.IsFilledIn(PodPath) ? PodPath : ApiPath;
        var isGivenOut = context.Config.Network.Plugin is "canal" or "flannel" && config.ExtraArgs.GetValueOrDefault("allocate-node-cidrs") != "false";
        foreach (var service in isGivenOut ? controller.Where(service => pods.Exists(pod => Formats.IsWithin(pod, service))) : [])
        {
            context.Report(ServiceErrors.PodsWithinServices, path, $"the pods' range {config.ClusterCidr} lies in the Services' {service}");
            return;
        }

        foreach (var service in api.Union(controller).Where(service => pods.Exists(pod => Formats.Overlap(service, pod))).Take(1))
        {
            context.Report(ServiceErrors.RangesOverlap, path, $"the pods' range {config.ClusterCidr} overlaps the Services' {service}");
        }
    }

    private static List<IPNetwork> Read(ValidationContext context, ErrorCode code, string path, string text)
    {
        var ranges = Formats.Ranges(text);
        if (ranges.Count < Math.Min(text.Count(c => c == ',') + 1, Formats.MostRanges))
        {
            context.Report(code, path, $"'{text}' is not a range of addresses");
        }
        else if (ranges.Count > 2 || ranges.Select(range => range.BaseAddress.AddressFamily).Distinct().Count() < ranges.Count)
        {
            context.Report(code, path, $"'{text}' is more than one range of IPv4 and one of IPv6");
        }

        return ranges;
    }

    private static void CheckFamilies(ValidationContext context)
    {
        var services = context.Config.Services;
        if (!services.KubeApi.ServiceClusterIpRange.Contains(',') && !services.KubeController.ClusterCidr.Contains(','))
        {
            return;
        }

        var plugin = context.Config.Network.Plugin;
        var path = context.IsFilledIn("network.plugin") ? "network.plugin" : context.IsFilledIn(PodPath) ? PodPath : ApiPath;
        if (plugin is not ("calico" or "aci"))
        {
            context.Report(NetworkErrors.DualStackPlugin, path, $"{plugin} gives pods addresses of one family only");
        }
        else if (plugin == "aci" && !context.Target.IsIn(AciWithBothFamilies))
        {
            context.Report(NetworkErrors.DualStackAci, path, $"aci of {context.TargetName} gives pods addresses of one family only");
        }
    }

    // RKE plans a file whose DNS address lies in the range that is written for the controller alone, though kube-apiserver refuses the
    // Service that address: it is said here, as a warning.
    private static void ReportTwoRanges(ValidationContext context, List<IPNetwork> api, List<IPNetwork> controller)
    {
        var services = context.Config.Services;
        var isControllers = context.IsFilledIn(ControllerPath);
        var address = Formats.Address(services.Kubelet.ClusterDnsServer);
        var isRefused = isControllers && HasDns(context) && api.Count > 0 && address is not null && !IsIn(api, address) && IsIn(controller, address);
        context.Report(
            ServiceErrors.RangesDiffer,
            isControllers ? ControllerPath : ApiPath,
            $"kube-api has {services.KubeApi.ServiceClusterIpRange}, kube-controller {services.KubeController.ServiceClusterIpRange}"
            + (isRefused ? $", so that the DNS Service does not get its address {address}" : ""));
    }

    private static void CheckDnsServer(ValidationContext context, List<IPNetwork> api, List<IPNetwork> controller)
    {
        var text = context.Config.Services.Kubelet.ClusterDnsServer;
        if (!HasDns(context))
        {
            CheckOwnDnsServers(context, text);
        }
        else if (Formats.Address(text) is not { } address)
        {
            context.Report(ServiceErrors.BadDnsServer, DnsPath, $"'{text}' is not an IP address");
        }
        else if (api.Count > 0 && !IsIn(api, address) && !IsIn(controller, address))
        {
            var example = api.Find(range => range.BaseAddress.AddressFamily == AddressFamily.InterNetwork);
            var isDefault = !context.IsFilledIn(DnsPath);
            context.Report(
                ServiceErrors.DnsServerElsewhere,
                isDefault && context.IsFilledIn(ApiPath) ? ApiPath : DnsPath,
                $"{text}{(isDefault ? ", the default of cluster_dns_server," : "")} is not in {context.Config.Services.KubeApi.ServiceClusterIpRange}",
                example == default ? null : $"Write services.kubelet.cluster_dns_server with an address of {example}.");
        }
        else if (api.Exists(range => First(range).Equals(address)))
        {
            context.Report(ServiceErrors.KubernetesServiceAddress, DnsPath, $"{text} is the address of the Service kubernetes");
        }
    }

    // DNS servers of the user's own may have any addresses, and the kubelet takes several.
    private static void CheckOwnDnsServers(ValidationContext context, string text)
    {
        if (!text.Split(',').All(server => Formats.Address(server) is not null))
        {
            context.Report(ServiceErrors.BadDnsServer, DnsPath, $"'{text}' is not an IP address", "Write IP addresses, with ',' between several.");
        }
    }

    private static bool HasDns(ValidationContext context) => context.Config.Dns is not { Provider: "none" };

    /// <summary>The address that the Service kubernetes has in a range.</summary>
    private static IPAddress First(IPNetwork range)
    {
        var bytes = range.BaseAddress.GetAddressBytes();
        bytes[^1] |= 1;
        return new IPAddress(bytes);
    }

    private static bool IsIn(List<IPNetwork> ranges, IPAddress address) =>
        ranges.Exists(range => range.BaseAddress.AddressFamily == address.AddressFamily && range.Contains(address));
}
