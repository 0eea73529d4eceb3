using RkeStack.Engine.Etcd;
using RkeStack.Engine.Tls;

namespace RkeStack.Engine.Tests.Programs;

/// <summary>Real etcd members on this machine, each on ports of its own, with certificates in both directions.</summary>
public sealed class RealEtcd : IAsyncDisposable
{
    private readonly string program = Kit.Program("etcd");
    private readonly TestFolder folder = new();
    private readonly TestCa ca;
    private readonly Dictionary<string, (RealProgram Program, EtcdEndpoint Endpoint)> members = [];
    private readonly ClientIdentity server;

    public RealEtcd(TestCa ca)
    {
        this.ca = ca;
        server = ca.Issue("CN=kube-etcd", "localhost");
        folder.Write("ca.pem", ca.Certificate);
        folder.Write("cert.pem", server.Certificate);
        folder.Write("key.pem", server.PrivateKey);
    }

    public ClientIdentity Identity => ca.Issue("CN=kube-etcd-client");

    public IEnumerable<EtcdEndpoint> Endpoints => members.Values.Select(member => member.Endpoint);

    /// <summary>An endpoint with free ports for a member that does not run yet.</summary>
    public static EtcdEndpoint Plan(int number) => new(
        new EtcdPeer($"etcd-host-{number}", $"https://127.0.0.1:{FreePort.Next()}"), new LoopbackTunnel($"host-{number}"), Port: FreePort.Next());

    /// <summary>Starts a member.</summary>
    public void Start(EtcdEndpoint endpoint, IEnumerable<EtcdEndpoint> cluster, string state)
    {
        var name = endpoint.Peer.Name;
        var client = $"https://127.0.0.1:{endpoint.Port}";
        var process = RealProgram.Start(
            folder.File($"{name}.log"),
            program,
            $"--name={name}",
            $"--data-dir={folder.File(name)}",
            $"--listen-client-urls={client}",
            $"--advertise-client-urls={client}",
            $"--listen-peer-urls={endpoint.Peer.PeerUrl}",
            $"--initial-advertise-peer-urls={endpoint.Peer.PeerUrl}",
            $"--initial-cluster={string.Join(',', cluster.Select(member => $"{member.Peer.Name}={member.Peer.PeerUrl}"))}",
            $"--initial-cluster-state={state}",
            "--initial-cluster-token=etcd-cluster-1",
            $"--trusted-ca-file={folder.File("ca.pem")}",
            $"--peer-trusted-ca-file={folder.File("ca.pem")}",
            $"--cert-file={folder.File("cert.pem")}",
            $"--peer-cert-file={folder.File("cert.pem")}",
            $"--key-file={folder.File("key.pem")}",
            $"--peer-key-file={folder.File("key.pem")}",
            "--client-cert-auth=true",
            "--peer-client-cert-auth=true",
            "--heartbeat-interval=100",
            "--election-timeout=1000",
            "--unsafe-no-fsync=true");
        members.Add(name, (process, endpoint));
    }

    /// <summary>What a member has printed, for a test that fails.</summary>
    public string Output(EtcdEndpoint endpoint) => members[endpoint.Peer.Name].Program.Output;

    /// <summary>Kills a member; its data stay.</summary>
    public async Task KillAsync(EtcdEndpoint endpoint)
    {
        members.Remove(endpoint.Peer.Name, out var member);
        await member.Program.DisposeAsync();
    }

    /// <summary>Kills the members and deletes their data.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var (process, _) in members.Values)
        {
            await process.DisposeAsync();
        }

        folder.Dispose();
    }
}
