using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cli.Configs;

/// <summary>Judges an answer as the cluster.yml that it would stand in is judged, when it is given and not when all are.</summary>
internal sealed class AnswerRules(KubernetesVersions versions)
{
    /// <summary>A host as the questions offer it.</summary>
    public static HostDraft UsualHost { get; } = new()
    {
        Address = "10.0.0.1",
        Port = "22",
        SshKeyPath = "",
        SshKey = "",
        User = "ubuntu",
        Roles = [NodeRole.ControlPlane, NodeRole.Worker, NodeRole.Etcd],
        HostnameOverride = "",
        InternalAddress = "",
        DockerSocket = "/var/run/docker.sock",
    };

    /// <summary>A cluster as the questions offer it.</summary>
    public ClusterDraft Usual { get; } = new()
    {
        SshKeyPath = "~/.ssh/id_rsa",
        Hosts = [UsualHost],
        NetworkPlugin = "canal",
        AuthenticationStrategy = "x509",
        AuthorizationMode = "rbac",
        KubernetesImage = versions.Images(versions.Default)!["kubernetes"],
        ClusterDomain = "cluster.local",
        ServiceClusterIpRange = "10.43.0.0/16",
        ClusterCidr = "10.42.0.0/16",
        ClusterDnsServer = "10.43.0.10",
        AddonsInclude = [],
    };

    /// <summary>Judges an answer about one host.</summary>
    /// <param name="key">The key of <c>nodes</c> that it becomes.</param>
    /// <param name="host">A host with it, all else as usual.</param>
    public WrongAnswer? Judge(string key, HostDraft host) => Judge($"nodes[0].{key}", Usual with { Hosts = [host] });

    /// <summary>Judges an answer about the cluster.</summary>
    /// <param name="path">The key that it becomes.</param>
    /// <param name="cluster">A cluster with it, and with what of the answers before belongs to it; all else as usual.</param>
    /// <returns>Null where nothing is wrong with it.</returns>
    public WrongAnswer? Judge(string path, ClusterDraft cluster)
    {
        var found = ClusterConfiguration.Load(ClusterDraftYaml.Write(cluster, versions), versions: versions).Diagnostics;
        return found.FirstOrDefault(item => item.Path == path && item.Severity == Severity.Error) is { } error ? new WrongAnswer(error.Message, error.Fix) : null;
    }
}
