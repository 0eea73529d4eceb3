using System.Collections.Immutable;
using RkeStack.Cluster.Pki;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Pki;

internal sealed record ClusterPkiInputs
{
    [Description("Every host of the cluster.")]
    public required ImmutableArray<PkiHostArgs> Hosts { get; init; }

    [Description("Addresses of the hosts with the role `controlplane`.")]
    public required ImmutableArray<string> ControlPlaneHosts { get; init; }

    [Description("Addresses of the hosts with the role `etcd`.")]
    public required ImmutableArray<string> EtcdHosts { get; init; }

    [Description("Further names and addresses of the API server.")]
    public ImmutableArray<string>? Sans { get; init; }

    [Description("First address of each service CIDR, which is the Service `kubernetes`.")]
    public required ImmutableArray<string> KubernetesServiceIps { get; init; }

    [Description("DNS domain of the cluster.")]
    public required string ClusterDomain { get; init; }

    [Description("Name of the cluster in the administrator's kubeconfig.")]
    public required string ClusterName { get; init; }

    [Description("The API server as the administrator reaches it, such as `https://10.0.0.1:6443`.")]
    public required string ApiServerUrl { get; init; }

    [Description("Whether kubelets serve with certificates of the cluster's CA.")]
    public bool? GenerateServingCertificates { get; init; }

    [Description("Given with an etcd outside the cluster.")]
    public ExternalEtcdArgs? ExternalEtcd { get; init; }

    [Description("Whether a key is kept with which the API server encrypts Secrets in etcd. Once made it stays, as what was encrypted must be readable.")]
    public bool? EncryptSecrets { get; init; }

    /// <summary>The arguments that say what a request says.</summary>
    /// <param name="request">The certificates wanted.</param>
    /// <param name="encryptSecrets">Whether a key for Secrets is wanted.</param>
    public static ClusterPkiInputs From(PkiRequest request, bool encryptSecrets) => new()
    {
        ExternalEtcd = request.ExternalEtcd is { } external ? ExternalEtcdArgs.From(external) : null,
        EncryptSecrets = encryptSecrets ? true : null,
        Hosts = [.. request.Hosts.Select(PkiHostArgs.From)],
        ControlPlaneHosts = [.. request.ControlPlaneHosts.Select(host => host.Address)],
        EtcdHosts = [.. request.EtcdHosts.Select(host => host.Address)],
        Sans = request.ExtraSans.IsEmpty ? null : request.ExtraSans,
        KubernetesServiceIps = request.KubernetesServiceIps,
        ClusterDomain = request.ClusterDomain,
        ClusterName = request.ClusterName,
        ApiServerUrl = request.ApiServerUrl,
        GenerateServingCertificates = request.GenerateServingCertificates ? true : null,
    };

    /// <summary>What the bundle must hold.</summary>
    public PkiSpec ToSpec()
    {
        var hosts = Hosts.ToDictionary(host => host.Address, host => host.ToHost(), StringComparer.Ordinal);
        return PkiSpec.For(new PkiRequest
        {
            Hosts = [.. Hosts.Select(host => hosts[host.Address])],
            ControlPlaneHosts = [.. ControlPlaneHosts.Select(address => hosts[address])],
            EtcdHosts = [.. EtcdHosts.Select(address => hosts[address])],
            ExtraSans = Sans ?? [],
            KubernetesServiceIps = KubernetesServiceIps,
            ClusterDomain = ClusterDomain,
            ClusterName = ClusterName,
            ApiServerUrl = ApiServerUrl,
            GenerateServingCertificates = GenerateServingCertificates ?? false,
            ExternalEtcd = ExternalEtcd?.ToCertificates(),
        });
    }
}
