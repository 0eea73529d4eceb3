using System.Collections.Immutable;
using System.Globalization;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cli.Configs;

/// <summary>The questions of <c>rke config</c>, in its order and with its defaults, so that answers kept for it can be piped in.</summary>
internal sealed class ClusterQuestions(Dialogue dialogue, KubernetesVersions versions)
{
    private const int MostHosts = 10_000;

    /// <summary>Asks all of them.</summary>
    public async Task<ClusterDraft> AskAsync(CancellationToken cancellationToken)
    {
        var sshKeyPath = await AskAsync("SSH private key file of the cluster", "~/.ssh/id_rsa", cancellationToken);
        var count = await dialogue.AskAsync("Number of hosts", "1", cancellationToken, IsCount);
        var hosts = ImmutableArray.CreateBuilder<HostDraft>();
        for (var number = 1; number <= int.Parse(count, CultureInfo.InvariantCulture); number++)
        {
            hosts.Add(await HostAsync(number, sshKeyPath, cancellationToken));
        }

        return new ClusterDraft
        {
            SshKeyPath = sshKeyPath,
            Hosts = hosts.ToImmutable(),
            NetworkPlugin = await AskAsync("Network plugin (canal, flannel, calico, weave, aci, none)", "canal", cancellationToken),
            AuthenticationStrategy = await AskAsync("Authentication strategy", "x509", cancellationToken),
            AuthorizationMode = await AskAsync("Authorization mode (rbac, none)", "rbac", cancellationToken),
            KubernetesImage = await AskAsync("Image of Kubernetes", versions.Images(versions.Default)!["kubernetes"], cancellationToken),
            ClusterDomain = await AskAsync("DNS domain of the cluster", "cluster.local", cancellationToken),
            ServiceClusterIpRange = await AskAsync("Address range of Services", "10.43.0.0/16", cancellationToken),
            ClusterCidr = await AskAsync("Address range of pods", "10.42.0.0/16", cancellationToken),
            ClusterDnsServer = await AskAsync("Address of the cluster's DNS", "10.43.0.10", cancellationToken),
            AddonsInclude = await AddonsAsync(cancellationToken),
        };
    }

    private async Task<HostDraft> HostAsync(int number, string clusterKeyPath, CancellationToken cancellationToken)
    {
        var address = await dialogue.AskAsync($"Address of host {number}", "", cancellationToken, answer => answer.Length > 0);
        var port = await AskAsync($"SSH port of host {number}", "22", cancellationToken);
        var keyPath = await AskAsync($"SSH private key file of {address}", "", cancellationToken);
        var key = keyPath.Length > 0 ? "" : await AskAsync($"SSH private key of {address} itself (none takes the cluster's file)", "", cancellationToken);
        return new HostDraft
        {
            Address = address,
            Port = port,
            SshKeyPath = keyPath.Length == 0 && key.Length == 0 ? clusterKeyPath : keyPath,
            SshKey = key,
            User = await AskAsync($"SSH user of {address}", "ubuntu", cancellationToken),
            Roles =
            [
                .. await RoleAsync($"Is {address} a control plane host", NodeRole.ControlPlane, true, cancellationToken),
                .. await RoleAsync($"Is {address} a worker host", NodeRole.Worker, false, cancellationToken),
                .. await RoleAsync($"Is {address} an etcd host", NodeRole.Etcd, false, cancellationToken),
            ],
            HostnameOverride = await AskAsync($"Name of {address} in Kubernetes", "", cancellationToken),
            InternalAddress = await AskAsync($"Internal address of {address}", "", cancellationToken),
            DockerSocket = await AskAsync($"Docker socket on {address}", "/var/run/docker.sock", cancellationToken),
        };
    }

    private async Task<string[]> RoleAsync(string question, string role, bool otherwise, CancellationToken cancellationToken) =>
        await dialogue.AskYesAsync(question, otherwise, cancellationToken) ? [role] : [];

    private async Task<ImmutableArray<string>> AddonsAsync(CancellationToken cancellationToken)
    {
        var addons = ImmutableArray.CreateBuilder<string>();
        for (var more = await dialogue.AskYesAsync("Add manifests of your own", false, cancellationToken);
            more;
            more = await dialogue.AskYesAsync("Add another one", false, cancellationToken))
        {
            addons.Add(await dialogue.AskAsync("Path or URL of the manifest", "", cancellationToken, answer => answer.Length > 0));
        }

        return [.. addons.Where(path => path.Length > 0)];
    }

    private Task<string> AskAsync(string question, string otherwise, CancellationToken cancellationToken) =>
        dialogue.AskAsync(question, otherwise, cancellationToken);

    private static bool IsCount(string answer) =>
        int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= MostHosts;
}
