using System.Diagnostics;
using Xunit;

namespace RkeStack.Provider.Tests.Schema;

public class GeneratedSdkTests
{
    private const int NoCli = 3;

    [Fact]
    [Trait("Needs", "Kit")]
    public async Task The_committed_dotnet_SDK_is_what_the_CLI_generates_from_the_committed_schema()
    {
        var (exitCode, output) = await CheckAsync(TestContext.Current.CancellationToken);

        Assert.SkipWhen(exitCode == NoCli, $"No Pulumi CLI: {output}");
        Assert.True(exitCode == 0, output);
    }

    private static async Task<(int ExitCode, string Output)> CheckAsync(CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(SdkFolder.Path, "generate"), ["--check"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, await output + await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
