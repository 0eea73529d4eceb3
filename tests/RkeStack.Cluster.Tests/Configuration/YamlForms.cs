using RkeStack.Cluster.Configuration;
using Xunit;

namespace RkeStack.Cluster.Tests.Configuration;

public class YamlForms
{
    private const string Same = """{"addon_job_timeout":30,"nodes":[{"address":"10.0.0.1","user":"rke","role":["etcd"],"port":"2222","labels":{"a":"true"}}]}""";

    public static TheoryData<string, string> Forms => new()
    {
        { "JSON", Same },
        { "JSON with tabs", "{\n\t\"addon_job_timeout\": 30,\n\t\"nodes\": [{\"address\": \"10.0.0.1\", \"user\": \"rke\", \"role\": [\"etcd\"], \"port\": \"2222\", \"labels\": {\"a\": \"true\"}}]}" },
        { "flow style", "addon_job_timeout: 30\nnodes: [{address: 10.0.0.1, user: rke, role: [etcd], port: 2222, labels: {a: true}}]" },
        { "block style", "addon_job_timeout: 30\nnodes:\n  - address: 10.0.0.1\n    user: rke\n    role:\n      - etcd\n    port: 2222\n    labels:\n      a: true\n" },
        { "carriage returns", "addon_job_timeout: 30\r\nnodes:\r\n- address: 10.0.0.1\r\n  user: rke\r\n  role:\r\n  - etcd\r\n  port: '2222'\r\n  labels: {a: true}\r\n" },
        { "a leading document mark", "---\naddon_job_timeout: 30\nnodes:\n- {address: 10.0.0.1, user: rke, role: [etcd], port: 2222, labels: {a: true}}" },
        { "a byte order mark", "\uFEFFaddon_job_timeout: 30\nnodes: [{address: 10.0.0.1, user: rke, role: [etcd], port: 2222, labels: {a: true}}]" },
        { "comments and blanks", "# Kluster für ä\naddon_job_timeout: 30   # s\n\nnodes:   \n- {address: 10.0.0.1, user: rke, role: [etcd], port: 2222, labels: {a: true}}  \n" },
        { "anchors and aliases", "addon_job_timeout: 30\nnodes:\n- {address: 10.0.0.1, user: &u rke, role: [etcd], port: 2222, labels: {a: true}}\ncluster_name: *u\n" },
        { "a merge", "base: &b {user: rke, port: 1, labels: {a: true}}\naddon_job_timeout: 0x1E\nnodes:\n- {<<: *b, address: 10.0.0.1, role: [etcd], port: 2222}\n" },
        { "merges of a list, the first one winning", "a: &a {port: 2222}\nb: &b {port: 1, user: rke}\naddon_job_timeout: 30\nnodes:\n- {<<: [*a, *b], address: 10.0.0.1, role: [etcd], labels: {a: true}}\n" },
        { "a number with a fraction of zero", "addon_job_timeout: 30.0\nnodes: [{address: 10.0.0.1, user: rke, role: [etcd], port: 2222, labels: {a: true}}]" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_of_YAML_is_read_alike(string form, string text)
    {
        var expected = ClusterYaml.Parse(Same).Config!;

        var parsed = ClusterYaml.Parse(text);

        Assert.True(parsed.Diagnostics.Count == 0, $"{form}: {string.Join("; ", parsed.Diagnostics)}");
        Assert.Equal(RkeConfigJson.Write(expected), RkeConfigJson.Write(parsed.Config! with { ClusterName = "" }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("---\n")]
    [InlineData("# nothing\n")]
    [InlineData("~")]
    [InlineData("nodes:\nservices:\nnetwork:\ndns:\nsystem_images:\naddons:\naddon_job_timeout:\nenable_cri_dockerd:\nprivate_registries:\n")]
    [InlineData("services:\n  etcd:\n  kube-api:\n  kubelet: ~\n  scheduler: null\n")]
    [InlineData("services: {etcd: {extra_args: , extra_binds: , backup_config: }}")]
    public void Null_means_not_written(string text)
    {
        var parsed = ClusterYaml.Parse(text);

        Assert.Empty(parsed.Diagnostics);
        Assert.Equal(RkeConfigJson.Write(new ClusterConfig()), RkeConfigJson.Write(parsed.Config!));
    }

    [Theory]
    [InlineData("yes", "yes")]
    [InlineData("8080", "8080")]
    [InlineData("010", "010")]
    [InlineData("1.50", "1.50")]
    [InlineData("2020-01-01", "2020-01-01")]
    [InlineData("'null'", "null")]
    [InlineData("\"a\\tb\"", "a\tb")]
    [InlineData("null", "")]
    public void A_text_keeps_the_letters_that_were_written(string written, string text)
    {
        var parsed = ClusterYaml.Parse($"services: {{kubelet: {{extra_args: {{flag: {written}}}}}}}");

        Assert.Equal(text, parsed.Config!.Services.Kubelet.ExtraArgs["flag"]);
    }

    [Fact]
    public void Of_two_maps_under_one_key_both_count_and_of_two_lists_the_last()
    {
        var parsed = ClusterYaml.Parse("""
            services: {kubelet: {cluster_domain: a.b, extra_args: {x: "1"}}}
            nodes: [{address: a}]
            services: {kubelet: {extra_args: {y: "2"}}}
            nodes: [{address: b}]
            """);

        Assert.Equal("a.b", parsed.Config!.Services.Kubelet.ClusterDomain);
        Assert.Equal(["x", "y"], parsed.Config.Services.Kubelet.ExtraArgs.Keys);
        Assert.Equal(["b"], parsed.Config.Nodes.Select(node => node.Address));
        Assert.Equal([("RKE0013", "services", 3), ("RKE0013", "nodes", 4)], parsed.Diagnostics.Select(d => (d.Code, d.Path, d.Line ?? 0)));
    }

    [Fact]
    public void A_binary_value_is_the_text_that_it_holds()
    {
        var parsed = ClusterYaml.Parse("cluster_name: !!binary Zm9v\naddons: !!binary |\n  YTogYgo=\n");

        Assert.Empty(parsed.Diagnostics);
        Assert.Equal(("foo", "a: b\n"), (parsed.Config!.ClusterName, parsed.Config.Addons));
        Assert.Equal(["RKE0001 "], Given.Lines(ClusterYaml.Parse("cluster_name: !!binary 'a'").Diagnostics));
        Assert.Equal(["RKE0001 "], Given.Lines(ClusterYaml.Parse("cluster_name: !!binary '/w=='").Diagnostics));
    }

    [Fact]
    public void Only_the_first_document_is_read()
    {
        var parsed = ClusterYaml.Parse("cluster_name: a\n---\ncluster_name: b\n");

        Assert.Equal("a", parsed.Config!.ClusterName);
        Assert.Equal(["RKE0007 "], Given.Lines(parsed.Diagnostics));
    }

    [Fact]
    public void An_empty_add_on_text_and_an_empty_include_are_taken()
    {
        var parsed = ClusterYaml.Parse("addons: |-\naddons_include: [\"\"]\n");

        Assert.Empty(parsed.Diagnostics);
        Assert.Equal("", parsed.Config!.Addons);
        Assert.Equal([""], parsed.Config.AddonsInclude);
    }
}
