using System.Collections.Immutable;
using System.Net;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Pki;

namespace RkeStack.Cluster.Plans;

/// <summary>What a cluster.yml asks of the certificates, in agreement with what <see cref="ClusterPlanner"/> puts on hosts.</summary>
public static class CertificateRequests
{
    /// <summary>The certificates that a cluster needs.</summary>
    /// <param name="config">A cluster.yml after defaults and validation.</param>
    /// <exception cref="FormatException"><c>service_cluster_ip_range</c> holds what is no CIDR.</exception>
    public static PkiRequest For(ClusterConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var hosts = config.Nodes.Select(n => (Node: n, Pki: Host(config, n))).ToImmutableArray();
        var etcd = config.Services.Etcd;
        return new PkiRequest
        {
            Hosts = [.. hosts.Select(h => h.Pki)],
            ControlPlaneHosts = [.. hosts.Where(h => h.Node.IsControlPlane).Select(h => h.Pki)],
            EtcdHosts = [.. hosts.Where(h => h.Node.IsEtcd).Select(h => h.Pki)],
            ExtraSans = config.Authentication.Sans,
            KubernetesServiceIps = [.. config.Services.KubeApi.ServiceClusterIpRange.Split(',').Select(FirstAddress)],
            ClusterDomain = config.Services.Kubelet.ClusterDomain,
            GenerateServingCertificates = config.Services.Kubelet.GenerateServingCertificate,
            ClusterName = config.ClusterName,
            ApiServerUrl = ApiServerUrl(config),
            ExternalEtcd = etcd.ExternalUrls.IsEmpty ? null : new ExternalEtcdCertificates(etcd.CaCert, etcd.Cert, etcd.Key),
        };
    }

    /// <summary>
    /// One host of the request. In-tree cloud providers of AWS, OpenStack and vSphere call a node after its instance, as do
    /// those that are told to: there no certificate can be made for its name, and the shared identity stays.
    /// </summary>
    internal static PkiHost Host(ClusterConfig config, NodeConfig node) => new()
    {
        Address = node.Address,
        InternalAddress = node.InternalAddress,
        NodeName = node.HostnameOverride,
        HasOwnIdentity = config.CloudProvider.UseInstanceMetadataHostname != true
            && config.CloudProvider.Name is not ("aws" or "openstack" or "vsphere"),
    };

    internal static string ApiServerUrl(ClusterConfig config) =>
        config.Nodes.FirstOrDefault(n => n.IsControlPlane) is { } first ? $"https://{InUrl(first.Address)}:6443" : "";

    internal static string InUrl(string address) => address.Contains(':', StringComparison.Ordinal) ? $"[{address}]" : address;

    // The API server takes the first address of each service CIDR for the Service kubernetes.
    private static string FirstAddress(string cidr)
    {
        var bytes = IPNetwork.Parse(cidr.Trim()).BaseAddress.GetAddressBytes();
        bytes[^1]++;
        return new IPAddress(bytes).ToString();
    }
}
