using RkeStack.Cluster.Tests.Oracles;
using RkeStack.EndToEnd.Tests.Cli;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Imports;

[Trait("Needs", "Kit")]
public class ImportOfCertificatesTests
{
    private const string Program = """
        name: importing
        runtime: yaml
        resources:
          cluster:
            type: rkestack:Cluster
            properties: {clusterFile: cluster.yml}
        """;

    /// <summary>As docs/using/import.md has it.</summary>
    public const string Import = """
        {
          "resources": [
            {"type": "rkestack:index:Cluster", "name": "cluster", "component": true},
            {"type": "rkestack:index:ClusterPki", "name": "cluster-pki", "parent": "cluster", "id": "cluster.rkestate"}
          ]
        }
        """;

    [Fact]
    public async Task A_cluster_that_RKE_made_keeps_its_certificates()
    {
        var cancel = TestContext.Current.CancellationToken;
        var theirs = Path.Combine(OracleCases.RequireRoot(), "adopt");
        await using var project = await PulumiProject.CreateAsync(Program, cancel);
        foreach (var file in new[] { "cluster.yml", "cluster.rkestate" })
        {
            project.Write(file, await File.ReadAllTextAsync(Path.Combine(theirs, file), cancel));
        }

        project.Write("import.json", Import);

        (await project.RunAsync(cancel, "import", "--file", "import.json", "--generate-code=false", "--protect=false", "--yes", "--stack", "dev")).EnsureSuccess();
        var preview = (await project.RunAsync(cancel, "preview", "--stack", "dev")).EnsureSuccess();

        // One host with all roles, four add-ons and the wait for the nodes come; the component learns its input; the stack and the certificates stay as they are.
        Assert.Contains("+ 9 to create", preview.Output, StringComparison.Ordinal);
        Assert.Contains("~ 1 to update", preview.Output, StringComparison.Ordinal);
        Assert.Contains("2 unchanged", preview.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE KEY", preview.All, StringComparison.Ordinal);
    }
}
