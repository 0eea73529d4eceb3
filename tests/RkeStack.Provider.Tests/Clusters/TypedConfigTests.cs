using RkeStack.Cluster.Tests.Oracles;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Provider.Tests.Clusters;

public class TypedConfigTests(SharedPlugin shared) : IClassFixture<SharedPlugin>
{
    private const string Small = """
        cluster_name: prod
        nodes: [{address: 192.0.2.1, user: rke, role: [controlplane, etcd, worker], labels: {a.b/c: "1"}}]
        network: {plugin: flannel}
        ingress: {provider: none}
        kubernetes_version: v1.32.6-rancher1-1
        services:
          kube-api: {extra_args: {v: "2"}}
          kubelet: {cluster_domain: example.local, extra_binds: [/a:/a]}
        upgrade_strategy: {max_unavailable_worker: "1"}
        """;

    [Fact]
    public async Task Types_and_text_say_the_same_cluster()
    {
        var children = await EqualAsync(Small);
        Assert.Contains("rkestack:index:WorkerNode cluster-worker-192.0.2.1", children.Keys);
    }

    /// <summary>Every configuration that RKE was asked about, whether RKE takes it or not.</summary>
    [Fact]
    public async Task Types_and_text_say_the_same_for_every_configuration_that_RKE_was_asked_about()
    {
        var cases = OracleCases.All().ToArray();
        var built = 0;
        foreach (var oracle in cases.Where(oracle => oracle.Name != "invalid-not-yaml"))
        {
            built += (await EqualAsync(oracle.Yaml)).Count > 0 ? 1 : 0;
        }

        Assert.InRange(built, 5, cases.Length);
        TestContext.Current.SendDiagnosticMessage($"{built} of {cases.Length} configurations are built");
    }

    [Fact]
    public async Task A_property_that_is_none_is_an_error_with_the_nearest_one()
    {
        var config = TypedConfig.From(Small).With("clusterNmae", "x").With("network", PropertyMap.Create(("plugin", "flannel"), ("pluggin", "sesame")));
        var refused = await Construction.PreviewAsync(shared.Take(), ("config", config));
        Assert.Contains("RKE0010: clusterNmae: 'clusterNmae' is not a key of cluster.yml", refused.Refusal, StringComparison.Ordinal);
        Assert.Contains("RKE0010: network.pluggin: ", refused.Refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", refused.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_of_the_wrong_kind_is_told_by_its_path_alone()
    {
        var config = TypedConfig.From(Small).With("privateRegistries", PropertyMap.Create(("password", "sesame")));
        var refused = await Construction.PreviewAsync(shared.Take(), ("config", config));
        Assert.StartsWith("RKE0014: privateRegistries: ", refused.Refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", refused.Refusal, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyDictionary<string, PropertyMap>> EqualAsync(string text)
    {
        var written = await Construction.PreviewAsync(shared.Take(), ("clusterYaml", text));
        var typed = await Construction.PreviewAsync(shared.Take(), ("config", TypedConfig.From(text)));
        Assert.True(written.Codes.SequenceEqual(typed.Codes), $"{text}\n{written.Refusal}\n---\n{typed.Refusal}");
        Assert.Equal(written.Children.Keys.Order(StringComparer.Ordinal), typed.Children.Keys.Order(StringComparer.Ordinal));
        Assert.All(written.Children, child => Assert.Equal(child.Value, typed.Children[child.Key]));
        return typed.Children;
    }
}
