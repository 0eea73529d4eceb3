namespace RkeStack.Cluster.Configuration;

/// <summary>The host through which all nodes are reached (<c>bastion_host</c> of cluster.yml).</summary>
public sealed record BastionHostConfig
{
    /// <summary><c>address</c>: IP address or DNS name of the bastion.</summary>
    public string Address { get; init; } = "";

    /// <summary><c>port</c>: Port of SSH. Default: 22.</summary>
    public string Port { get; init; } = "";

    /// <summary><c>user</c>: SSH user.</summary>
    public string User { get; init; } = "";

    /// <summary><c>ssh_agent_auth</c>: Overwritten by the cluster's own ssh_agent_auth. Default: the cluster's ssh_agent_auth.</summary>
    public bool SshAgentAuth { get; init; }

    /// <summary><c>ssh_key</c>: The SSH private key itself, as PEM text; wins over ssh_key_path. Secret.</summary>
    public string SshKey { get; init; } = "";

    /// <summary><c>ssh_key_path</c>: File of the SSH private key. Default: the cluster's ssh_key_path.</summary>
    public string SshKeyPath { get; init; } = "";

    /// <summary><c>ssh_cert</c>: OpenSSH user certificate that goes with the key, as text.</summary>
    public string SshCert { get; init; } = "";

    /// <summary><c>ssh_cert_path</c>: File of the OpenSSH user certificate that goes with the key.</summary>
    public string SshCertPath { get; init; } = "";

    /// <summary><c>ignore_proxy_env_vars</c>: Whether HTTP_PROXY, HTTPS_PROXY and NO_PROXY are left aside. Default: false.</summary>
    public bool IgnoreProxyEnvVars { get; init; }

    /// <summary>The type only: the values hold secrets.</summary>
    public override string ToString() => nameof(BastionHostConfig);
}
