namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="ClusterConfig"/>.</summary>
internal static class ClusterKeys
{
    public static readonly ConfigSection<ClusterConfig> Section = new SectionBuilder<ClusterConfig>("", "All settings of one cluster.", new ClusterConfig())
        .SectionList("nodes", "nodes", NodeKeys.Section, s => s.Nodes, (s, v) => s with { Nodes = v },
            "The hosts of the cluster, in the order in which etcd members are made.", new() { Effects = ChangeEffects.Membership, Required = true })
        .Section("services", "services", ServicesKeys.Section, s => s.Services, (s, v) => s with { Services = v },
            "Settings of etcd and of each Kubernetes component.")
        .Section("network", "network", NetworkKeys.Section, s => s.Network, (s, v) => s with { Network = v }, "The pod network.")
        .Section("authentication", "authentication", AuthenticationKeys.Section, s => s.Authentication, (s, v) => s with { Authentication = v },
            "How clients of the API server prove who they are.")
        .Text("addons", "addons", s => s.Addons, (s, v) => s with { Addons = v },
            "Manifests of your own, as multi-document YAML text, applied after the system add-ons.", new() { Effects = ChangeEffects.UserAddons })
        .TextList("addons_include", "addonsInclude", s => s.AddonsInclude, (s, v) => s with { AddonsInclude = v },
            "Further manifests: URLs that begin with http, or paths of local files.", new() { Effects = ChangeEffects.UserAddons })
        .Section("system_images", "systemImages", SystemImageKeys.Section, s => s.SystemImages, (s, v) => s with { SystemImages = v },
            "Images that replace those which the Kubernetes version brings, one key each.", new() { DefaultNote = "the images of the Kubernetes version" })
        .Text("ssh_key_path", "sshKeyPath", s => s.SshKeyPath, (s, v) => s with { SshKeyPath = v },
            "File of the SSH private key for every node and the bastion that name none of their own.", new() { Effects = ChangeEffects.Connection, Default = "~/.ssh/id_rsa" })
        .Text("ssh_cert_path", "sshCertPath", s => s.SshCertPath, (s, v) => s with { SshCertPath = v },
            "File of an OpenSSH user certificate; it is not handed on to nodes, so write it at the node.", new() { NoEffect = true })
        .Flag("ssh_agent_auth", "sshAgentAuth", s => s.SshAgentAuth, (s, v) => s with { SshAgentAuth = v },
            "Whether keys of the SSH agent are used; holds for all nodes and the bastion.", new() { Effects = ChangeEffects.Connection, Default = "false", Always = true })
        .Section("authorization", "authorization", AuthorizationKeys.Section, s => s.Authorization, (s, v) => s with { Authorization = v },
            "Who may do what in the cluster.")
        .Flag("ignore_docker_version", "ignoreDockerVersion", s => s.IgnoreDockerVersion, (s, v) => s with { IgnoreDockerVersion = v },
            "Whether a Docker engine is accepted whose version is not listed for the Kubernetes version.",
            new() { Effects = ChangeEffects.None, Default = "false", Always = true })
        .Flag("enable_cri_dockerd", "enableCriDockerd", s => s.EnableCriDockerd, (s, v) => s with { EnableCriDockerd = v },
            "Whether the kubelet reaches Docker through cri-dockerd.", new() { Effects = ChangeEffects.Kubelet, DefaultNote = "true from Kubernetes 1.24", Always = true })
        .Text("kubernetes_version", "kubernetesVersion", s => s.KubernetesVersion, (s, v) => s with { KubernetesVersion = v },
            "Kubernetes version with its revision, such as v1.32.6-rancher1-1.", new() { Effects = ChangeEffects.Etcd | ChangeEffects.KubernetesComponents | ChangeEffects.NginxProxy | ChangeEffects.Sidekick | ChangeEffects.SystemAddons, Default = "v1.32.6-rancher1-1" })
        .SectionList("private_registries", "privateRegistries", PrivateRegistryKeys.Section, s => s.PrivateRegistries, (s, v) => s with { PrivateRegistries = v },
            "Registries that images are pulled from, with credentials.")
        .Section("ingress", "ingress", IngressKeys.Section, s => s.Ingress, (s, v) => s with { Ingress = v },
            "The ingress controller add-on.")
        .Text("cluster_name", "clusterName", s => s.ClusterName, (s, v) => s with { ClusterName = v },
            "Name of cluster, context and user in the kubeconfig.", new() { Effects = ChangeEffects.Kubeconfig, Default = "local" })
        .Section("cloud_provider", "cloudProvider", CloudProviderKeys.Section, s => s.CloudProvider, (s, v) => s with { CloudProvider = v },
            "The cloud that the hosts run in, for load balancers and volumes.")
        .Text("prefix_path", "prefixPath", s => s.PrefixPath, (s, v) => s with { PrefixPath = v },
            "Directory on each host that takes the place of / for the files of the cluster.", new() { Effects = ChangeEffects.Etcd | ChangeEffects.EtcdSnapshots | ChangeEffects.KubernetesComponents | ChangeEffects.NewCluster, Default = "/" })
        .Text("win_prefix_path", "winPrefixPath", s => s.WindowsPrefixPath, (s, v) => s with { WindowsPrefixPath = v },
            "The same on Windows hosts.", new() { Effects = ChangeEffects.None })
        .Number("addon_job_timeout", "addonJobTimeout", s => s.AddonJobTimeout, (s, v) => s with { AddonJobTimeout = v },
            "Seconds to wait for an add-on to be deployed.", new() { Effects = ChangeEffects.None, Default = "45" })
        .Section("bastion_host", "bastionHost", BastionHostKeys.Section, s => s.BastionHost, (s, v) => s with { BastionHost = v },
            "The host through which all nodes and the API server are reached.")
        .Section("monitoring", "monitoring", MonitoringKeys.Section, s => s.Monitoring, (s, v) => s with { Monitoring = v },
            "The metrics add-on.")
        .Section("restore", "restore", RestoreKeys.Section, s => s.Restore, (s, v) => s with { Restore = v },
            "Restore of an etcd snapshot, as Rancher asks for it.")
        .OptionalSection("rotate_certificates", "rotateCertificates", RotateCertificatesKeys.Section, s => s.RotateCertificates, (s, v) => s with { RotateCertificates = v },
            "Present: certificates are issued anew.")
        .Flag("rotate_encryption_key", "rotateEncryptionKey", s => s.RotateEncryptionKey, (s, v) => s with { RotateEncryptionKey = v },
            "Whether the key that encrypts secrets is replaced.", new() { Effects = ChangeEffects.Action, Default = "false", Always = true })
        .OptionalSection("dns", "dns", DnsKeys.Section, s => s.Dns, (s, v) => s with { Dns = v }, "The cluster's DNS add-on.")
        .OptionalSection("upgrade_strategy", "upgradeStrategy", UpgradeStrategyKeys.Section, s => s.UpgradeStrategy, (s, v) => s with { UpgradeStrategy = v },
            "How many nodes may be away at a time while they are changed.")
        .Text("cri_dockerd_stream_server_address", "criDockerdStreamServerAddress", s => s.CriDockerdStreamServerAddress, (s, v) => s with { CriDockerdStreamServerAddress = v },
            "Address on which cri-dockerd serves exec, attach and port-forward.", new() { Effects = ChangeEffects.Kubelet })
        .Text("cri_dockerd_stream_server_port", "criDockerdStreamServerPort", s => s.CriDockerdStreamServerPort, (s, v) => s with { CriDockerdStreamServerPort = v },
            "Port on which cri-dockerd serves exec, attach and port-forward.", new() { Effects = ChangeEffects.Kubelet })
        .Obsolete("enable_network_policy", "is a setting of Rancher, not of RKE", "Remove it; canal and calico enforce network policies in any case.")
        .Obsolete("enable_cluster_monitoring", "is a setting of Rancher, not of RKE", "Remove it; metrics-server is set under monitoring.")
        .Obsolete("enable_cluster_alerting", "is a setting of Rancher, not of RKE", "Remove it.")
        .Obsolete("local_cluster_auth_endpoint", "is a setting of Rancher, not of RKE", "Remove it.")
        .Obsolete("docker_root_dir", "is a setting of Rancher, not of RKE", "Remove it; the directory is asked from Docker.")
        .Obsolete("default_pod_security_policy_template_id", "is a setting of Rancher, not of RKE", "Remove it; see services.kube-api.pod_security_configuration.")
        .Obsolete("windows_prefered_cluster", "is a setting of Rancher, not of RKE", "Remove it.")
        .Obsolete("rancher_kubernetes_engine_config", "is how Rancher wraps a cluster.yml", "Write what stands below it at the top level.")
        .Obsolete("rotate_encryption", "is a setting of Rancher, not of RKE", "Write rotate_encryption_key.")
        .Obsolete("delay_on_creation", "is a setting of terraform-provider-rke", "Remove it; hosts are waited for.")
        .Obsolete("disable_port_check", "is a flag of rke and of terraform-provider-rke", "Remove it.")
        .Obsolete("update_only", "is a flag of rke and of terraform-provider-rke", "Remove it; only what changed is touched.")
        .Obsolete("cert_dir", "is a flag of rke and of terraform-provider-rke", "Remove it.")
        .Obsolete("custom_certs", "is a flag of rke and of terraform-provider-rke", "Remove it.")
        .Obsolete("dind", "is a flag of rke and of terraform-provider-rke", "Remove it.")
        .Obsolete("hosts", "was the list of nodes before RKE 0.1", "Write nodes.")
        .Obsolete("auth", "was authentication before RKE 0.1", "Write authentication.")
        .Obsolete("enforce_docker_version", "was the opposite of ignore_docker_version before RKE 0.1", "Write ignore_docker_version.")
        .Obsolete("version", "was never read by RKE", "Write kubernetes_version.")
        .Build();

    /// <summary>Every section that can be reached, this one first, each once.</summary>
    public static IReadOnlyList<ConfigSection> AllSections { get; } = Collect();

    private static List<ConfigSection> Collect()
    {
        var found = new List<ConfigSection> { Section };
        for (var next = 0; next < found.Count; next++)
        {
            found.AddRange(found[next].Keys.Select(key => key.Section).OfType<ConfigSection>().Distinct().Except(found));
        }

        return found;
    }
}
