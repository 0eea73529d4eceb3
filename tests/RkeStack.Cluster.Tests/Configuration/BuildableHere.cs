using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;
using Xunit;

namespace RkeStack.Cluster.Tests.Configuration;

public class BuildableHere
{
    [Fact]
    public void The_smallest_cluster_is_built_with_flannel_and_no_ingress_and_says_so()
    {
        var result = ClusterConfiguration.LoadToBuild(Given.OneNode);

        Assert.Equal(["RKE0401 network.plugin", "RKE0402 ingress.provider"], Given.Lines(result.Diagnostics));
        var config = result.Require();
        Assert.Equal(("flannel", "none"), (config.Network.Plugin, config.Ingress.Provider));
        Assert.Equal("vxlan", config.Network.Options["flannel_backend_type"]);
    }

    [Fact]
    public void A_version_older_than_those_that_are_built_is_refused_once() =>
        Assert.Equal(
            ["RKE0401 network.plugin", "RKE0402 ingress.provider", "RKE0132 kubernetes_version"],
            Given.Lines(ClusterConfiguration.LoadToBuild($"{Given.OneNode}\nkubernetes_version: v1.18.20-rancher1-1").Diagnostics));

    [Fact]
    public void What_can_be_built_is_taken_without_a_word()
    {
        var result = ClusterConfiguration.LoadToBuild("""
            cluster_name: c
            kubernetes_version: v1.31.10-rancher1-1
            ssh_key_path: /k
            ssh_agent_auth: true
            ignore_docker_version: true
            addon_job_timeout: 60
            prefix_path: /opt/x
            nodes:
            - {address: a, user: u, role: [controlplane, etcd, worker], port: 2222, ssh_key: k, labels: {a: b}, taints: [{key: k, effect: NoSchedule}], docker_socket: /s}
            bastion_host: {address: b, user: u, ssh_key_path: /b}
            network: {plugin: flannel, options: {flannel_iface: eth1}, enable_br_netfilter: false}
            services:
              etcd: {extra_args: {a: b}, extra_env: [A=b], snapshot: true, creation: 6h, retention: 24h}
              kube-api: {extra_args_array: {a: [b, c]}, extra_binds: ["/a:/b"], service_cluster_ip_range: 10.96.0.0/16, service_node_port_range: 30000-31000, pod_security_configuration: privileged}
              kube-controller: {cluster_cidr: 10.97.0.0/16, service_cluster_ip_range: 10.96.0.0/16}
              kubelet: {cluster_domain: c.local, cluster_dns_server: 10.96.0.10}
            authentication: {strategy: x509, sans: [api.example]}
            authorization: {mode: rbac}
            private_registries: [{url: r, user: u, password: p, is_default: true}]
            system_images: {etcd: 'a/etcd:v3.5.16'}
            ingress: {provider: none}
            monitoring: {provider: none}
            dns: {provider: coredns}
            upgrade_strategy: {max_unavailable_worker: 2, max_unavailable_controlplane: 1, drain: false}
            restore: {restore: false}
            """);

        Assert.Empty(result.Diagnostics);
    }

    [Theory]
    [InlineData("network: {plugin: canal, mtu: 1400, options: {canal_iface: eth1}, canal_network_provider: {iface: eth1}}")]
    [InlineData("network: {plugin: canal, node_selector: {a: b}, tolerations: [{key: a, operator: Exists}], update_strategy: {strategy: OnDelete}}")]
    [InlineData("network: {plugin: calico, options: {calico_node_priority_class_name: p}, calico_network_provider: {cloudprovider: none}}")]
    [InlineData("ingress: {provider: nginx, network_mode: none, options: {a: b}, extra_args: {a: b}, extra_envs: [{name: a, value: b}], default_backend: true}")]
    [InlineData("ingress: {node_selector: {a: b}, tolerations: [{key: a, operator: Exists}], update_strategy: {strategy: OnDelete}, http_port: 8080, dns_policy: Default}")]
    [InlineData("addons: '{apiVersion: v1, kind: Namespace, metadata: {name: a}}'\naddons_include: [a.yml, 'https://example.com/b.yml']")]
    [InlineData("kubernetes_version: v1.29.15-rancher1-1\nnetwork: {plugin: weave, mtu: 1376, weave_network_provider: {password: p}}")]
    [InlineData("dns: {provider: none}")]
    [InlineData("dns: {provider: kube-dns, stubdomains: {a: [1.1.1.1]}, upstreamnameservers: [1.1.1.1], reversecidrs: [10.0.0.0/8], linear_autoscaler_params: {min: 2}}")]
    [InlineData("dns: {nodelocal: {ip_address: 169.254.20.10, node_selector: {a: b}, update_strategy: {strategy: OnDelete}}, tolerations: [{operator: Exists}]}")]
    [InlineData("monitoring: {replicas: 2, options: {v: '4'}, node_selector: {a: b}, update_strategy: {strategy: Recreate}}")]
    public void Add_ons_are_built_with_all_their_settings(string yaml) =>
        Assert.DoesNotContain(ClusterConfiguration.LoadToBuild(Given.OneNode + yaml).Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);

    [Theory]
    [InlineData("authentication: {strategy: x509|webhook, webhook: {cache_timeout: 3s}}")]
    [InlineData("services: {etcd: {uid: 52034, gid: 52034, backup_config: {interval_hours: 5, retention: 3}}}")]
    [InlineData("services: {kube-api: {audit_log: {enabled: true}, event_rate_limit: {enabled: true}, pod_security_configuration: restricted, always_pull_images: true}}")]
    [InlineData("services: {kube-api: {secrets_encryption_config: {enabled: true}}}")]
    [InlineData("services: {kubelet: {generate_serving_certificate: true, fail_swap_on: true}}")]
    [InlineData("cloud_provider: {name: external}")]
    [InlineData("private_registries: [{url: a, ecr_credential_plugin: {aws_access_key_id: k}}]")]
    [InlineData("upgrade_strategy: {drain: true, node_drain_input: {timeout: 0}}")]
    public void What_only_changes_containers_and_files_is_built(string yaml) =>
        Assert.DoesNotContain(ClusterConfiguration.LoadToBuild(Given.OneNode + yaml).Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);

    [Theory]
    [InlineData("services: {kubelet: {win_extra_args: {a: b}}}", "services.kubelet.win_extra_args")]
    [InlineData("network: {plugin: aci}", "network.plugin")]
    [InlineData("rotate_encryption_key: true", "rotate_encryption_key")]
    [InlineData("win_prefix_path: c", "win_prefix_path")]
    public void What_cannot_be_built_yet_is_refused_with_its_place(string yaml, string path)
    {
        var refused = ClusterConfiguration.LoadToBuild(Given.OneNode + yaml).Diagnostics.Where(diagnostic => diagnostic.Code == "RKE0400");

        var diagnostic = Assert.Single(refused);
        Assert.Equal((path, Severity.Error), (diagnostic.Path, diagnostic.Severity));
        Assert.NotNull(diagnostic.Line);
    }

    [Theory]
    [InlineData("network: {options: {canal_iface: eth1}}", "canal", "none")]
    [InlineData("ingress: {node_selector: {a: b}}", "flannel", "nginx")]
    [InlineData("network: {plugin: '', options: {}, mtu: 0}\ningress: {provider: '', options: {}}", "canal", "nginx")]
    [InlineData("network: {}\ningress: {}", "canal", "nginx")]
    [InlineData("network:\ningress: null", "flannel", "none")]
    public void Whoever_writes_of_a_section_gets_what_RKE_means_by_it(string yaml, string plugin, string ingress)
    {
        var config = ClusterConfiguration.LoadToBuild(Given.OneNode + yaml).Require();
        Assert.Equal((plugin, ingress), (config.Network.Plugin, config.Ingress.Provider));
    }

    [Fact]
    public void A_section_of_which_all_keys_are_left_empty_is_taken_without_a_word() =>
        Assert.Empty(ClusterConfiguration.LoadToBuild(Given.OneNode + "network: {plugin: ''}\ningress: {provider: ''}").Diagnostics);

    [Theory]
    [InlineData(MeaningOfUnwritten.Rke, "canal", "nginx")]
    [InlineData(MeaningOfUnwritten.Built, "flannel", "none")]
    public void What_is_not_written_is_shown_as_RKE_means_it_or_as_it_is_built(MeaningOfUnwritten meaning, string plugin, string ingress)
    {
        var shown = ClusterConfiguration.LoadToShow(Given.OneNode, meaning);

        Assert.Equal((plugin, ingress), (shown.Require().Network.Plugin, shown.Require().Ingress.Provider));
        Assert.Equal(["RKE0401 network.plugin", "RKE0402 ingress.provider"], Given.Lines(shown.Diagnostics));
    }

    [Theory]
    [InlineData("v1.23.16-rancher2-3")]
    [InlineData("v1.19.16-rancher2-1")]
    public void An_older_version_is_built_with_a_warning(string version)
    {
        var result = ClusterConfiguration.LoadToBuild($"{Given.OneNode}kubernetes_version: {version}\nenable_cri_dockerd: false");
        Assert.False(result.HasErrors);
        Assert.Contains("RKE0404 kubernetes_version", Given.Lines(result.Diagnostics));
    }

    [Fact]
    public void A_kubelet_without_a_runtime_is_refused()
    {
        var result = ClusterConfiguration.LoadToBuild($"{Given.OneNode}enable_cri_dockerd: false");
        Assert.Contains("RKE0405 enable_cri_dockerd", Given.Lines(result.Diagnostics));
    }
}
