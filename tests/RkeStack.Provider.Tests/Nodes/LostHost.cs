using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization.Metadata;
using Google.Protobuf.WellKnownTypes;
using RkeStack.Provider.Addons;
using RkeStack.Provider.Common;
using RkeStack.Provider.ControlPlaneNodes;
using RkeStack.Provider.EtcdNodes;
using RkeStack.Provider.Nodes;
using RkeStack.Provider.WorkerNodes;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Values;

namespace RkeStack.Provider.Tests.Nodes;

/// <summary>The roles of a host at whose SSH port nobody answers, as a stack's state has them.</summary>
internal sealed class LostHost
{
    private ConnectionArgs _connection;
    private readonly CredentialsArgs _credentials = Credentials();

    public LostHost()
    {
        using var key = RSA.Create(2048);
        _connection = new ConnectionArgs { Host = "127.0.0.1", Port = ClosedPort(), User = "rke", PrivateKey = key.ExportRSAPrivateKeyPem() };
    }

    /// <summary>The stored inputs of a role.</summary>
    /// <param name="type">Name of the resource type.</param>
    public Struct Inputs(string type) => type switch
    {
        "EtcdNode" => Wire(
            new EtcdNodeInputs
            {
                Connection = _connection, Containers = Containers("etcd"), Files = Files, ToolsImage = "tools:1", MemberName = "etcd-a", PeerUrl = "https://192.0.2.1:2380",
                ClientUrl = "https://192.0.2.1:2379", DataDirectory = "/var/lib/etcd", Founder = true, Credentials = _credentials,
                Members = [Member("a", "192.0.2.1"), Member("b", "192.0.2.2")],
            },
            ProviderJson.Default.EtcdNodeInputs),
        "ControlPlaneNode" => Wire(
            new ControlPlaneNodeInputs { Connection = _connection, Containers = Containers("kube-apiserver"), Files = Files, ToolsImage = "tools:1", EtcdMembers = [], Credentials = _credentials },
            ProviderJson.Default.ControlPlaneNodeInputs),
        "ClusterAddon" => Wire(
            new ClusterAddonInputs { Name = "x", Manifest = "{apiVersion: v1, kind: ConfigMap, metadata: {name: x, namespace: default}}", Api = Api },
            ProviderJson.Default.ClusterAddonInputs),
        _ => Wire(
            new WorkerNodeInputs
            {
                Connection = _connection, Containers = Containers("kubelet"), Files = Files, ToolsImage = "tools:1", NodeName = "a", Labels = Texts, Annotations = Texts, Taints = [],
                Api = Api,
            },
            ProviderJson.Default.WorkerNodeInputs),
    };

    /// <summary>The stored outputs of a role.</summary>
    /// <param name="type">Name of the resource type.</param>
    public static Struct Outputs(string type) => type == "ClusterAddon"
        ? Wire(new ClusterAddonOutputs { Name = "x", Inventory = "[]" }, ProviderJson.Default.ClusterAddonOutputs)
        : Wire(new NodeOutputs { Host = "127.0.0.1", Plans = Texts }, ProviderJson.Default.NodeOutputs);

    /// <summary>A host that is reached in another way.</summary>
    public static LostHost At(ConnectionArgs connection) => new() { _connection = connection };

    /// <summary>The same host without anything to log in with.</summary>
    public LostHost WithoutKey() => new() { _connection = _connection with { PrivateKey = null } };

    private ApiArgs Api => new() { Hosts = [_connection], Credentials = _credentials };

    private static ImmutableSortedDictionary<string, string> Texts => ImmutableSortedDictionary<string, string>.Empty;

    private static ImmutableSortedDictionary<string, FileArgs> Files =>
        ImmutableSortedDictionary<string, FileArgs>.Empty.Add("/etc/kubernetes/ssl/a.pem", new FileArgs { Content = "a" });

    private static ImmutableSortedDictionary<string, ContainerArgs> Containers(string name) =>
        ImmutableSortedDictionary<string, ContainerArgs>.Empty.Add(name, new ContainerArgs { Image = "k8s:1" });

    private EtcdMemberArgs Member(string name, string address) =>
        new() { Name = $"etcd-{name}", PeerUrl = $"https://{address}:2380", ClientUrl = $"https://{address}:2379", Connection = _connection };

    private static Struct Wire<T>(T value, JsonTypeInfo<T> contract) => WireCodec.Encode(new TypeCodec<T>(contract).Encode(value));

    // Nobody listens at a port that was given out a moment ago and closed again.
    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static CredentialsArgs Credentials()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=kube-ca", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var pem = certificate.ExportCertificatePem();
        return new CredentialsArgs { CaCertificate = pem, ClientCertificate = pem, ClientKey = key.ExportPkcs8PrivateKeyPem() };
    }
}
