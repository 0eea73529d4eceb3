namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="BastionHostConfig"/>.</summary>
internal static class BastionHostKeys
{
    public static readonly ConfigSection<BastionHostConfig> Section = new SectionBuilder<BastionHostConfig>("bastion_host", "The host through which all nodes are reached.", new BastionHostConfig(), ChangeEffects.Connection)
        .Text("address", "address", s => s.Address, (s, v) => s with { Address = v },
            "IP address or DNS name of the bastion.")
        .Text("port", "port", s => s.Port, (s, v) => s with { Port = v }, "Port of SSH.", new() { Default = "22" })
        .Text("user", "user", s => s.User, (s, v) => s with { User = v }, "SSH user on the bastion.")
        .Flag("ssh_agent_auth", "sshAgentAuth", s => s.SshAgentAuth, (s, v) => s with { SshAgentAuth = v },
            "The cluster's own ssh_agent_auth holds for the bastion as well.", new() { NoEffect = true, DefaultNote = "the cluster's ssh_agent_auth" })
        .Text("ssh_key", "sshKey", s => s.SshKey, (s, v) => s with { SshKey = v },
            "The SSH private key itself, as PEM text; wins over ssh_key_path.", new() { Secret = true })
        .Text("ssh_key_path", "sshKeyPath", s => s.SshKeyPath, (s, v) => s with { SshKeyPath = v },
            "File of the SSH private key.", new() { DefaultNote = "the cluster's ssh_key_path" })
        .Text("ssh_cert", "sshCert", s => s.SshCert, (s, v) => s with { SshCert = v },
            "OpenSSH user certificate that goes with the key, as text.")
        .Text("ssh_cert_path", "sshCertPath", s => s.SshCertPath, (s, v) => s with { SshCertPath = v },
            "File of the OpenSSH user certificate that goes with the key.")
        .Flag("ignore_proxy_env_vars", "ignoreProxyEnvVars", s => s.IgnoreProxyEnvVars, (s, v) => s with { IgnoreProxyEnvVars = v },
            "Whether RKE leaves HTTP_PROXY, HTTPS_PROXY and NO_PROXY aside; here SSH never goes through a proxy.", new() { Effects = ChangeEffects.None, Default = "false" })
        .Build();
}
