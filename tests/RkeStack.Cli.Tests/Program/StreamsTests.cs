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
    [InlineData("plan", "--output", "xml")]
    [InlineData("plan", "--outptu", "json")]
    [InlineData("nothing")]
    [InlineData("plan", "/no/such/file.yml")]
    public async Task Wrong_use_and_unreadable_files_end_with_2_and_words_on_standard_error(params string[] arguments)
    {
        var ended = await Rkestack.RunAsync(TestContext.Current.CancellationToken, arguments);

        Assert.Equal(2, ended.ExitCode);
        Assert.NotEmpty(ended.Error);
    }
}
