using System.Text.Json;
using RkeStack.Cluster.Configuration;
using Xunit;

namespace RkeStack.Cluster.Tests.Configuration;

public class Defaults
{
    [Theory]
    [InlineData("", "10%", null, null, null)]
    [InlineData("upgrade_strategy: {max_unavailable_worker: 3}", "3", true, -1, 120)]
    [InlineData("upgrade_strategy: {drain: true}", "10%", null, null, null)]
    [InlineData("upgrade_strategy: {drain: true, node_drain_input: {grace_period: 0, force: true}}", "10%", true, 0, 120)]
    [InlineData("upgrade_strategy: {node_drain_input: {ignore_daemonsets: false, timeout: 5}}", "10%", null, -1, 5)]
    [InlineData("upgrade_strategy: {node_drain_input: {ignore_daemonsets: false, timeout: 5, grace_period: 6}}", "10%", false, 6, 5)]
    [InlineData("upgrade_strategy: {drain: true, node_drain_input: {ignore_daemonsets: true, timeout: 5}}", "10%", null, -1, 5)]
    [InlineData("upgrade_strategy: {drain: true, node_drain_input: {ignore_daemonsets: true, timeout: 5, grace_period: 6}}", "10%", true, 6, 5)]
    public void Nodes_are_drained_with_what_is_written_and_defaults_beside_it(
        string yaml, string maxUnavailable, bool? ignoreDaemonSets, int? gracePeriod, int? timeout)
    {
        var strategy = Given.Config(yaml).UpgradeStrategy!;

        Assert.Equal(maxUnavailable, strategy.MaxUnavailableWorker);
        Assert.Equal(
            (ignoreDaemonSets, gracePeriod, timeout),
            (strategy.NodeDrainInput?.IgnoreDaemonSets, strategy.NodeDrainInput?.GracePeriod, strategy.NodeDrainInput?.Timeout));
    }

    [Fact]
    public void Keys_of_nodes_and_bastion_come_from_the_cluster_unless_they_have_their_own()
    {
        var config = ClusterConfiguration.Load("""
            ssh_key_path: /k
            ssh_agent_auth: true
            bastion_host: {address: b, user: u}
            nodes:
            - {address: Host-A, user: u, role: [controlplane, etcd, worker]}
            - {address: host-b, user: u, role: [worker], ssh_key_path: /own, port: 2222, hostname_override: B}
            """).Require();

        Assert.Equal(["/k", "/own"], config.Nodes.Select(node => node.SshKeyPath));
        Assert.Equal(["22", "2222"], config.Nodes.Select(node => node.Port));
        Assert.Equal(["host-a", "b"], config.Nodes.Select(node => node.HostnameOverride));
        Assert.Equal(["Host-A", "host-b"], config.Nodes.Select(node => node.InternalAddress));
        Assert.All(config.Nodes, node => Assert.True(node.SshAgentAuth));
        Assert.Equal(("22", "/k", true), (config.BastionHost.Port, config.BastionHost.SshKeyPath, config.BastionHost.SshAgentAuth));
    }

    [Fact]
    public void The_default_registry_is_put_before_images_that_are_not_written()
    {
        var images = Given.Config("""
            private_registries: [{url: a.example}, {url: b.example/x, is_default: true}, {url: c.example, is_default: true}]
            system_images: {etcd: mine/etcd:1}
            """).SystemImages;

        Assert.Equal("mine/etcd:1", images["etcd"]);
        Assert.Equal("b.example/x/rancher/hyperkube:v1.32.6-rancher1", images["kubernetes"]);
        Assert.Equal("b.example/x/", images["weave_node"]);
    }

    [Theory]
    [InlineData("{name: aws}", "v1.26.15-rancher1-1", "aws")]
    [InlineData("{awsCloudProvider: {global: {zone: z}}}", "v1.26.15-rancher1-1", "aws")]
    [InlineData("{name: external-aws, awsCloudProvider: {}}", "v1.26.15-rancher1-1", "aws")]
    [InlineData("{azureCloudProvider: {tenantId: t}}", "v1.26.15-rancher1-1", "azure")]
    [InlineData("{name: mine, azureCloudProvider: {}}", "v1.26.15-rancher1-1", "mine")]
    [InlineData("{awsCloudProvider: {}, vsphereCloudProvider: {}}", "v1.26.15-rancher1-1", "vsphere")]
    [InlineData("{name: harvester, harvesterCloudProvider: {cloud_config: x}}", "v1.32.6-rancher1-1", "external")]
    [InlineData("{name: mine, customCloudProvider: text}", "v1.32.6-rancher1-1", "mine")]
    [InlineData("{name: external-aws}", "v1.32.6-rancher1-1", "external-aws")]
    public void The_last_section_of_a_cloud_decides_its_name(string cloud, string version, string name)
    {
        Assert.Equal(name, Given.Config($"kubernetes_version: {version}\ncloud_provider: {cloud}").CloudProvider.Name);
    }

    [Theory]
    [InlineData("", "RollingUpdate", "1", "0")]
    [InlineData("dns: {provider: kube-dns}", "RollingUpdate", "0", "10%")]
    [InlineData("dns: {update_strategy: {strategy: Recreate}}", "Recreate", null, null)]
    [InlineData("dns: {update_strategy: {strategy: RollingUpdate, rollingUpdate: {maxSurge: 2}}}", "RollingUpdate", "1", "2")]
    [InlineData("dns: {provider: none}", null, null, null)]
    public void The_DNS_Deployment_is_updated_by_its_providers_numbers(string yaml, string? strategy, string? maxUnavailable, string? maxSurge)
    {
        var update = Given.Config(yaml).Dns!.UpdateStrategy;

        Assert.Equal(
            (strategy, maxUnavailable, maxSurge),
            (update?.Strategy, update?.RollingUpdate?.MaxUnavailable?.ToString(), update?.RollingUpdate?.MaxSurge?.ToString()));
    }

    [Theory]
    [InlineData("flannel_network_provider: {iface: eth1}", "flannel", "flannel_iface", "eth1")]
    [InlineData("flannel_network_provider: {iface: eth1}, options: {flannel_iface: eth2}", "flannel", "flannel_iface", "eth2")]
    [InlineData("canal_network_provider: {iface: eth1}", "canal", "canal_iface", "eth1")]
    [InlineData("calico_network_provider: {cloudprovider: aws}", "calico", "calico_cloud_provider", "aws")]
    [InlineData("mtu: 0", "calico", "calico_cloud_provider", "none")]
    public void Sections_of_plugins_fill_the_options_that_are_not_written(string network, string plugin, string option, string value)
    {
        Assert.Equal(value, Given.Config($"network: {{plugin: {plugin}, {network}}}").Network.Options[option]);
    }

    [Fact]
    public void A_written_audit_configuration_gets_a_policy_and_nothing_else()
    {
        var audit = Given.Config("services: {kube-api: {audit_log: {enabled: true, configuration: {max_age: 5}}}}").Services.KubeApi.AuditLog!;

        Assert.Equal((5, 0, ""), (audit.Configuration!.MaxAge, audit.Configuration.MaxBackup, audit.Configuration.Path));
        Assert.Equal("Metadata", audit.Configuration.Policy!.Value.GetProperty("rules")[0].GetProperty("level").GetString());
    }

    [Fact]
    public void Objects_of_Kubernetes_own_take_the_form_in_which_RKE_holds_them()
    {
        var api = Given.Config("""
            services:
              kube-api:
                admission_configuration: {apiVersion: apiserver.config.k8s.io/v1, kind: AdmissionConfiguration, metadata: {}, plugins: [{name: PodSecurity, configuration: {a: 1}}]}
                event_rate_limit: {enabled: true, configuration: {kind: Configuration, limits: [{type: Namespace, qps: 5, burst: 6, cacheSize: 7}]}}
            """).Services.KubeApi;

        Assert.Equal(
            """{"kind":"AdmissionConfiguration","apiVersion":"apiserver.config.k8s.io/v1","plugins":[{"name":"PodSecurity","path":"","configuration":{"a":1}}]}""",
            api.AdmissionConfiguration!.Value.GetRawText());
        Assert.Equal(
            """{"kind":"Configuration","limits":[{"type":"Namespace","qps":5,"burst":6,"cacheSize":7}]}""",
            api.EventRateLimit!.Configuration!.Value.GetRawText());
    }

    [Fact]
    public void Applying_defaults_again_changes_nothing()
    {
        var once = Given.Config("upgrade_strategy: {}\nauthentication: {strategy: x509|webhook}");

        Assert.Equal(RkeConfigJson.Write(once), RkeConfigJson.Write(ConfigDefaults.Apply(once)));
    }

    [Fact]
    public void A_thousand_nodes_are_read_checked_and_completed()
    {
        var text = "services: {kube-controller: {cluster_cidr: 10.64.0.0/13}}\nnodes:\n" + string.Concat(Enumerable.Range(0, 1000).Select(index =>
            $"- {{address: 10.{index / 250}.{index % 250}.1, user: rke, role: [{(index < 3 ? "controlplane, etcd" : "worker")}], labels: {{zone: a}}}}\n"));

        var result = ClusterConfiguration.Load(text);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(1000, JsonElement.Parse(RkeConfigJson.Write(result.Require())).GetProperty("nodes").GetArrayLength());
    }
}
