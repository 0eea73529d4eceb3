using System.Text.Json.Nodes;
using RkeStack.Cluster.Tests.Oracles;
using RkeStack.EndToEnd.Tests.Cli;
using RkeStack.Labs;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Clusters;

/// <summary>Lab hosts and a Pulumi project that builds one cluster on them.</summary>
public sealed class ClusterProject : IAsyncDisposable
{
    private const string Program = """
        name: e2e
        runtime: yaml
        resources:
          cluster:
            type: rkestack:Cluster
            properties:
              clusterFile: cluster.yml
              sshPrivateKey:
                fn::secret:
                  fn::readFile: ./key
        outputs:
          kubeconfig: ${cluster.kubeconfig}
          apiServerUrl: ${cluster.apiServerUrl}
          nodes: ${cluster.nodes}
        """;

    private const string LabAddons = """
        network: {plugin: flannel}
        ingress: {provider: none}
        addon_job_timeout: 300
        """;

    private ClusterProject(Lab lab, PulumiProject pulumi) => (Lab, Pulumi) = (lab, pulumi);

    /// <summary>The hosts.</summary>
    public Lab Lab { get; }

    /// <summary>The project.</summary>
    public PulumiProject Pulumi { get; }

    /// <summary>The Kubernetes version that cluster.yml asks for.</summary>
    public string KubernetesVersion { get; set; } = "v1.32.6-rancher1-1";

    /// <summary>More lines of cluster.yml.</summary>
    public string Settings { get; set; } = "";

    /// <summary>The section <c>services</c> of cluster.yml, and what else takes its place.</summary>
    public string Services { get; set; } = LabFlag.Services;

    /// <summary>Makes hosts and the project; skips the test, with the reason, where there is no lab or no CLI.</summary>
    public static async Task<ClusterProject> CreateAsync(int hosts, CancellationToken cancellationToken, LabOptions? options = null, string? plugin = null)
    {
        var reason = await LabAvailability.WhyNotAsync(cancellationToken);
        Assert.SkipWhen(reason is not null, reason ?? "");
        var lab = await Lab.StartAsync(hosts, options, cancellationToken);
        try
        {
            return new ClusterProject(lab, await ProjectAsync(lab, cancellationToken, plugin));
        }
        catch
        {
            await lab.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes another project for the same hosts, which knows nothing of the first one's state.</summary>
    public Task<PulumiProject> AnotherAsync(CancellationToken cancellationToken) => ProjectAsync(Lab, cancellationToken);

    /// <summary>Writes cluster.yml with these nodes, by the number of their host (from 0) and the rest of their entry.</summary>
    public void WriteNodes(params (int Host, string Entry)[] nodes) => Pulumi.Write(
        "cluster.yml",
        $"nodes:\n{string.Concat(nodes.Select(node => $"- {{address: {Lab.Hosts[node.Host].Address}, user: {Lab.User}, {node.Entry}}}\n"))}kubernetes_version: {KubernetesVersion}\n{LabAddons}\n{Services}\n{Settings}");

    /// <summary>Writes the smallest cluster.yml there is, one node's address, user and roles; a lab's flags are added.</summary>
    public void WriteSmallest() =>
        Pulumi.Write("cluster.yml", $"nodes:\n- {{address: {Lab.Hosts[0].Address}, user: {Lab.User}, role: [controlplane, worker, etcd]}}\n{LabFlag.Services}");

    /// <summary>Writes cluster.yml with all three roles on every host.</summary>
    public void WriteAllRoles() => WriteNodes([.. Lab.Hosts.Select((_, index) => (index, "role: [controlplane, worker, etcd]"))]);

    /// <summary>Writes the cluster.yml of one of RKE's answers as it is, but for the hosts' addresses; a lab's flags are added. It has to say nothing of <c>services</c> itself.</summary>
    public void WriteCase(OracleCase oracle) => Pulumi.Write("cluster.yml", $"{RkeContainers.Replace(oracle.Yaml, AddressesFor(oracle))}\n{Services}");

    /// <summary>Takes the node of a host out of cluster.yml, where it has a line of its own.</summary>
    /// <param name="host">Number of the host, from 0.</param>
    public void TakeOut(int host)
    {
        var lines = File.ReadAllLines(Path.Combine(Pulumi.Folder, "cluster.yml"));
        Pulumi.Write("cluster.yml", string.Join('\n', lines.Where(line => !line.Contains($"{Lab.Hosts[host].Address},", StringComparison.Ordinal))));
    }

    /// <summary>The addresses of a case's hosts, each with that of the lab's host that takes its place.</summary>
    public IReadOnlyDictionary<string, string> AddressesFor(OracleCase oracle) =>
        oracle.Nodes.EnumerateObject().Zip(Lab.Hosts, (node, host) => KeyValuePair.Create(node.Name, host.Address)).ToDictionary();

    /// <summary>kubectl with the stack's own kubeconfig, run where a kubectl is: in the kubelet's container of a host.</summary>
    public async Task<LabResult> KubectlAsync(CancellationToken cancellationToken, string line, int host = 0)
    {
        var kubeconfig = (await Pulumi.OutputsAsync(cancellationToken))["kubeconfig"]!.GetValue<string>();
        _ = (await Lab.ExecAsync(Lab.Hosts[host], ["docker", "exec", "-i", "kubelet", "sh", "-c", "umask 077; cat > /tmp/kubeconfig"], kubeconfig, cancellationToken)).OutputOrThrow();
        return await Lab.ShellAsync(Lab.Hosts[host], $"docker exec -i kubelet kubectl --kubeconfig /tmp/kubeconfig {line}", cancellationToken);
    }

    /// <summary>The <see cref="HostTraces"/> of every host.</summary>
    public Task<string[][]> TracesAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(Lab.Hosts.Select((_, host) => HostTraces.TakeAsync(this, host, cancellationToken)));

    /// <summary>The containers of a host that are not pods', by name: id and inspection.</summary>
    public async Task<Dictionary<string, JsonObject>> ContainersAsync(int host, CancellationToken cancellationToken)
    {
        var text = (await Lab.ShellAsync(Lab.Hosts[host], "docker ps -aq | xargs -r docker inspect", cancellationToken)).OutputOrThrow();
        return (JsonNode.Parse(text.Length == 0 ? "[]" : text)!.AsArray())
            .Select(container => container!.AsObject())
            .Where(container => !container["Name"]!.GetValue<string>().StartsWith("/k8s_", StringComparison.Ordinal))
            .ToDictionary(container => container["Name"]!.GetValue<string>()[1..], StringComparer.Ordinal);
    }

    /// <summary>Starts counting the SSH connections that reach the hosts.</summary>
    public async Task CountConnectionsAsync(CancellationToken cancellationToken)
    {
        foreach (var host in Lab.Hosts)
        {
            _ = (await Lab.ShellAsync(host, "iptables -t raw -I PREROUTING 1 ! -i lo -p tcp --dport 22 --syn", cancellationToken)).OutputOrThrow();
        }
    }

    /// <summary>How many SSH connections reached each host since counting began; ends counting.</summary>
    public async Task<IReadOnlyList<long>> ConnectionsAsync(CancellationToken cancellationToken)
    {
        var counts = new List<long>();
        foreach (var host in Lab.Hosts)
        {
            counts.Add(long.Parse((await Lab.ShellAsync(host, "iptables -t raw -L PREROUTING 1 -v -x -n | awk '{print $1}'; iptables -t raw -D PREROUTING 1", cancellationToken)).OutputOrThrow(), System.Globalization.CultureInfo.InvariantCulture));
        }

        return counts;
    }

    private static async Task<PulumiProject> ProjectAsync(Lab lab, CancellationToken cancellationToken, string? plugin = null)
    {
        var pulumi = await PulumiProject.CreateAsync(Program, cancellationToken, plugin);
        pulumi.Write("key", await File.ReadAllTextAsync(lab.KeyPath, cancellationToken));
        return pulumi;
    }

    /// <summary>Takes hosts and project away.</summary>
    public async ValueTask DisposeAsync()
    {
        await Lab.DisposeAsync();
        await Pulumi.DisposeAsync();
    }
}
