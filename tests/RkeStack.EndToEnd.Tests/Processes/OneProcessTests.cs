using RkeStack.EndToEnd.Tests.Cli;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Processes;

/// <summary>
/// Gates and connections are shared by all resources of a cluster because one process serves the component and its children. The engine
/// configures each process that it lets serve resources once, and those that only tell the schema never: so one Configure is one process.
/// </summary>
[Trait("Needs", "Kit")]
public class OneProcessTests
{
    // Nothing listens at port 1 of this machine, so that the first host ends an update.
    private const string ClusterYaml = """
        nodes:
        - {address: 127.0.0.1, port: 1, user: rke, role: [controlplane, etcd, worker], hostname_override: one}
        - {address: 127.0.0.2, port: 1, user: rke, role: [worker], hostname_override: two}
        kubernetes_version: v1.32.6-rancher1-1
        network: {plugin: flannel}
        ingress: {provider: none}
        """;

    private const string Plain = """
        resources:
          cluster:
            type: rkestack:Cluster
            properties: {clusterFile: cluster.yml}
        """;

    private const string WithVersion = """
        resources:
          cluster:
            type: rkestack:Cluster
            properties: {clusterFile: cluster.yml}
            options: {version: 0.1.0}
        """;

    private const string WithProvider = """
        resources:
          mine:
            type: pulumi:providers:rkestack
            properties: {deleteUnreachable: true}
          cluster:
            type: rkestack:Cluster
            properties: {clusterFile: cluster.yml}
            options:
              provider: ${mine}
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Plain)]
    [InlineData(WithVersion)]
    [InlineData(WithProvider)]
    public async Task One_process_serves_the_component_and_all_its_children_in_a_preview(string resources)
    {
        using var plugin = new CountedPlugin();
        await using var project = await ProjectAsync(plugin, resources);
        plugin.Watch(project);

        (await project.PreviewAsync(Cancel)).EnsureSuccess();

        var served = plugin.Served();
        Assert.Equal((1, 1), (served["Configure"], served["Construct"]));
        // Certificates, two hosts, one member of etcd, one control plane, two workers, four add-ons, and one that waits for the nodes.
        Assert.Equal((12, 12), (served["Check"], served["Create"]));
        AssertEnded(plugin);
    }

    [Fact]
    public async Task One_process_serves_the_component_and_all_its_children_in_an_update()
    {
        using var plugin = new CountedPlugin();
        await using var project = await ProjectAsync(plugin, Plain);
        plugin.Watch(project);

        var update = await project.UpAsync(Cancel);

        Assert.NotEqual(0, update.ExitCode);
        // Without a key in this user's home the connection is not even tried.
        Assert.Matches("RKE10(02|21): 127.0.0.1", update.All);
        var served = plugin.Served();
        Assert.Equal((1, 1), (served["Configure"], served["Construct"]));
        // The certificates and both hosts; what comes after is not begun.
        Assert.Equal(3, served["Create"]);
        AssertEnded(plugin);
    }

    private static async Task<PulumiProject> ProjectAsync(CountedPlugin plugin, string resources)
    {
        var project = await PulumiProject.CreateAsync($"name: one-process\nruntime: yaml\n{resources}", Cancel, plugin.Folder);
        project.Write("cluster.yml", ClusterYaml);
        return project;
    }

    private static void AssertEnded(CountedPlugin plugin)
    {
        Assert.NotEmpty(plugin.ProcessIds);
        Assert.All(plugin.ProcessIds, id => Assert.False(IsOurs(id), $"process {id} of the plugin still runs"));
    }

    private static bool IsOurs(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline").Contains("pulumi-resource-rkestack", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
