using RkeStack.EndToEnd.Tests.Cli;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Faults;

/// <summary>Secrets of a shape that no input takes: the CLI prints the value of every property that an error names to it.</summary>
[Trait("Needs", "Kit")]
public class WrongShapeTests
{
    // The language host itself refuses what it sees to be of the wrong type; an answer of type Any it has to let through.
    private const string Program = """
        name: shapes
        runtime: yaml
        variables:
          parsed:
            fn::invoke:
              function: rkestack:parseClusterConfig
              arguments: {clusterFile: cluster.yml, includeConfig: true}
        resources:
          text:
            type: rkestack:Cluster
            properties:
              clusterYaml: ${parsed.config}
          key:
            type: rkestack:Cluster
            properties:
              clusterFile: cluster.yml
              sshPrivateKey: ${parsed.config.privateRegistries}
          host:
            type: rkestack:Host
            properties:
              connection: ${parsed.config.privateRegistries}
              images: ${parsed.config}
              cleanupImage: image
              ports: []
              ownedPaths: []
              caFingerprint: ""
        """;

    private const string ClusterYaml = """
        nodes: [{address: 192.0.2.1, user: rke, role: [controlplane, etcd, worker]}]
        network: {plugin: flannel}
        ingress: {provider: none}
        private_registries: [{url: registry.example, user: reader, password: not-for-any-log}]
        """;

    [Fact]
    public async Task A_secret_of_the_wrong_shape_is_told_by_path_and_type_alone()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var project = await PulumiProject.CreateAsync(Program, cancel);
        project.Write("cluster.yml", ClusterYaml);

        var preview = await project.PreviewAsync(cancel);

        Assert.NotEqual(0, preview.ExitCode);
        Assert.Contains("RKE9015: clusterYaml: expected a string, got a map", preview.All, StringComparison.Ordinal);
        Assert.Contains("RKE9015: sshPrivateKey: expected a string, got a list", preview.All, StringComparison.Ordinal);
        Assert.Contains("RKE9015: connection: expected an object, got a list", preview.All, StringComparison.Ordinal);
        Assert.Contains("RKE9015: images: expected a list, got a map", preview.All, StringComparison.Ordinal);
        Assert.DoesNotContain("not-for-any-log", preview.All, StringComparison.Ordinal);
    }
}
