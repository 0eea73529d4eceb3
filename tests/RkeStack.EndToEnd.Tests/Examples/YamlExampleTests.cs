using RkeStack.EndToEnd.Tests.Cli;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Examples;

public class YamlExampleTests
{
    [Fact]
    [Trait("Needs", "Kit")]
    public async Task The_YAML_example_previews_every_resource_of_its_cluster()
    {
        var token = TestContext.Current.CancellationToken;
        var examples = Path.Combine(Kit.Repository, "examples");
        await using var project = await PulumiProject.CreateAsync(await File.ReadAllTextAsync(Path.Combine(examples, "yaml", "Pulumi.yaml"), token), token);
        project.Write("../cluster.yml", await File.ReadAllTextAsync(Path.Combine(examples, "cluster.yml"), token));

        var preview = (await project.PreviewAsync(token)).EnsureSuccess();

        // The stack, the component, its certificates; 3 hosts, 1 etcd member, 1 control plane, 3 workers; 4 add-ons, the wait for the nodes.
        Assert.Contains("+ 16 to create", preview.Output, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Needs", "Kit")]
    public async Task The_example_of_functions_answers_without_a_host()
    {
        var token = TestContext.Current.CancellationToken;
        var examples = Path.Combine(Kit.Repository, "examples");
        await using var project = await PulumiProject.CreateAsync(await File.ReadAllTextAsync(Path.Combine(examples, "functions", "Pulumi.yaml"), token), token);
        project.Write("../cluster.yml", await File.ReadAllTextAsync(Path.Combine(examples, "cluster.yml"), token));

        (await project.UpAsync(token)).EnsureSuccess();

        var outputs = await project.OutputsAsync(token);
        Assert.True(outputs["valid"]!.GetValue<bool>());
        Assert.Contains("28.1", outputs["dockerVersions"]!.AsArray().Select(line => line!.GetValue<string>()));
        Assert.StartsWith("rancher/", outputs["containersOfFirstHost"]!["kubelet"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.StartsWith("-----BEGIN CERTIFICATE REQUEST-----", outputs["kubeconfigRequest"]!.GetValue<string>(), StringComparison.Ordinal);
    }
}
