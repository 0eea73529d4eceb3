namespace RkeStack.Cluster.Configuration;

/// <summary>DNS, metrics, and the time that add-ons are given.</summary>
internal static class AddonRules
{
    public static void Check(ValidationContext context)
    {
        if (context.Config.Dns is { } dns)
        {
            CheckDns(context, dns);
        }

        var monitoring = context.Config.Monitoring.Provider;
        if (monitoring is not ("metrics-server" or "none"))
        {
            context.Report(AddonErrors.UnknownMonitoring, "monitoring.provider", $"'{monitoring}' is not a metrics provider");
        }

        if (context.Config.Monitoring is { Provider: not "none", Replicas: < 0 and var replicas })
        {
            context.Report(AddonErrors.BadReplicas, "monitoring.replicas", $"{replicas} is below 0");
        }

        if (context.Config.AddonJobTimeout < 0)
        {
            context.Report(AddonErrors.BadAddonTimeout, "addon_job_timeout", $"{context.Config.AddonJobTimeout} is not above 0");
        }
    }

    private static void CheckDns(ValidationContext context, DnsConfig dns)
    {
        if (dns.Provider is not ("coredns" or "kube-dns" or "none"))
        {
            context.Report(AddonErrors.UnknownDns, "dns.provider", $"'{dns.Provider}' is not a DNS provider");
        }

        if (dns.StubDomains.Count > 0 && dns.Provider == "coredns")
        {
            context.Report(AddonErrors.StubDomainsUnused, "dns.stubdomains", "CoreDNS leaves stubdomains out");
        }

        CheckNameServers(context, dns);
        if (dns is { Provider: "none", Nodelocal.IpAddress.Length: > 0 })
        {
            context.Report(AddonErrors.NodelocalWithoutDns, "dns.nodelocal", "there is no cluster DNS that could be cached");
        }

        if (dns.Nodelocal is { IpAddress.Length: 0 })
        {
            context.Report(AddonErrors.NodelocalWithoutAddress, "dns.nodelocal", "the DNS cache has no ip_address, so that there is none");
        }
        else if (dns.Nodelocal is { } cache && Formats.Address(cache.IpAddress) is null)
        {
            context.Report(AddonErrors.BadNodelocalAddress, "dns.nodelocal.ip_address", $"'{cache.IpAddress}' is not an IP address");
        }
        else if (dns.Nodelocal is { } beside && beside.IpAddress == context.Config.Services.Kubelet.ClusterDnsServer)
        {
            context.Report(AddonErrors.NodelocalAtDns, "dns.nodelocal.ip_address", $"{beside.IpAddress} is services.kubelet.cluster_dns_server as well");
        }
    }

    private static void CheckNameServers(ValidationContext context, DnsConfig dns)
    {
        for (var index = 0; dns.Provider != "none" && index < dns.UpstreamNameservers.Length; index++)
        {
            if (!Formats.IsNameServer(dns.UpstreamNameservers[index]))
            {
                context.Report(
                    AddonErrors.BadNameServer, ConfigPath.Item("dns.upstreamnameservers", index), $"'{dns.UpstreamNameservers[index]}' is not the IP address of a name server");
            }
        }
    }
}
