using System.Text.Json;
using RkeStack.Cli.Files;
using RkeStack.Cli.Tests.Program;
using Xunit;

namespace RkeStack.Cli.Tests.Files;

public sealed class UnusablePathsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rkestack-cli");

    public UnusablePathsTests() => File.WriteAllText(In("a.yml"), ClusterFiles.OneHost);

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("absent/x.yml", "there is no folder")]
    [InlineData("a.yml/x.yml", "is a file, not a folder")]
    [InlineData("", "it is a folder")]
    public async Task Where_no_file_can_be_written_none_of_the_questions_is_asked(string name, string reason)
    {
        var path = In(name);

        var ended = await RunAsync("config", "--name", path, "--output", "json");

        Assert.Equal(2, ended.ExitCode);
        Assert.DoesNotContain("[+]", ended.Error, StringComparison.Ordinal);
        Assert.StartsWith($"{path} cannot be written: ", ended.Error, StringComparison.Ordinal);
        Assert.Contains(reason, JsonElement.Parse(ended.Output).GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(["a.yml"], _folder.EnumerateFileSystemInfos().Select(file => file.Name));
    }

    [Theory]
    [InlineData("validate", "")]
    [InlineData("plan", "a.yml", "")]
    [InlineData("images", "")]
    [InlineData("config", "--name", "")]
    [InlineData("certificates", "csr", "--cert-dir", "")]
    public async Task An_empty_path_is_refused(params string[] arguments)
    {
        var ended = await RunAsync(arguments);

        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.Contains("is empty", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("absent.yml", "there is no such file")]
    [InlineData("", "it is a folder")]
    public async Task A_file_that_cannot_be_read_is_told_with_what_is_to_be_done(string name, string reason)
    {
        var ended = await RunAsync("validate", In(name));

        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith($"{In(name)} cannot be read: {reason}\n  fix: ", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--help", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_not_write_is_told_the_folder_and_never_the_unfinished_files_name()
    {
        var (path, unfinished) = (In("x.yml"), In("x.yml.0123"));

        var denied = UnwritableFile.Of(path, unfinished, new UnauthorizedAccessException($"Access to the path '{unfinished}' is denied."));
        var full = UnwritableFile.Of(path, unfinished, new IOException($"No space left on device : '{unfinished}'"));

        Assert.Equal($"{path} cannot be written: this user may not write into the folder {_folder.FullName}", denied.Message);
        Assert.Equal($"{path} cannot be written: No space left on device : '{path}'", full.Message);
    }

    [Fact]
    public async Task A_file_without_end_is_read_no_further_than_a_cluster_yml_may_be_long()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "there is no file without end");
        await using var endless = File.OpenRead("/dev/zero");
        using var terminal = new TestTerminal("") { Bytes = endless };

        var file = await RunAsync("validate", "/dev/zero");
        var piped = await InProcess.RunAsync(TestContext.Current.CancellationToken, terminal, "validate", "-");

        Assert.All([file, piped], ended => Assert.Equal(1, ended.ExitCode));
        Assert.All([file, piped], ended => Assert.StartsWith("error RKE0002", ended.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_no_UTF8_on_standard_input_is_refused_as_in_a_file()
    {
        using var terminal = new TestTerminal("") { Bytes = new MemoryStream([.. "cluster_name: caf"u8, 0xE9, .. "\n"u8]) };

        var ended = await InProcess.RunAsync(TestContext.Current.CancellationToken, terminal, "validate", "-");

        Assert.Equal(1, ended.ExitCode);
        Assert.StartsWith("error RKE0001", ended.Output, StringComparison.Ordinal);
    }

    private string In(string name) => name.Length == 0 ? _folder.FullName : Path.Combine(_folder.FullName, name);

    private static Task<Ended> RunAsync(params string[] arguments) => InProcess.RunAsync(TestContext.Current.CancellationToken, arguments);
}
