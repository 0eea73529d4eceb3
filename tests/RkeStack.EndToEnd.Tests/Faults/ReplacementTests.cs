using System.Text.Json.Nodes;
using RkeStack.EndToEnd.Tests.Cli;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Faults;

/// <summary>What the real CLI does where it is told to replace the resource that a cluster's identity lies in. No host is needed to see it.</summary>
[Trait("Needs", "Kit")]
public class ReplacementTests
{
    private const string Pki = "urn:pulumi:dev::replacement::rkestack:index:Cluster$rkestack:index:ClusterPki::cluster-pki";

    // Nothing listens there, so the certificates are made and nothing after them.
    private const string ClusterYaml = """
        nodes: [{address: 127.0.0.1, port: "1", user: root, role: [controlplane, etcd, worker]}]
        network: {plugin: flannel}
        ingress: {provider: none}
        ssh_agent_auth: true
        """;

    private const string Program = """
        name: replacement
        runtime: yaml
        resources:
          cluster:
            type: rkestack:Cluster
            properties: {clusterFile: cluster.yml}
        """;

    private const string ProgramWithProvider = $$"""
        {{Program}}
            options: {provider: "${own}"}
          own:
            type: pulumi:providers:rkestack
            properties: {deleteUnreachable: true}
        """;

    [Fact]
    public async Task Certificates_are_not_replaced_whoever_asks_and_stay_with_another_provider()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var project = await PulumiProject.CreateAsync(Program, cancel);
        project.Write("cluster.yml", ClusterYaml);
        Assert.NotEqual(0, (await project.UpAsync(cancel)).ExitCode);
        var authority = await AuthorityAsync(project, cancel);

        SaysSo(await project.PreviewAsync(cancel, "--replace", Pki));
        SaysSo(await project.UpAsync(cancel, "--replace", Pki, "--parallel", "1"));
        Assert.Equal(authority, await AuthorityAsync(project, cancel));

        (await project.RunAsync(cancel, "state", "taint", Pki, "--yes", "--stack", "dev")).EnsureSuccess();
        SaysSo(await project.UpAsync(cancel));
        (await project.RunAsync(cancel, "state", "untaint", Pki, "--yes", "--stack", "dev")).EnsureSuccess();

        project.Write("Pulumi.yaml", ProgramWithProvider);
        var up = await project.UpAsync(cancel);
        Assert.DoesNotContain("RKE9021", up.All, StringComparison.Ordinal);
        Assert.Equal(authority, await AuthorityAsync(project, cancel));
        Assert.Contains("::own::", (string)(await CertificatesAsync(project, cancel))["provider"]!, StringComparison.Ordinal);
    }

    private static void SaysSo(CommandResult result)
    {
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("RKE9021: cluster-pki: a cluster's certificates are not replaced", result.All, StringComparison.Ordinal);
        Assert.Contains($"pulumi state untaint '{Pki}'", result.All, StringComparison.Ordinal);
    }

    private static async Task<string> AuthorityAsync(PulumiProject project, CancellationToken cancellationToken) =>
        (string)(await CertificatesAsync(project, cancellationToken))["id"]!;

    private static async Task<JsonNode> CertificatesAsync(PulumiProject project, CancellationToken cancellationToken) =>
        Assert.Single((await project.StateAsync(cancellationToken))["deployment"]!["resources"]!.AsArray(), resource => (string?)resource!["urn"] == Pki)!;
}
