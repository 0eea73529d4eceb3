using RkeStack.EndToEnd.Tests.Cli;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Published;

/// <summary>
/// The plugin as users get it, compiled ahead of time: the one in the folder that RKESTACK_PUBLISHED names, or one that is
/// published now into a folder of its own (minutes), once for all tests of the class.
/// </summary>
public sealed class PublishedPlugin : IAsyncLifetime
{
    private static readonly string[] NoToolchain = ["Platform linker", "runtime.linux-x64.Microsoft.DotNet.ILCompiler", "cannot find -lz"];
    private string? _made;
    private string? _folder;
    private string? _whyNot;

    /// <summary>The folder; the test is skipped, with the reason, where no native program can be made.</summary>
    public string FolderOrSkip()
    {
        Assert.SkipWhen(_whyNot is not null, _whyNot ?? "");
        return _folder!;
    }

    /// <summary>The program in it.</summary>
    public string FileOrSkip() => Path.Combine(FolderOrSkip(), "pulumi-resource-rkestack");

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("RKESTACK_PUBLISHED") is { Length: > 0 } given)
        {
            _folder = Path.GetFullPath(given);
            return;
        }

        _folder = _made = Directory.CreateTempSubdirectory("rkestack-published-").FullName;
        var project = Path.Combine(Kit.Repository, "src", "RkeStack.Provider");
        var result = await Command.RunAsync("dotnet", ["publish", project, "-c", "Release", "-o", _made, "-nologo", "-m:1", "-v", "quiet"], CancellationToken.None);
        if (result.ExitCode != 0 && result.All.Split('\n').FirstOrDefault(line => NoToolchain.Any(line.Contains)) is { } reason)
        {
            _whyNot = $"No native toolchain (clang or gcc, zlib1g-dev, the ILCompiler package): {reason.Trim()}";
            return;
        }

        result.EnsureSuccess();
    }

    public ValueTask DisposeAsync()
    {
        if (_made is not null)
        {
            Directory.Delete(_made, recursive: true);
        }

        return ValueTask.CompletedTask;
    }
}
