using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>One host of the cluster (<c>nodes[]</c> of cluster.yml).</summary>
public sealed record NodeConfig
{
    /// <summary><c>nodeName</c>: Name of the machine in Rancher; of no use outside it.</summary>
    public string NodeName { get; init; } = "";

    /// <summary><c>address</c>: IP address or DNS name that SSH connects to; it is what tells one node from another.</summary>
    public string Address { get; init; } = "";

    /// <summary><c>port</c>: Port of SSH. Default: 22.</summary>
    public string Port { get; init; } = "";

    /// <summary><c>internal_address</c>: IP address that the cluster's components use among themselves. Default: the address.</summary>
    public string InternalAddress { get; init; } = "";

    /// <summary><c>role</c>: What the host does: any of controlplane, etcd, worker.</summary>
    public ImmutableArray<string> Role { get; init; } = [];

    /// <summary><c>hostname_override</c>: Name of the node in Kubernetes; turned to lower case. Default: the address.</summary>
    public string HostnameOverride { get; init; } = "";

    /// <summary><c>user</c>: SSH user; must be allowed to use the Docker socket.</summary>
    public string User { get; init; } = "";

    /// <summary><c>docker_socket</c>: Path of Docker's socket on the host. Default: /var/run/docker.sock.</summary>
    public string DockerSocket { get; init; } = "";

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

    /// <summary><c>labels</c>: Labels of the Kubernetes node.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = EmptyMaps.Text;

    /// <summary><c>taints</c>: Taints of the Kubernetes node.</summary>
    public ImmutableArray<TaintConfig> Taints { get; init; } = [];

    /// <summary>Whether the host has the role <c>etcd</c>.</summary>
    public bool IsEtcd => Role.Contains(NodeRole.Etcd);

    /// <summary>Whether the host has the role <c>controlplane</c>.</summary>
    public bool IsControlPlane => Role.Contains(NodeRole.ControlPlane);

    /// <summary>Whether the host has the role <c>worker</c>.</summary>
    public bool IsWorker => Role.Contains(NodeRole.Worker);

    /// <summary>The type only: the values hold secrets.</summary>
    public override string ToString() => nameof(NodeConfig);
}
