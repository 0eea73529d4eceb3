using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Provider.Tests.Functions;

public class ParseClusterConfigTests(SharedPlugin shared) : IClassFixture<SharedPlugin>
{
    [Fact]
    public async Task A_valid_configuration_comes_with_its_defaults_and_what_it_puts_on_each_host()
    {
        var answer = await shared.Take().InvokeAsync("parseClusterConfig", ("clusterYaml", Invoking.ClusterYaml), ("includeConfig", true));
        Assert.True(answer["valid"] is BoolValue { Value: true });
        Assert.Empty(answer.List("errors"));
        Assert.Equal(("prod", "v1.32.6-rancher1-1", "https://192.0.2.1:6443"), (answer.FindString("clusterName"), answer.FindString("kubernetesVersion"), answer.FindString("apiServerUrl")));
        Assert.Equal("10.43.0.0/16", answer.Map("config").Map("services").Map("kubeApi").FindString("serviceClusterIpRange"));

        var (first, second) = (answer.Maps("hosts")[0], answer.Maps("hosts")[1]);
        Assert.Equal(("192.0.2.1", "one"), (first.FindString("address"), first.FindString("nodeName")));
        Assert.Contains("etcd", first.Map("containers").Keys);
        Assert.Equal(("192.0.2.2", "10.0.0.2"), (second.FindString("address"), second.FindString("internalAddress")));
        Assert.Equal(["worker"], second.Texts("roles"));
        Assert.Equal(["kube-proxy", "kubelet", "nginx-proxy", "service-sidekick"], second.Map("containers").Keys);
        Assert.StartsWith("registry.example/rancher/hyperkube:", second.Map("containers").FindString("kubelet"), StringComparison.Ordinal);
        Assert.Contains(second.Map("containers").FindString("kubelet")!, second.Texts("images"));
    }

    [Fact]
    public async Task The_configuration_is_secret_and_only_given_where_asked_for_and_nothing_else_repeats_a_secret_of_it()
    {
        var text = PropertyValue.Of(Invoking.ClusterYaml).AsSecret();
        Assert.False((await shared.Take().InvokeAsync("parseClusterConfig", ("clusterYaml", text))).ContainsKey("config"));
        var answer = await shared.Take().InvokeAsync("parseClusterConfig", ("clusterYaml", text), ("includeConfig", true));
        Assert.True(answer["config"].IsSecret);
        Assert.Equal("sesame", Assert.Single(answer.Map("config").Maps("privateRegistries")).FindString("password"));
        Assert.DoesNotContain("sesame", answer.Without("config").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_errors_and_warnings_are_told_with_their_places()
    {
        const string Text = """
            nodes:
            - {address: 192.0.2.1, user: rke, role: [controlplane, etcd, wroker]}
            servces: {}
            ignore_docker_version: true
            network: {plugin: flannel}
            addon_job_timeout: soon
            """;
        var answer = await shared.Take().InvokeAsync("parseClusterConfig", ("clusterYaml", Text));
        Assert.True(answer["valid"] is BoolValue { Value: false });
        var unknown = answer.Maps("errors").Single(error => error.FindString("code") == "RKE0010");
        Assert.Equal(("servces", 3d), (unknown.FindString("path"), ((NumberValue)unknown["line"]).Value));
        Assert.NotEmpty(unknown.FindString("fix")!);
        Assert.Contains(answer.Maps("errors"), error => error.FindString("path") == "nodes[0].role[2]");
        Assert.Contains(answer.Maps("errors"), error => error.FindString("path") == "addon_job_timeout");
        Assert.Empty(answer.List("hosts"));
        Assert.False(answer.ContainsKey("config"));
    }

    [Fact]
    public async Task None_or_two_of_the_three_forms_are_one_error()
    {
        foreach (var arguments in new (string, PropertyValue)[][] { [], [("clusterYaml", "{}"), ("config", PropertyMap.Empty)] })
        {
            var answer = await shared.Take().InvokeAsync("parseClusterConfig", arguments);
            Assert.Equal("RKE9010", Assert.Single(answer.Maps("errors")).FindString("code"));
        }
    }
}
