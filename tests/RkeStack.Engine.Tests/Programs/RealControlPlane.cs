using System.Text.Json.Nodes;
using RkeStack.Engine.Etcd;
using RkeStack.Engine.Kubernetes;
using RkeStack.Engine.Tls;
using Xunit;

namespace RkeStack.Engine.Tests.Programs;

/// <summary>A real kube-apiserver and kube-controller-manager over a real etcd, without any node; one for all tests of a collection.</summary>
public sealed class RealControlPlane : IAsyncLifetime
{
    private const string Hyperkube = "hyperkube-v1.32.6";

    private readonly TestCa ca = new();
    private readonly TestFolder folder = new();
    private readonly List<RealProgram> programs = [];
    private RealEtcd? etcd;
    private KubernetesApi? api;

    public int Port { get; } = FreePort.Next();

    public ClientIdentity Admin { get; private set; } = null!;

    public LoopbackTunnel Tunnel { get; } = new();

    public KubernetesEndpoint Endpoint => new(Tunnel, Port: Port);

    /// <summary>The API; skips the test where the programs are not there.</summary>
    public KubernetesApi Api
    {
        get
        {
            Kit.Program(Hyperkube);
            return api!;
        }
    }

    /// <summary>Creates an object, for a test to find.</summary>
    public async Task<JsonObject> CreateAsync(string path, string json)
    {
        var response = await Api.SendAsync(HttpMethod.Post, path, (JsonObject)JsonNode.Parse(json)!, "", TestContext.Current.CancellationToken);
        return response.OrThrow($"create an object for the test: {json}").Body;
    }

    /// <summary>Says what a kubelet or controller would say of an object.</summary>
    public async Task ReportAsync(string path, string status)
    {
        var patch = new JsonObject { ["status"] = JsonNode.Parse(status) };
        var response = await Api.SendAsync(HttpMethod.Patch, $"{path}/status", patch, KubernetesApi.MergePatch, TestContext.Current.CancellationToken);
        response.OrThrow($"report on {path}");
    }

    public async ValueTask InitializeAsync()
    {
        if (Kit.PathOf(Hyperkube) is not { } hyperkube)
        {
            return;
        }

        Admin = ca.Issue("O=system:masters, CN=kube-admin");
        etcd = new RealEtcd(ca);
        var member = RealEtcd.Plan(1);
        etcd.Start(member, [member], "new");
        using (var client = new EtcdClient([member], etcd.Identity, TimeProvider.System))
        {
            await client.WaitHealthyAsync(member.Peer, TimeSpan.FromSeconds(60), CancellationToken.None);
        }

        var files = WriteFiles();
        programs.Add(RealProgram.Start(folder.File("kube-apiserver.log"), hyperkube, ["kube-apiserver", .. ApiFlags(member.Port, files)]));
        api = new KubernetesApi([Endpoint], Admin, TimeProvider.System);
        await new ApiReadiness(api).WaitUntilReadyAsync(TimeSpan.FromSeconds(120), CancellationToken.None);
        programs.Add(RealProgram.Start(folder.File("kube-controller-manager.log"), hyperkube, ["kube-controller-manager", .. ManagerFlags(files)]));
    }

    public async ValueTask DisposeAsync()
    {
        api?.Dispose();
        foreach (var program in Enumerable.Reverse(programs))
        {
            await program.DisposeAsync();
        }

        if (etcd is not null)
        {
            await etcd.DisposeAsync();
        }

        folder.Dispose();
        ca.Dispose();
    }

    private Func<string, string> WriteFiles()
    {
        var server = ca.Issue("CN=kube-apiserver", "kubernetes", "localhost");
        folder.Write("ca.pem", ca.Certificate);
        folder.Write("server.pem", server.Certificate);
        folder.Write("server-key.pem", server.PrivateKey);
        folder.Write("admin.pem", Admin.Certificate);
        folder.Write("admin-key.pem", Admin.PrivateKey);
        folder.Write("kubeconfig", $$$"""
            {"apiVersion":"v1","kind":"Config","current-context":"c",
             "clusters":[{"name":"c","cluster":{"server":"https://127.0.0.1:{{{Port}}}","certificate-authority":"{{{folder.File("ca.pem")}}}"}}],
             "users":[{"name":"u","user":{"client-certificate":"{{{folder.File("admin.pem")}}}","client-key":"{{{folder.File("admin-key.pem")}}}"}}],
             "contexts":[{"name":"c","context":{"cluster":"c","user":"u"}}]}
            """);
        return folder.File;
    }

    private IEnumerable<string> ApiFlags(int etcdPort, Func<string, string> file) =>
    [
        $"--etcd-servers=https://127.0.0.1:{etcdPort}",
        $"--etcd-cafile={file("ca.pem")}",
        $"--etcd-certfile={file("admin.pem")}",
        $"--etcd-keyfile={file("admin-key.pem")}",
        $"--secure-port={Port}",
        "--bind-address=127.0.0.1",
        "--advertise-address=10.0.0.1",
        "--endpoint-reconciler-type=none",
        "--external-hostname=localhost",
        $"--tls-cert-file={file("server.pem")}",
        $"--tls-private-key-file={file("server-key.pem")}",
        $"--client-ca-file={file("ca.pem")}",
        $"--service-account-key-file={file("server.pem")}",
        $"--service-account-signing-key-file={file("server-key.pem")}",
        "--service-account-issuer=https://kubernetes.default.svc",
        "--service-cluster-ip-range=10.43.0.0/16",
        "--allow-privileged=true",
        "--authorization-mode=Node,RBAC",
        "--disable-admission-plugins=ServiceAccount",
    ];

    private static IEnumerable<string> ManagerFlags(Func<string, string> file) =>
    [
        $"--kubeconfig={file("kubeconfig")}",
        "--controllers=namespace-controller,garbage-collector-controller,deployment-controller,replicaset-controller,daemonset-controller,job-controller,disruption-controller",
        "--leader-elect=false",
        "--secure-port=0",
    ];
}

[CollectionDefinition(nameof(RealControlPlane))]
public sealed class RealControlPlaneUsers : ICollectionFixture<RealControlPlane>;
