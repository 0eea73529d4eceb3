using System.Diagnostics;
using RkeStack.Engine.Hosts;
using RkeStack.Engine.Tests.Programs;
using Xunit;

namespace RkeStack.Engine.Tests.Hosts;

/// <summary>The scripts that run on hosts, by the shell of this machine in a folder of its own.</summary>
public sealed class HostScriptsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static readonly HostSurvey Survey = new()
    {
        Host = "10.0.0.1", DockerVersion = "", OsType = "linux", OperatingSystem = "", Architecture = "", DockerRootDir = "/",
    };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_lies_in_a_directory_is_listed_three_levels_deep()
    {
        var path = Make("little", 2);
        var found = await SurveyAsync(path, _folder.File("absent"));
        Assert.Equal([path, $"{path}/0", $"{path}/1"], found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_a_directory_with_very_much_in_it_all_counts_as_there_before()
    {
        var path = Make("full", 600);
        var found = await SurveyAsync(path);
        Assert.Equal([path, $"{path}/*"], found);

        File.WriteAllText($"{path}/new", "");
        Assert.Contains("too much in it", Assert.Single(await CleanAsync(path, found)).Reason, StringComparison.Ordinal);
        Assert.Equal(601, Directory.GetFiles(path).Length);
    }

    [Fact]
    public async Task What_was_not_there_before_goes_and_the_rest_stays()
    {
        var path = Make("shared", 2);
        var found = await SurveyAsync(path);
        File.WriteAllText($"{path}/new", "");
        Assert.Equal([(CleanupKind.Removed, $"{path}/new"), (CleanupKind.Kept, path)], (await CleanAsync(path, found)).Select(result => (result.Kind, result.Thing)));
        Assert.Equal(2, Directory.GetFiles(path).Length);
    }

    private static async Task<IReadOnlyList<string>> SurveyAsync(params string[] paths) =>
        SurveyScript.Read(Survey, await ShellAsync("-c", SurveyScript.Command("/", paths)))!.PathsPresent;

    private static async Task<IReadOnlyList<CleanupResult>> CleanAsync(string path, IEnumerable<string> before) =>
        [.. CleanupScript.Read(await ShellAsync(["-c", CleanupScript.Files, "sh", "3", $"whole:{path}", .. before.Select(there => $"before:{there}")]))];

    private static async Task<string> ShellAsync(params string[] arguments)
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "needs a POSIX shell");
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", arguments) { RedirectStandardOutput = true })!;
        var output = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }

    private string Make(string name, int files)
    {
        var path = Directory.CreateDirectory(_folder.File(name)).FullName;
        foreach (var file in Enumerable.Range(0, files))
        {
            File.WriteAllText($"{path}/{file}", "");
        }

        return path;
    }
}
