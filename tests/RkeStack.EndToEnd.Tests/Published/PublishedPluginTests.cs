using System.Diagnostics;
using System.Globalization;
using RkeStack.EndToEnd.Tests.Cli;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Published;

/// <summary>What only the published file can show: that ahead-of-time compilation left nothing out.</summary>
[Trait("Needs", "Publish")]
public class PublishedPluginTests(PublishedPlugin published) : IClassFixture<PublishedPlugin>
{
    private const string Name = "pulumi-resource-rkestack";

    private const string Program = """
        name: published
        runtime: yaml
        resources:
          cluster:
            type: rkestack:Cluster
            properties:
              clusterYaml: |
                nodes:
                - {address: 192.0.2.1, user: rke, role: [controlplane, worker, etcd], labels: {a.b/c: d}, taints: [{key: k, value: v, effect: NoSchedule}]}
                - {address: 192.0.2.2, user: rke, role: [worker]}
                network: {plugin: flannel}
                ingress: {provider: none}
        outputs:
          apiServerUrl: ${cluster.apiServerUrl}
        """;

    [Fact]
    public void It_is_one_native_file_that_needs_nothing_beside_it()
    {
        var folder = published.FolderOrSkip();
        Assert.Equal([Name], Directory.EnumerateFiles(folder).Select(Path.GetFileName).Where(file => file is not null && !file.EndsWith(".dbg", StringComparison.Ordinal)));
        using var file = File.OpenRead(Path.Combine(folder, Name));
        var start = new byte[4];
        file.ReadExactly(start);
        Assert.Equal("\u007fELF"u8.ToArray(), start);
    }

    [Fact]
    public async Task Its_schema_is_that_of_the_ordinary_build()
    {
        var native = await SchemaAsync(published.FileOrSkip());
        Assert.Contains("rkestack:index:Cluster", native, StringComparison.Ordinal);
        Assert.Equal(await SchemaAsync(Path.Combine(AppContext.BaseDirectory, Name)), native);
    }

    [Fact]
    public async Task A_preview_with_it_foretells_the_same_as_one_with_the_ordinary_build()
    {
        var native = await PreviewAsync(published.FolderOrSkip());
        Assert.Contains("rkestack:index:WorkerNode", native, StringComparison.Ordinal);
        Assert.Equal(await PreviewAsync(AppContext.BaseDirectory), native);
    }

    [Fact]
    public async Task It_prints_its_port_and_ends_when_it_is_interrupted()
    {
        using var process = Process.Start(new ProcessStartInfo(published.FileOrSkip(), "127.0.0.1:1") { RedirectStandardInput = true, RedirectStandardOutput = true, Environment = { ["DOTNET_ROOT"] = "/nonexistent" } })!;
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.InRange(int.Parse(line!, NumberStyles.None, CultureInfo.InvariantCulture), 1, 65535);
            process.StandardInput.Close();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            process.Kill();
        }
    }

    private static async Task<string> SchemaAsync(string plugin)
    {
        var cli = await Kit.PulumiOrSkipAsync();
        var home = Directory.CreateTempSubdirectory("rkestack-published-home-").FullName;
        try
        {
            var environment = new Dictionary<string, string> { ["PULUMI_HOME"] = home, ["PULUMI_SKIP_UPDATE_CHECK"] = "true" };
            return (await Command.RunAsync(Path.Combine(cli, "pulumi"), ["package", "get-schema", plugin], TestContext.Current.CancellationToken, home, environment)).EnsureSuccess().Output;
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    // What the engine foretells, in the order of the resources' names: they are registered at the same time.
    private static async Task<string> PreviewAsync(string plugin)
    {
        await using var project = await PulumiProject.CreateAsync(Program, TestContext.Current.CancellationToken, plugin);
        var preview = (await project.RunAsync(TestContext.Current.CancellationToken, "preview", "--json", "--stack", "dev")).EnsureSuccess();
        var steps = System.Text.Json.Nodes.JsonNode.Parse(preview.Output)!["steps"]!.AsArray();
        return string.Join('\n', steps.Select(step => $"{step!["op"]} {step["urn"]} {step["newState"]!["inputs"]?.ToJsonString()}").Order(StringComparer.Ordinal));
    }
}
