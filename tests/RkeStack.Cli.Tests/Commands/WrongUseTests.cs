using RkeStack.Cli.Tests.Program;
using Xunit;

namespace RkeStack.Cli.Tests.Commands;

public class WrongUseTests
{
    [Theory]
    [InlineData("rkestack has no command 'valdate'", "Did you mean validate?", "valdate")]
    [InlineData("rkestack has no command 'up'", "pulumi up", "up")]
    [InlineData("rkestack has no command 'remove'", "pulumi destroy", "remove", "--force")]
    [InlineData("rkestack has no command 'etcd'", "services.etcd.backup_config", "etcd", "snapshot-save")]
    [InlineData("rkestack has no command 'cert'", "rkestack certificates csr", "cert", "generate-csr")]
    [InlineData("rkestack certificates has no command 'scr'", "Did you mean csr?", "certificates", "scr")]
    [InlineData("rkestack has no option '-x'", "rkestack --help", "-x")]
    [InlineData("rkestack validate has no option '--stric'", "Did you mean --strict?", "validate", "--stric")]
    [InlineData("rkestack validate has no option '--foo'", "./--foo", "validate", "--", "--foo")]
    [InlineData("rkestack plan has no option '--outptu'", "Did you mean --output?", "plan", "--outptu", "json")]
    [InlineData("rkestack validate does not take 'b' as well", "rkestack validate --help", "validate", "a", "b")]
    [InlineData("- stands for standard input twice, which can be read once", "a file of its own", "plan", "-", "-")]
    [InlineData("v1.28 is no known version", "Did you mean v1.28.15-rancher1-1?", "images", "--version", "v1.28")]
    public async Task One_mistake_is_told_once_with_what_to_write(string message, string fix, params string[] arguments)
    {
        var ended = await InProcess.RunAsync(TestContext.Current.CancellationToken, arguments);

        var lines = ended.Error.TrimEnd('\n').Split('\n');
        Assert.Equal((2, "", 2), (ended.ExitCode, ended.Output, lines.Length));
        Assert.Equal(message, lines[0]);
        Assert.StartsWith("  fix: ", lines[1], StringComparison.Ordinal);
        Assert.Contains(fix, lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate ")]
    [InlineData("csr ", "certificates")]
    public async Task Without_a_command_the_help_is_shown_on_standard_error(string command, params string[] arguments)
    {
        var ended = await InProcess.RunAsync(TestContext.Current.CancellationToken, arguments);

        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.Contains($"\n  {command}", ended.Error, StringComparison.Ordinal);
        Assert.Contains("\nExamples:\n", ended.Error, StringComparison.Ordinal);
    }
}
