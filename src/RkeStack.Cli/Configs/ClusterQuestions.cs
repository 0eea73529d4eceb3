using System.Collections.Immutable;
using System.Globalization;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cli.Configs;

/// <summary>The questions of <c>rke config</c>, in its order and with its defaults, so that answers kept for it can be piped in.</summary>
internal sealed class ClusterQuestions(Dialogue dialogue, KubernetesVersions versions)
{
    private const int MostHosts = 10_000;

    private static readonly WrongAnswer Needed = new("an answer is needed", "There is nothing to take in its place.");

    private readonly AnswerRules _rules = new(versions);

    /// <summary>Asks all of them.</summary>
    public async Task<ClusterDraft> AskAsync(CancellationToken cancellationToken)
    {
        var usual = _rules.Usual;
        var sshKeyPath = await AskAsync("SSH private key file of the cluster", usual.SshKeyPath, cancellationToken);
        var count = await AskAsync("Number of hosts", "1", cancellationToken, Count);
        var hosts = ImmutableArray.CreateBuilder<HostDraft>();
        for (var number = 1; number <= int.Parse(count, CultureInfo.InvariantCulture); number++)
        {
            hosts.Add(await HostAsync(number, sshKeyPath, cancellationToken));
        }

        var plugin = await AskAsync(
            "Network plugin (canal, flannel, calico, weave, aci, none)", usual.NetworkPlugin,
            "network.plugin", answer => usual with { NetworkPlugin = answer }, cancellationToken);
        var strategy = await AskAsync(
            "Authentication strategy", usual.AuthenticationStrategy,
            "authentication.strategy", answer => usual with { AuthenticationStrategy = answer }, cancellationToken);
        var mode = await AskAsync(
            "Authorization mode (rbac, none)", usual.AuthorizationMode,
            "authorization.mode", answer => usual with { AuthorizationMode = answer }, cancellationToken);
        var image = await AskAsync(
            "Image of Kubernetes", usual.KubernetesImage,
            "system_images.kubernetes", answer => usual with { KubernetesImage = answer }, cancellationToken);
        var domain = await AskAsync(
            "DNS domain of the cluster", usual.ClusterDomain,
            "services.kubelet.cluster_domain", answer => usual with { ClusterDomain = answer }, cancellationToken);
        var services = await AskAsync(
            "Address range of Services", usual.ServiceClusterIpRange,
            "services.kube-api.service_cluster_ip_range", answer => usual with { ServiceClusterIpRange = answer }, cancellationToken);
        var withServices = usual with { ServiceClusterIpRange = services };
        return new ClusterDraft
        {
            SshKeyPath = sshKeyPath,
            Hosts = hosts.ToImmutable(),
            NetworkPlugin = plugin,
            AuthenticationStrategy = strategy,
            AuthorizationMode = mode,
            KubernetesImage = image,
            ClusterDomain = domain,
            ServiceClusterIpRange = services,
            ClusterCidr = await AskAsync(
                "Address range of pods", usual.ClusterCidr,
                "services.kube-controller.cluster_cidr", answer => withServices with { ClusterCidr = answer }, cancellationToken),
            ClusterDnsServer = await AskAsync(
                "Address of the cluster's DNS", usual.ClusterDnsServer,
                "services.kubelet.cluster_dns_server", answer => withServices with { ClusterDnsServer = answer }, cancellationToken),
            AddonsInclude = await AddonsAsync(cancellationToken),
        };
    }

    private async Task<HostDraft> HostAsync(int number, string clusterKeyPath, CancellationToken cancellationToken)
    {
        var usual = AnswerRules.UsualHost;
        var address = await AskAsync($"Address of host {number}", "", cancellationToken, answer => Filled(answer) ?? _rules.Judge("address", usual with { Address = answer }));
        var port = await AskAsync($"SSH port of host {number}", usual.Port, cancellationToken, answer => _rules.Judge("port", usual with { Port = answer }));
        var keyPath = await AskAsync($"SSH private key file of {address}", "", cancellationToken);
        var key = keyPath.Length > 0 ? "" : await AskAsync($"SSH private key of {address} itself (none takes the cluster's file)", "", cancellationToken);
        return new HostDraft
        {
            Address = address,
            Port = port,
            SshKeyPath = keyPath.Length == 0 && key.Length == 0 ? clusterKeyPath : keyPath,
            SshKey = key,
            User = await AskAsync($"SSH user of {address}", usual.User, cancellationToken),
            Roles =
            [
                .. await RoleAsync($"Is {address} a control plane host", NodeRole.ControlPlane, true, cancellationToken),
                .. await RoleAsync($"Is {address} a worker host", NodeRole.Worker, false, cancellationToken),
                .. await RoleAsync($"Is {address} an etcd host", NodeRole.Etcd, false, cancellationToken),
            ],
            HostnameOverride = await AskAsync($"Name of {address} in Kubernetes", "", cancellationToken, answer => _rules.Judge("hostname_override", usual with { HostnameOverride = answer })),
            InternalAddress = await AskAsync($"Internal address of {address}", "", cancellationToken, answer => _rules.Judge("internal_address", usual with { InternalAddress = answer })),
            DockerSocket = await AskAsync($"Docker socket on {address}", usual.DockerSocket, cancellationToken, answer => _rules.Judge("docker_socket", usual with { DockerSocket = answer })),
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
            addons.Add(await AskAsync("Path or URL of the manifest", "", cancellationToken, Filled));
        }

        return [.. addons.Where(path => path.Length > 0)];
    }

    private Task<string> AskAsync(string question, string otherwise, string path, Func<string, ClusterDraft> with, CancellationToken cancellationToken) =>
        AskAsync(question, otherwise, cancellationToken, answer => _rules.Judge(path, with(answer)));

    private Task<string> AskAsync(string question, string otherwise, CancellationToken cancellationToken, Func<string, WrongAnswer?>? judge = null) =>
        dialogue.AskAsync(question, otherwise, cancellationToken, judge);

    private static WrongAnswer? Filled(string answer) => answer.Length > 0 ? null : Needed;

    private static WrongAnswer? Count(string answer) =>
        int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= MostHosts
            ? null
            : new WrongAnswer("this is no number of hosts", $"Answer a number from 1 to {MostHosts}.");
}
