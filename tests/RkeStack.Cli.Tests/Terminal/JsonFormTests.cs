using System.Text.Json;
using RkeStack.Cli.Tests.Program;
using Xunit;

namespace RkeStack.Cli.Tests.Terminal;

/// <summary>What programs read.</summary>
public class JsonFormTests
{
    [Fact]
    public async Task All_versions_are_listed_with_one_default()
    {
        var versions = await ReadAsync("", "versions", "--all", "--output", "json");

        Assert.Equal(172, versions.GetArrayLength());
        Assert.Equal(
            "v1.32.6-rancher1-1",
            Assert.Single(versions.EnumerateArray(), version => version.GetProperty("default").GetBoolean()).GetProperty("version").GetString());
        Assert.All(versions.EnumerateArray(), version => Assert.NotEqual(0, version.GetProperty("docker").GetArrayLength()));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task The_schema_is_printed_in_either_form(string form)
    {
        var schema = await ReadAsync("", "schema", "--output", form);

        Assert.Equal("http://json-schema.org/draft-07/schema#", schema.GetProperty("$schema").GetString());
        Assert.Equal("array", schema.GetProperty("properties").GetProperty("nodes").GetProperty("type")[0].GetString());
    }

    [Fact]
    public async Task Images_of_all_versions_are_listed_once_each()
    {
        var images = (await ReadAsync("", "images", "--all", "--output", "json")).EnumerateArray().Select(image => image.GetString()).ToList();

        Assert.Contains("rancher/hyperkube:v1.19.16-rancher2", images);
        Assert.Contains("rancher/hyperkube:v1.32.6-rancher1", images);
        Assert.Equal(images.Distinct().Order(StringComparer.Ordinal), images);
    }

    [Fact]
    public async Task Validate_tells_errors_and_warnings()
    {
        var told = JsonElement.Parse((await RunAsync(ClusterFiles.Wrong, "validate", "--output", "json", "-")).Output);

        Assert.Equal(["errors", "warnings"], told.EnumerateObject().Select(list => list.Name));
        var first = told.GetProperty("errors").EnumerateArray().First(error => error.GetProperty("path").GetString() == "kubernets_version");
        Assert.Equal(("RKE0010", 5, 1), (first.GetProperty("code").GetString(), first.GetProperty("line").GetInt32(), first.GetProperty("column").GetInt32()));
    }

    [Theory]
    [InlineData("no-such.yml cannot be read", "validate", "--output", "json", "no-such.yml")]
    [InlineData("has no option '--wrong'", "plan", "-o", "json", "--wrong", "cluster.yml")]
    [InlineData("v9 is no known version", "images", "--output=json", "--version", "v9")]
    public async Task A_command_that_cannot_be_done_is_told_in_JSON_too(string message, params string[] arguments)
    {
        var ended = await RunAsync("", arguments);

        var told = JsonElement.Parse(ended.Output);
        var error = told.GetProperty("errors")[0];
        Assert.Equal((2, "RKE9100", 0), (ended.ExitCode, error.GetProperty("code").GetString(), told.GetProperty("warnings").GetArrayLength()));
        Assert.Contains(message, error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains(message, ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate", "no-such.yml")]
    [InlineData("validate", "--output", "text", "no-such.yml")]
    [InlineData("validate", "--output", "xml", "no-such.yml")]
    public async Task A_command_that_cannot_be_done_prints_nothing_where_no_JSON_is_asked_for(params string[] arguments)
    {
        var ended = await RunAsync("", arguments);

        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.NotEqual("", ended.Error);
    }

    [Fact]
    public async Task A_plan_can_be_of_one_host()
    {
        var plan = await ReadAsync(ClusterFiles.ThreeHosts, "plan", "--host", "10.0.0.3", "--output", "json", "-");

        Assert.Equal(["10.0.0.3"], plan.GetProperty("nodes").EnumerateObject().Select(node => node.Name));
    }

    [Fact]
    public async Task Strict_validation_ends_with_1_at_a_warning()
    {
        const string warned = ClusterFiles.OneHost + "services: {etcd: {backup_config: {safe_timestamp: true}}}\n";

        Assert.Equal(0, (await RunAsync(warned, "validate", "-")).ExitCode);
        Assert.Equal(1, (await RunAsync(warned, "validate", "--strict", "-")).ExitCode);
    }

    [Fact]
    public async Task An_unknown_host_or_version_is_wrong_use()
    {
        Assert.Equal(2, (await RunAsync(ClusterFiles.OneHost, "plan", "--host", "10.0.0.9", "-")).ExitCode);
        Assert.Equal(2, (await RunAsync("", "images", "--version", "v1.2.3")).ExitCode);
        Assert.Equal(2, (await RunAsync("", "images", "--version", "v1.32.6-rancher1-1", "--all")).ExitCode);
    }

    private static async Task<JsonElement> ReadAsync(string input, params string[] arguments)
    {
        var ended = await RunAsync(input, arguments);
        Assert.Equal(0, ended.ExitCode);
        Assert.DoesNotContain("error", ended.Error, StringComparison.Ordinal);
        return JsonElement.Parse(ended.Output);
    }

    private static Task<Ended> RunAsync(string input, params string[] arguments) =>
        InProcess.RunAsync(TestContext.Current.CancellationToken, new Start(arguments) { Input = input });
}
