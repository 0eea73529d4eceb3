namespace RkeStack.Cluster.Plans;

/// <summary>
/// How a host's Docker engine is reached over SSH: what cluster.yml's <c>nodes[]</c>, <c>ssh_*</c> and
/// <c>bastion_host</c> say, after defaults.
/// </summary>
public sealed record HostConnection
{
    /// <summary>DNS name or IP address that SSH connects to; also the host's name in messages.</summary>
    public required string Address { get; init; }

    /// <summary>SSH port.</summary>
    public int Port { get; init; } = 22;

    /// <summary>SSH user, who must have access to the Docker socket.</summary>
    public required string User { get; init; }

    /// <summary>Path of Docker's socket on the host.</summary>
    public string DockerSocket { get; init; } = "/var/run/docker.sock";

    /// <summary>Private key, PEM or OpenSSH text; wins over <see cref="PrivateKeyPath"/>. Secret.</summary>
    public string? PrivateKey { get; init; }

    /// <summary>File of the private key on the machine that runs Pulumi; <c>~</c> is expanded when it is read.</summary>
    public string? PrivateKeyPath { get; init; }

    /// <summary>Passphrase of the private key. Secret.</summary>
    public string? PrivateKeyPassphrase { get; init; }

    /// <summary>OpenSSH user certificate text, used with the key.</summary>
    public string? Certificate { get; init; }

    /// <summary>File of the OpenSSH user certificate.</summary>
    public string? CertificatePath { get; init; }

    /// <summary>Whether keys of the SSH agent are tried first.</summary>
    public bool UseAgent { get; init; }

    /// <summary>Socket of the agent; null means the environment's <c>SSH_AUTH_SOCK</c>.</summary>
    public string? AgentSocketPath { get; init; }

    /// <summary>
    /// The host key that must be presented: <c>type base64</c> as in known_hosts, or <c>SHA256:…</c>. Null accepts and
    /// learns the key of the first connection.
    /// </summary>
    public string? HostKey { get; init; }

    /// <summary>The host that this connection is made through; its own <see cref="Bastion"/> allows several hops.</summary>
    public HostConnection? Bastion { get; init; }

    /// <summary>Where to and as whom, without key material.</summary>
    public override string ToString() => $"{User}@{Address}:{Port}";
}
