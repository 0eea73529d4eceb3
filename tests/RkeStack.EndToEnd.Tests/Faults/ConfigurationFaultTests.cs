using RkeStack.EndToEnd.Tests.Cli;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Faults;

[Trait("Needs", "Kit")]
public class ConfigurationFaultTests
{
    private const string ClusterYaml = """
        nodes:
        - {address: 192.0.2.1, user: rke, role: [controlplane, etcd, wroker]}
        - {address: 192.0.2.1, user: rke, role: [worker]}
        kubernetes_version: v1.32.6-rancher1-1
        network: {plugin: aci}
        ingress: {provider: none}
        private_registries: [{url: registry.example, user: reader, password: not-for-any-log}]
        servces: {}
        services: {kube-api: {pod_security_policy: false}}
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("clusterFile: cluster.yml")]
    [InlineData("clusterYaml: {fn::secret: {fn::readFile: ./cluster.yml}}")]
    public async Task A_preview_tells_all_that_is_wrong_with_a_configuration_with_its_lines_and_nothing_secret(string source)
    {
        await using var project = await ProjectAsync(source, ClusterYaml);

        FaultReport.Of(await project.PreviewAsync(Cancel))
            .Says("RKE0400", "network.plugin (line 5)", "'aci'")
            .Says("RKE0010", "servces (line 8)", "'servces' is not a key of cluster.yml")
            .Says("RKE0011", "services.kube-api.pod_security_policy (line 9)")
            .DoesNotSay("not-for-any-log")
            .DoesNotSay("with value");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named_with_the_folder_it_is_looked_for_in()
    {
        await using var project = await ProjectAsync("clusterFile: other.yml", ClusterYaml);

        FaultReport.Of(await project.PreviewAsync(Cancel)).SaysOnly("RKE9011").Says("RKE9011", "other.yml", "the file cannot be read");
    }

    [Fact]
    public async Task A_text_that_is_no_YAML_is_named_with_its_line()
    {
        await using var project = await ProjectAsync("clusterFile: cluster.yml", "nodes:\n- {address: 192.0.2.1\nnetwork: {\n");

        FaultReport.Of(await project.PreviewAsync(Cancel)).SaysOnly("RKE0001").Says("RKE0001", "line 2", "is not YAML");
    }

    private static async Task<PulumiProject> ProjectAsync(string source, string clusterYaml)
    {
        var project = await PulumiProject.CreateAsync(
            $"""
            name: faults
            runtime: yaml
            resources:
              cluster:
                type: rkestack:Cluster
                properties:
                  {source}
            """,
            Cancel);
        project.Write("cluster.yml", clusterYaml);
        return project;
    }
}
