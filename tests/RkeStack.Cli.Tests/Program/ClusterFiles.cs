namespace RkeStack.Cli.Tests.Program;

/// <summary>Some cluster.yml files.</summary>
internal static class ClusterFiles
{
    public const string Password = "pass-word-of-the-registry";

    public const string OneHost = "nodes: [{address: 10.0.0.1, user: rke, role: [controlplane, worker, etcd]}]\nnetwork: {plugin: flannel}\n";

    /// <summary>With a secret in each form that a cluster.yml has: a password, a key, an environment variable.</summary>
    public const string Secrets = $$"""
        nodes:
        - address: 10.0.0.1
          user: rke
          role: [controlplane, worker, etcd]
          ssh_key: |
            -----BEGIN RSA PRIVATE KEY-----
            {{Password}}
        private_registries:
        - {url: registry.example.com, user: u, password: {{Password}}}
        services:
          etcd:
            backup_config:
              s3backupconfig: {access_key: {{Password}}, secret_key: {{Password}}, bucket_name: b, endpoint: s3.example.com}
          kube-api:
            extra_env: ["TOKEN={{Password}}"]
        """;

    public const string ThreeHosts = """
        nodes:
        - {address: 10.0.0.1, user: rke, role: [controlplane, etcd], hostname_override: one}
        - {address: 10.0.0.2, user: rke, role: [worker], internal_address: 192.168.0.2}
        - {address: 10.0.0.3, user: rke, role: [worker]}
        """;

    /// <summary><see cref="ThreeHosts"/> with another version, a host gone and a label, an API server's name and a flag more.</summary>
    public const string Changed = """
        nodes:
        - {address: 10.0.0.1, user: rke, role: [controlplane, etcd], hostname_override: one, labels: {a: b}}
        - {address: 10.0.0.2, user: rke, role: [worker], internal_address: 192.168.0.2}
        - {address: 10.0.0.4, user: rke, role: [worker]}
        authentication: {sans: [api.example.com]}
        dns: {upstreamnameservers: [1.1.1.1]}
        services: {kubelet: {extra_args: {max-pods: "200"}}}
        """;

    public const string Wrong = """
        nodes:
        - address: 10.0.0.1
          user: rke
          role: [controlplane, master]
        kubernets_version: v1.32.6-rancher1-1
        network: {plugin: cilium}
        """;
}
