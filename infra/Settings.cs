using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace RkeStack.Infra;

/// <summary>What the stack's configuration says; docs/using/clusters.md explains the keys.</summary>
internal sealed record Settings
{
    /// <summary>The path of cluster.yml as seen from this program's folder, where the provider runs too: the same on every machine.</summary>
    public required string ClusterFile { get; init; }

    /// <summary>The hosts that the configuration says something about.</summary>
    public required ImmutableArray<HostAccess> Hosts { get; init; }

    /// <summary>The private key for hosts that cluster.yml names none for.</summary>
    public Output<string>? SshPrivateKey { get; init; }

    /// <summary>The passphrase of the private keys.</summary>
    public Output<string>? SshPrivateKeyPassword { get; init; }

    /// <summary>The API server as administrators reach it, such as the URL of a load balancer; null for the first control plane.</summary>
    public string? ApiServerEndpoint { get; init; }

    /// <summary>Whether Docker is installed on <see cref="Hosts"/> that lack it.</summary>
    public required bool InstallDocker { get; init; }

    /// <summary>The line of Docker that is installed, such as <c>28.1</c>.</summary>
    public required string DockerVersion { get; init; }

    /// <summary>Reads the configuration.</summary>
    /// <param name="config">The project's configuration.</param>
    /// <param name="projectFolder">The folder with Pulumi.yaml, which <c>clusterFile</c> is relative to.</param>
    /// <exception cref="RunException">cluster.yml or a value is missing or wrong.</exception>
    public static Settings Read(Config config, string projectFolder)
    {
        var file = Path.GetFullPath(config.Require("clusterFile"), projectFolder);
        if (!File.Exists(file))
        {
            throw new RunException($"{file} does not exist. Write a cluster.yml there, or name yours: pulumi config set clusterFile PATH");
        }

        var settings = new Settings
        {
            ClusterFile = Path.GetRelativePath(Directory.GetCurrentDirectory(), file),
            Hosts = config.GetObject<ImmutableArray<HostAccess>?>("hosts", JsonSerializerOptions.Web) ?? [],
            SshPrivateKey = config.GetSecret("sshPrivateKey"),
            SshPrivateKeyPassword = config.GetSecret("sshPrivateKeyPassword"),
            ApiServerEndpoint = config.Get("apiServerEndpoint"),
            InstallDocker = config.RequireBoolean("installDocker"),
            DockerVersion = config.Require("dockerVersion"),
        };
        return settings.InstallDocker && settings.Hosts.IsEmpty
            ? throw new RunException("installDocker is on, but `hosts` names no host to install it on.")
            : settings;
    }
}
