using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Provider.Tests.Clusters;

/// <summary>Where the relative paths of a cluster.yml begin.</summary>
public class LocalPathTests(SharedPlugin shared) : IClassFixture<SharedPlugin>
{
    private const string Yaml = """
        nodes:
        - {address: 192.0.2.1, user: rke, role: [controlplane, etcd, worker], ssh_key_path: keys/id}
        kubernetes_version: v1.32.6-rancher1-1
        network: {plugin: flannel}
        ingress: {provider: none}
        bastion_host: {address: 192.0.2.9, user: rke, ssh_key_path: ~/.ssh/bastion}
        addons_include: [./mine.yaml]
        """;

    private const string Mine = "{apiVersion: v1, kind: Namespace, metadata: {name: mine}}";

    [Fact]
    public async Task Those_of_a_file_begin_at_its_folder_and_resources_get_them_as_seen_from_the_program()
    {
        var plugin = shared.Take();
        var folder = Directory.CreateDirectory(Path.Combine(plugin.Folder, "elsewhere")).FullName;
        File.WriteAllText(Path.Combine(folder, "cluster.yml"), Yaml);
        File.WriteAllText(Path.Combine(folder, "mine.yaml"), Mine);

        var preview = await Construction.PreviewAsync(plugin, ("clusterFile", "elsewhere/cluster.yml"));

        Assert.Empty(preview.Refusal);
        var connection = preview.Children["rkestack:index:Host cluster-host-192.0.2.1"].FindMap("connection")!;
        Assert.Equal("elsewhere/keys/id", connection.FindString("privateKeyPath"));
        Assert.Equal("~/.ssh/bastion", connection.FindMap("proxy")!.FindString("privateKeyPath"));
        Assert.Contains("name: mine", preview.Children["rkestack:index:ClusterAddon cluster-rke-user-includes-addons"].FindString("manifest"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_of_a_text_begin_at_the_programs_folder()
    {
        var plugin = shared.Take();
        File.WriteAllText(Path.Combine(plugin.Folder, "mine.yaml"), Mine);

        var preview = await Construction.PreviewAsync(plugin, ("clusterYaml", Yaml));

        Assert.Empty(preview.Refusal);
        Assert.Equal("keys/id", preview.Children["rkestack:index:Host cluster-host-192.0.2.1"].FindMap("connection")!.FindString("privateKeyPath"));
    }
}
