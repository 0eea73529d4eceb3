using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;
using Xunit;

namespace RkeStack.Cluster.Tests.Configuration;

public class KeysAndTypes
{
    [Theory]
    [InlineData("cluster_nmae: x", "cluster_nmae", "cluster_name")]
    [InlineData("netwrok: {plugin: flannel}", "netwrok", "network")]
    [InlineData("nodes: [{adress: a}]", "nodes[0].adress", "address")]
    [InlineData("services: {kubeapi: {}}", "services.kubeapi", "kube-api")]
    [InlineData("services: {kube_proxy: {}}", "services.kube_proxy", "kubeproxy")]
    [InlineData("services: {kubelet: {extra-args: {}}}", "services.kubelet.extra-args", "extra_args")]
    [InlineData("cloud_provider: {AzureCloudProvider: {}}", "cloud_provider.AzureCloudProvider", "azureCloudProvider")]
    [InlineData("system_images: {etdc: x}", "system_images.etdc", "etcd")]
    [InlineData("services: {kube-apiserver: {}}", "services.kube-apiserver", "kube-api")]
    [InlineData("services: {kube_controller_manager: {}}", "services.kube_controller_manager", "kube-controller")]
    [InlineData("services: {kube-scheduler: {}}", "services.kube-scheduler", "scheduler")]
    [InlineData("upgrade_strategy: {drain_input: {}}", "upgrade_strategy.drain_input", "node_drain_input")]
    [InlineData("nodes: [{ssh_user: rke}]", "nodes[0].ssh_user", "user")]
    public void An_unknown_key_is_refused_with_the_nearest_known_one(string text, string path, string nearest)
    {
        var diagnostic = Assert.Single(ClusterYaml.Parse(text).Diagnostics);

        Assert.Equal(("RKE0010", Severity.Error, path), (diagnostic.Code, diagnostic.Severity, diagnostic.Path));
        Assert.Equal($"Did you mean '{nearest}'?", diagnostic.Fix);
    }

    [Theory]
    [InlineData("kubeapi_settings: {}")]
    [InlineData("nodes: [{ssh: a}]")]
    public void A_key_that_is_like_none_gets_no_guess(string text)
    {
        Assert.DoesNotContain("Did you mean", Assert.Single(ClusterYaml.Parse(text).Diagnostics).Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("services: {kube-api: {pod_security_policy: true}}", "services.kube-api.pod_security_policy", "pod_security_configuration")]
    [InlineData("enforce_docker_version: true", "enforce_docker_version", "ignore_docker_version")]
    [InlineData("system_images: {kubedns_sidecar_image: 'a/b:1'}", "system_images.kubedns_sidecar_image", "kubedns_sidecar")]
    [InlineData("system_images: {heapster: 'a/b:1'}", "system_images.heapster", "Remove it")]
    [InlineData("system_images: {wave_node: x}", "system_images.wave_node", "weave_node")]
    [InlineData("ingress: {ingress_priority_class_name: x}", "ingress.ingress_priority_class_name", "nginx_ingress_controller_priority_class_name")]
    [InlineData("private_registries: [{ecrCredentialPlugin: {aws_access_key_id: x}}]", "private_registries[0].ecrCredentialPlugin", "ecr_credential_plugin")]
    [InlineData("private_registries: [{username: x}]", "private_registries[0].username", "user")]
    [InlineData("authentication: {options: {}}", "authentication.options", "Remove")]
    [InlineData("services: {etcd-snapshot: {}}", "services.etcd-snapshot", "services.etcd.snapshot")]
    [InlineData("enable_cluster_monitoring: true", "enable_cluster_monitoring", "monitoring")]
    public void An_obsolete_key_is_a_warning_that_says_what_to_write(string text, string path, string fix)
    {
        var diagnostic = Assert.Single(ClusterYaml.Parse(text).Diagnostics);

        Assert.Equal(("RKE0011", Severity.Warning, path), (diagnostic.Code, diagnostic.Severity, diagnostic.Path));
        Assert.Contains(fix, diagnostic.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kubelet: {extra_args: {v: '2'}}", "kubelet", "services.kubelet")]
    [InlineData("plugin: flannel", "plugin", "network.plugin")]
    [InlineData("services: {cluster_name: x}", "services.cluster_name", "cluster_name")]
    [InlineData("services: {kube-api: {cluster_cidr: 10.0.0.0/16}}", "services.kube-api.cluster_cidr", "services.kube-controller.cluster_cidr")]
    public void A_known_key_in_the_wrong_place_says_where_it_belongs(string text, string path, string place)
    {
        var diagnostic = Assert.Single(ClusterYaml.Parse(text).Diagnostics);

        Assert.Equal(("RKE0012", Severity.Warning, path), (diagnostic.Code, diagnostic.Severity, diagnostic.Path));
        Assert.Contains($"'{place}'", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("services:\n  kube-api:\n  extra_args: {v: '4'}", "services.extra_args", "services.kube-api", "RKE0010")]
    [InlineData("services:\n  kubelet:\n  extra_args: {}\n  extra_env: []", "services.extra_env", "services.kubelet", "RKE0010")]
    [InlineData("services:\n  kubelet: {image: ''}\nextra_args: {}", "extra_args", "services.kubelet", "RKE0010")]
    [InlineData("nodes:\n- address: a\n- address: b\nuser: rke", "user", "nodes[1]", "RKE0010")]
    [InlineData("nodes:\n- address: a\nhostname_override: b", "hostname_override", "nodes[0]", "RKE0012")]
    [InlineData("network:\nplugin: flannel", "plugin", "network", "RKE0012")]
    public void A_key_that_lacks_indentation_belongs_in_the_section_above_it(string text, string path, string section, string code)
    {
        var diagnostic = ClusterYaml.Parse(text).Diagnostics[^1];

        Assert.Equal((code, path), (diagnostic.Code, diagnostic.Path));
        Assert.Contains($"'{section}' above it", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains($"'{section}.{path.Split('.')[^1]}'", diagnostic.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extra_args: {a: b}", "extra_args", "a part of 'services' or 'ingress'", "'services.etcd.extra_args'")]
    [InlineData("extra_args: {a: b}\nservices: {kubelet: {}}", "extra_args", "a part of 'services' or 'ingress'", "'services.etcd.extra_args'")]
    [InlineData("tolerations: []", "tolerations", "other sections have such a key", "'network.tolerations'")]
    public void A_key_of_many_sections_names_one_of_them(string text, string path, string where, string example)
    {
        var diagnostic = Assert.Single(ClusterYaml.Parse(text).Diagnostics);

        Assert.Equal(("RKE0010", path), (diagnostic.Code, diagnostic.Path));
        Assert.Contains(where, diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains(example, diagnostic.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_does_nothing_is_told_unless_it_is_left_empty()
    {
        Assert.Equal(["RKE0016 services.etcd.image"], Given.Lines(ClusterYaml.Parse("services: {etcd: {image: x}}").Diagnostics));
        Assert.Empty(ClusterYaml.Parse("services: {etcd: {image: ''}}").Diagnostics);
    }

    [Fact]
    public void A_top_level_key_that_aliases_refer_to_is_a_template_and_no_mistake()
    {
        Assert.Empty(ClusterYaml.Parse("x: {ssh: &s {user: rke, port: 22}}\nnodes: [{<<: *s, address: a}]").Diagnostics);
        Assert.Equal(["RKE0010 x"], Given.Lines(ClusterYaml.Parse("x: {ssh: &s {user: rke}}\nnodes: []").Diagnostics));
    }

    [Theory]
    [InlineData("x-common: {labels: {a: b}}", "")]
    [InlineData("x-common: &a {labels: {a: b}}", "")]
    [InlineData(".common: [1, 2]", "")]
    [InlineData("<<: {x-common: 1}", "")]
    [InlineData("common: &a {labels: {a: b}}", "RKE0010 common")]
    [InlineData("services: {x-common: {}}", "RKE0010 services.x-common")]
    public void A_key_for_values_of_ones_own_is_taken_at_the_top_level_as_the_schema_has_it(string text, string found)
    {
        Assert.Equal(found, string.Join(", ", Given.Lines(ClusterYaml.Parse(text).Diagnostics)));
    }

    [Theory]
    [InlineData("x: &d {user: u, prot: 22}\nnodes: [{<<: *d, address: a}, {<<: *d, address: b}]", "nodes[0].prot", 1)]
    [InlineData("nodes:\n- {<<: {prot: 22}, address: a}", "nodes[0].prot", 2)]
    [InlineData("nodes:\n- &n {address: a, prot: 22}\n- {<<: *n, address: b}", "nodes[0].prot", 2)]
    [InlineData("x: &d {prot: 22}\ny: &e {<<: *d, user: u}\nnodes: [{<<: *e, address: a}]", "nodes[0].prot", 1)]
    public void A_merged_key_that_no_section_has_is_told_once_where_it_stands(string text, string path, int line)
    {
        var diagnostic = Assert.Single(ClusterYaml.Parse(text).Diagnostics);

        Assert.Equal(("RKE0010", path, line, "Did you mean 'port'?"), (diagnostic.Code, diagnostic.Path, diagnostic.Line, diagnostic.Fix));
    }

    [Theory]
    [InlineData("x: &d {user: u, snapshot: true}\nservices: {etcd: {<<: *d}}\nnodes: [{<<: *d, address: a}]")]
    [InlineData("x: &d {user: u, v: '4'}\nservices: {kubelet: {extra_args: {<<: *d}}}\nnodes: [{<<: *d, address: a}]")]
    public void A_merged_map_may_serve_sections_of_several_kinds(string text)
    {
        Assert.Empty(ClusterYaml.Parse(text).Diagnostics);
    }

    [Fact]
    public void Objects_of_Kubernetes_own_may_hold_any_key()
    {
        var parsed = ClusterYaml.Parse("""
            services:
              kube-api:
                audit_log: {enabled: true, configuration: {policy: {apiVersion: audit.k8s.io/v1, kind: Policy, omitStages: [RequestReceived], rules: []}}}
                secrets_encryption_config: {enabled: true, custom_config: {apiVersion: apiserver.config.k8s.io/v1, kind: EncryptionConfiguration}}
            ingress: {extra_volumes: [{name: a, hostPath: {path: /a}}]}
            """);

        Assert.Empty(parsed.Diagnostics);
        Assert.Equal("Policy", parsed.Config!.Services.KubeApi.AuditLog!.Configuration!.Policy!.Value.GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("nodes: 5", "nodes", 1, 8)]
    [InlineData("nodes:\n- address: a\n  role: etcd\n", "nodes[0].role", 3, 9)]
    [InlineData("nodes:\n- address: a\n  role: controlplane,etcd\n", "nodes[0].role", 3, 9)]
    [InlineData("nodes: [text]", "nodes[0]", 1, 9)]
    [InlineData("addon_job_timeout: soon", "addon_job_timeout", 1, 20)]
    [InlineData("addon_job_timeout: '30'", "addon_job_timeout", 1, 20)]
    [InlineData("addon_job_timeout: 99999999999", "addon_job_timeout", 1, 20)]
    [InlineData("ssh_agent_auth: 'true'", "ssh_agent_auth", 1, 17)]
    [InlineData("cluster_name: [a]", "cluster_name", 1, 15)]
    [InlineData("services: [a]", "services", 1, 11)]
    [InlineData("services: {etcd: {extra_args: [a]}}", "services.etcd.extra_args", 1, 31)]
    [InlineData("services: {etcd: {extra_args: {a: [b]}}}", "services.etcd.extra_args[\"a\"]", 1, 35)]
    [InlineData("services: {kubelet: {extra_args_array: {a: b}}}", "services.kubelet.extra_args_array[\"a\"]", 1, 44)]
    [InlineData("services: {kube-api: {admission_configuration: text}}", "services.kube-api.admission_configuration", 1, 48)]
    public void A_value_of_the_wrong_kind_is_told_with_its_place(string text, string path, int line, int column)
    {
        var diagnostic = Assert.Single(ClusterYaml.Parse(text).Diagnostics);

        Assert.Equal(("RKE0014", path, line, column), (diagnostic.Code, diagnostic.Path, diagnostic.Line ?? 0, diagnostic.Column ?? 0));
    }

    [Theory]
    [InlineData("nodes: [{role: worker}]", "Write role: [worker].")]
    [InlineData("nodes: [{role: 'controlplane,etcd, worker'}]", "Write role: [controlplane, etcd, worker].")]
    [InlineData("authentication: {sans: k8s.example.com}", "Write sans: [k8s.example.com].")]
    [InlineData("services: {kube-api: {extra_env: TOKEN=secret}}", "Write it as a list: [a, b], or a line with '- ' for each.")]
    [InlineData("nodes: {address: a}", "Put '- ' before the first key of each item.")]
    [InlineData("services: {kube-api: {admission_configuration: {plugins: a}}}", "Write it as a list: [a, b], or a line with '- ' for each.")]
    public void What_should_be_a_list_is_told_as_it_is_to_be_written(string text, string fix)
    {
        var diagnostic = Assert.Single(ClusterYaml.Parse(text).Diagnostics, item => item.Code == "RKE0014");

        Assert.Equal(fix, diagnostic.Fix);
        Assert.DoesNotContain("secret", diagnostic.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_follows_from_an_unreadable_value_is_no_error_of_its_own()
    {
        Assert.Equal(["RKE0014 nodes"], Given.Lines(ClusterConfiguration.Load("nodes: 5").Diagnostics));
    }

    [Theory]
    [InlineData("a text", "RKE0006")]
    [InlineData("[a]", "RKE0006")]
    [InlineData("nodes: [", "RKE0001")]
    [InlineData("nodes:\n\t- a", "RKE0001")]
    [InlineData("cluster_name: \"\\ud800\"", "RKE0001")]
    [InlineData("a: *b", "RKE0005")]
    [InlineData("a: &a [*a]", "RKE0005")]
    [InlineData("<<: 5", "RKE0008")]
    [InlineData("{[a]: b}", "RKE0009")]
    public void A_text_that_is_no_map_of_settings_is_refused(string text, string code)
    {
        var result = ClusterConfiguration.Load(text);

        Assert.Null(result.Config);
        Assert.Equal([code], result.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.NotNull(result.Diagnostics[0].Line);
        Assert.Throws<DiagnosticException>(result.Require);
    }
}
