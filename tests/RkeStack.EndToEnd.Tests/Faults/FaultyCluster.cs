using RkeStack.EndToEnd.Tests.Cli;

namespace RkeStack.EndToEnd.Tests.Faults;

/// <summary>A project whose cluster is the two hosts of <see cref="FaultLab"/>, of which one has a fault.</summary>
public sealed class FaultyCluster : IAsyncDisposable
{
    private readonly FaultLab _hosts;
    private readonly PulumiProject _pulumi;

    private FaultyCluster(FaultLab hosts, PulumiProject pulumi) => (_hosts, _pulumi) = (hosts, pulumi);

    /// <summary>Makes the project.</summary>
    /// <param name="hosts">The hosts.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="node">Further keys of the faulty host's entry in YAML's flow form: <c>port: "2222"</c>.</param>
    /// <param name="settings">Further lines of cluster.yml.</param>
    /// <param name="kubelet">Further arguments of the kubelet in YAML's flow form.</param>
    /// <param name="etcd">Settings of etcd in YAML's flow form.</param>
    /// <param name="properties">Further properties of the component, one a line.</param>
    public static async Task<FaultyCluster> CreateAsync(
        FaultLab hosts, CancellationToken cancellationToken, string node = "", string settings = "", string kubelet = "", string etcd = "", string properties = "")
    {
        var state = await hosts.StateAsync(cancellationToken);
        var pulumi = await WriteAsync(hosts, cancellationToken, node, settings, kubelet, etcd, properties);
        pulumi.Write("state.json", state);
        (await pulumi.RunAsync(cancellationToken, "stack", "import", "--stack", "dev", "--file", "state.json")).EnsureSuccess();
        return new FaultyCluster(hosts, pulumi);
    }

    /// <summary>Makes the certificates of a cluster on these hosts; no host is reached meanwhile, let alone changed.</summary>
    public static async Task<string> MakeStateAsync(FaultLab hosts, CancellationToken cancellationToken)
    {
        await using var pulumi = await WriteAsync(hosts, cancellationToken, node: "port: \"2222\"");
        FaultReport.Of(await pulumi.UpAsync(cancellationToken)).SaysOnly("RKE1002");
        var state = await pulumi.StateAsync(cancellationToken, showSecrets: true);
        var resources = state["deployment"]!["resources"]!.AsArray();
        foreach (var host in resources.Where(resource => resource!["type"]!.GetValue<string>() == "rkestack:index:Host").ToArray())
        {
            resources.Remove(host);
        }

        return state.ToJsonString();
    }

    /// <summary>Runs <c>pulumi up</c>, which must fail before anything on any host is changed, and says what it told.</summary>
    public async Task<FaultReport> RefusedAsync(CancellationToken cancellationToken)
    {
        var contents = await HostContents.RememberAsync(_hosts.Lab, cancellationToken);
        var report = await FailedAsync(cancellationToken);
        await contents.AssertUnchangedAsync(cancellationToken);
        _hosts.SoundIsUnchanged();
        return report;
    }

    /// <summary>Runs <c>pulumi up</c>, which must fail, and says what it told.</summary>
    public async Task<FaultReport> FailedAsync(CancellationToken cancellationToken)
    {
        _hosts.SoundIsUsed();
        return FaultReport.Of(await _pulumi.UpAsync(cancellationToken));
    }

    /// <summary>Removes the project; the hosts are made anew by the next test.</summary>
    public ValueTask DisposeAsync() => _pulumi.DisposeAsync();

    private static async Task<PulumiProject> WriteAsync(
        FaultLab hosts, CancellationToken cancellationToken, string node = "", string settings = "", string kubelet = "", string etcd = "", string properties = "")
    {
        var lab = hosts.Lab;
        var pulumi = await PulumiProject.CreateAsync(Program(properties), cancellationToken);
        pulumi.Write("key", await File.ReadAllTextAsync(lab.KeyPath, cancellationToken));
        var nodeKeys = node.Length == 0 ? "" : $", {node}";
        var kubeletKeys = kubelet.Length == 0 ? "" : $", {kubelet}";
        pulumi.Write(
            "cluster.yml",
            $$$"""
            nodes:
            - {address: {{{hosts.Sound.Address}}}, user: {{{lab.User}}}, role: [controlplane, etcd, worker]}
            - {address: {{{hosts.Faulty.Address}}}, user: {{{lab.User}}}, role: [worker]{{{nodeKeys}}}}
            kubernetes_version: v1.32.6-rancher1-1
            network: {plugin: flannel}
            ingress: {provider: none}
            services:
              etcd: {{{{etcd}}}}
              kubeproxy: {extra_args: {conntrack-max-per-core: "0", conntrack-min: "0", conntrack-tcp-timeout-established: 0s, conntrack-tcp-timeout-close-wait: 0s}}
              kubelet: {extra_args: {fail-swap-on: "false"{{{kubeletKeys}}}}}
            {{{settings}}}
            """);
        return pulumi;
    }

    private static string Program(string properties) =>
        $"""
        name: faults
        runtime: yaml
        resources:
          cluster:
            type: rkestack:Cluster
            properties:
              clusterFile: cluster.yml
              sshPrivateKey:
                fn::secret:
                  fn::readFile: ./key
        {string.Concat(properties.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"      {line}\n"))}
        """;
}
