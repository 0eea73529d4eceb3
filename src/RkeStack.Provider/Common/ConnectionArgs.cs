using RkeStack.Cluster.Plans;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Common;

[SchemaType("Connection")]
[Description("How a host's Docker engine is reached over SSH. What the Command package's connection has too is named as there; its `password`, `dialErrorLimit` and `perDialTimeout` are refused: a host is reached with a key, and tried once.")]
internal sealed record ConnectionArgs
{
    [Description("DNS name or IP address of the host.")]
    public required string Host { get; init; }

    [Description("SSH port; 22 when left out.")]
    public int? Port { get; init; }

    [Description("SSH user; must have access to Docker's socket.")]
    public required string User { get; init; }

    [Secret]
    [Description("The private key itself, PEM or OpenSSH text.")]
    public string? PrivateKey { get; init; }

    [Description("File of the private key on the machine that runs Pulumi; `~` is expanded. Read each time it is needed and never stored.")]
    public string? PrivateKeyPath { get; init; }

    [Secret]
    [Description("Passphrase of the private key.")]
    public string? PrivateKeyPassword { get; init; }

    [Description("OpenSSH user certificate that belongs to the private key.")]
    public string? Certificate { get; init; }

    [Description("File of the OpenSSH user certificate.")]
    public string? CertificatePath { get; init; }

    [Description("Whether the keys of the SSH agent are tried first.")]
    public bool? UseAgent { get; init; }

    [Description("Socket of the SSH agent; `SSH_AUTH_SOCK` of the environment when left out.")]
    public string? AgentSocketPath { get; init; }

    [Description("The host key that must be presented, as in known_hosts (`ssh-ed25519 AAAA…`) or as `SHA256:…`. Without it the key of the first connection is learned and required from then on.")]
    public string? HostKey { get; init; }

    [Description("Path of Docker's socket on the host; `/var/run/docker.sock` when left out.")]
    public string? DockerSocket { get; init; }

    [Description("The bastion that the connection is made through.")]
    public ConnectionArgs? Proxy { get; init; }

    /// <summary>The arguments that say what a plan's connection says.</summary>
    public static ConnectionArgs From(HostConnection plan) => new()
    {
        Host = plan.Address,
        Port = plan.Port == 22 ? null : plan.Port,
        User = plan.User,
        PrivateKey = plan.PrivateKey,
        PrivateKeyPath = plan.PrivateKeyPath,
        PrivateKeyPassword = plan.PrivateKeyPassphrase,
        Certificate = plan.Certificate,
        CertificatePath = plan.CertificatePath,
        UseAgent = plan.UseAgent ? true : null,
        AgentSocketPath = plan.AgentSocketPath,
        HostKey = plan.HostKey,
        DockerSocket = plan.DockerSocket == Default.DockerSocket ? null : plan.DockerSocket,
        Proxy = plan.Bastion is null ? null : From(plan.Bastion),
    };

    /// <summary>The connection with learned keys required where none is given.</summary>
    /// <param name="keys">The host's own, then those of the bastions on the way, the nearest to the host first; empty where one is not known.</param>
    public ConnectionArgs Requiring(params ReadOnlySpan<string> keys) => keys.IsEmpty
        ? this
        : this with { HostKey = HostKey ?? (keys[0].Length > 0 ? keys[0] : null), Proxy = Proxy?.Requiring(keys[1..]) };

    /// <summary>The connection that the engine makes.</summary>
    public HostConnection ToPlan() => new()
    {
        Address = Host,
        Port = Port ?? Default.Port,
        User = User,
        PrivateKey = PrivateKey,
        PrivateKeyPath = PrivateKeyPath,
        PrivateKeyPassphrase = PrivateKeyPassword,
        Certificate = Certificate,
        CertificatePath = CertificatePath,
        UseAgent = UseAgent ?? false,
        AgentSocketPath = AgentSocketPath,
        HostKey = HostKey,
        DockerSocket = DockerSocket ?? Default.DockerSocket,
        Bastion = Proxy?.ToPlan(),
    };

    private static readonly HostConnection Default = new() { Address = "", User = "" };
}
