using System.Text.Json;
using Xunit;

namespace RkeStack.Cli.Tests.Program;

/// <summary>What is printed where. The published program is held to it as well.</summary>
[Trait("Also", "Published")]
public class StreamsTests
{
    private const string Accepted = "nodes: [{address: 10.0.0.1, user: rke, role: [controlplane, worker, etcd]}, {address: 10.0.0.2, user: rke, role: [etcd]}]";

    [Fact]
    public async Task The_answer_alone_is_on_standard_output_and_warnings_are_on_standard_error()
    {
        var ended = await Rkestack.RunAsync(TestContext.Current.CancellationToken, new Start("plan", "--output", "json", "-") { Input = Accepted });

        Assert.Equal(0, ended.ExitCode);
        Assert.Equal(["certificates", "config", "nodes"], JsonElement.Parse(ended.Output).EnumerateObject().Select(field => field.Name));
        Assert.Contains("RKE0112", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_file_ends_with_1()
    {
        var ended = await Rkestack.RunAsync(TestContext.Current.CancellationToken, new Start("plan", "--output", "json", "-") { Input = "nodes: []" });

        Assert.Equal((1, ""), (ended.ExitCode, ended.Error));
    }

    [Theory]
    [InlineData]
    [InlineData("certificates")]
    [InlineData("up")]
    [InlineData("valdate")]
    [InlineData("validate", "--stric")]
    [InlineData("validate", "a", "b")]
    [InlineData("plan", "--output", "xml")]
    [InlineData("plan", "--outptu", "json")]
    [InlineData("nothing")]
    [InlineData("plan", "/no/such/file.yml")]
    public async Task Wrong_use_and_unreadable_files_end_with_2_and_words_on_standard_error(params string[] arguments)
    {
        var ended = await Rkestack.RunAsync(TestContext.Current.CancellationToken, arguments);

        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.NotEmpty(ended.Error);
    }

    [Theory]
    [InlineData("-o", "json")]
    [InlineData("nothing", "-o", "json")]
    [InlineData("nothing", "--output=json")]
    [InlineData("certificates", "--output", "json")]
    [InlineData("validate", "a", "b", "c", "-o", "json")]
    [InlineData("validate", "--stric", "-o", "json")]
    [InlineData("validate", "", "-o", "json")]
    [InlineData("plan", "-", "-", "-o", "json")]
    [InlineData("images", "--all", "--version", "v1.32.6-rancher1-1", "-o", "json")]
    public async Task Wrong_use_with_JSON_asked_for_is_one_JSON_value_of_errors(params string[] arguments)
    {
        var ended = await Rkestack.RunAsync(TestContext.Current.CancellationToken, arguments);

        var errors = JsonElement.Parse(ended.Output).GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(2, ended.ExitCode);
        Assert.All(errors, error => Assert.Equal("RKE9100", error.GetProperty("code").GetString()));
        Assert.All(errors, error => Assert.NotEmpty(error.GetProperty("fix").GetString()!));
        Assert.NotEmpty(errors);
    }

    [Theory]
    [InlineData("schema")]
    [InlineData("versions")]
    [InlineData("--help")]
    public async Task An_answer_that_cannot_be_written_ends_with_2(string argument)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no device that is always full");
        var ended = await Rkestack.RunAsync(TestContext.Current.CancellationToken, new Start(argument) { OutputFile = "/dev/full" });

        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith("The answer cannot be written", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", ended.Error, StringComparison.Ordinal);
    }
}
