namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="NodeConfig"/>.</summary>
internal static class NodeKeys
{
    public static readonly ConfigSection<NodeConfig> Section = new SectionBuilder<NodeConfig>("nodes[]", "One host of the cluster.", new NodeConfig(), ChangeEffects.Connection)
        .Text("nodeName", "nodeName", s => s.NodeName, (s, v) => s with { NodeName = v },
            "Rancher keeps the name of its machine here; nothing else reads it.", new() { NoEffect = true })
        .Text("address", "address", s => s.Address, (s, v) => s with { Address = v },
            "IP address or DNS name that SSH connects to; it is what tells one node from another.", new() { Effects = ChangeEffects.Membership, Required = true })
        .Text("port", "port", s => s.Port, (s, v) => s with { Port = v }, "Port of SSH.", new() { Default = "22" })
        .Text("internal_address", "internalAddress", s => s.InternalAddress, (s, v) => s with { InternalAddress = v },
            "IP address that the cluster's components use among themselves.", new() { Effects = ChangeEffects.Etcd | ChangeEffects.EtcdSnapshots | ChangeEffects.KubeApiServer | ChangeEffects.Kubelet | ChangeEffects.NginxProxy | ChangeEffects.NodeObject | ChangeEffects.Certificates, DefaultNote = "the address" })
        .TextList("role", "role", s => s.Role, (s, v) => s with { Role = v },
            "Planes that run on the host, one or several; the kubelet runs on every host.",
            new() { Effects = ChangeEffects.Membership, Required = true, Allowed = [NodeRole.ControlPlane, NodeRole.Etcd, NodeRole.Worker] })
        .Text("hostname_override", "hostnameOverride", s => s.HostnameOverride, (s, v) => s with { HostnameOverride = v },
            "Name of the node in Kubernetes; turned to lower case.", new() { Effects = ChangeEffects.Etcd | ChangeEffects.EtcdSnapshots | ChangeEffects.KubeApiServer | ChangeEffects.Kubelet | ChangeEffects.KubeProxy | ChangeEffects.Certificates | ChangeEffects.Membership, DefaultNote = "the address" })
        .Text("user", "user", s => s.User, (s, v) => s with { User = v },
            "SSH user; must be allowed to use the Docker socket.", new() { Required = true })
        .Text("docker_socket", "dockerSocket", s => s.DockerSocket, (s, v) => s with { DockerSocket = v },
            "Path of Docker's socket on the host.", new() { Default = "/var/run/docker.sock" })
        .Flag("ssh_agent_auth", "sshAgentAuth", s => s.SshAgentAuth, (s, v) => s with { SshAgentAuth = v },
            "The cluster's own ssh_agent_auth holds for every node.", new() { NoEffect = true, DefaultNote = "the cluster's ssh_agent_auth" })
        .Text("ssh_key", "sshKey", s => s.SshKey, (s, v) => s with { SshKey = v },
            "The SSH private key itself, as PEM text; wins over ssh_key_path.", new() { Secret = true })
        .Text("ssh_key_path", "sshKeyPath", s => s.SshKeyPath, (s, v) => s with { SshKeyPath = v },
            "File of the SSH private key.", new() { DefaultNote = "the cluster's ssh_key_path" })
        .Text("ssh_cert", "sshCert", s => s.SshCert, (s, v) => s with { SshCert = v },
            "OpenSSH user certificate that goes with the key, as text.")
        .Text("ssh_cert_path", "sshCertPath", s => s.SshCertPath, (s, v) => s with { SshCertPath = v },
            "File of the OpenSSH user certificate that goes with the key.")
        .TextMap("labels", "labels", s => s.Labels, (s, v) => s with { Labels = v }, "Labels of the Kubernetes node.", new() { Effects = ChangeEffects.NodeObject })
        .SectionList("taints", "taints", TaintKeys.Section, s => s.Taints, (s, v) => s with { Taints = v },
            "Taints of the Kubernetes node.", new() { Effects = ChangeEffects.NodeObject })
        .Obsolete("advertise_address", "was the node's inner address before RKE 0.1", "Write internal_address.")
        .Obsolete("ip", "was address before RKE 0.1", "Write address.")
        .Obsolete("advertised_hostname", "was hostname_override before RKE 0.1", "Write hostname_override.")
        .Obsolete("machine_name", "was nodeName in RKE 0.1.0 and 0.1.1", "Remove it; the node is named by hostname_override.")
        .Obsolete("roles", "is a setting of terraform-provider-rke", "Write role.")
        .Obsolete("hostname", "was hostname_override before RKE 0.1", "Write hostname_override.")
        .Obsolete("node_name", "is a setting of terraform-provider-rke", "Remove it; the node is named by hostname_override.")
        .Build();
}
