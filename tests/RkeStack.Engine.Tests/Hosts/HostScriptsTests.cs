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

    [Fact]
    public async Task A_directory_that_is_not_there_yet_has_the_space_of_the_nearest_one_above_it()
    {
        var there = Make("it's here", 1);
        var found = await SpaceAsync(there, $"{there}/a b/c/d", _folder.Path);
        Assert.All(found, space => Assert.True(space is { MountPoint: ['/', ..], FreeBytes: > 0 }, space.ToString()));
        Assert.Equal([there, $"{there}/a b/c/d", _folder.Path], found.Select(space => space.Directory));
        Assert.Single(found.Select(space => space.MountPoint).Distinct());
        Assert.Equal("/proc", Assert.Single(await SpaceAsync("/proc/absent/kubernetes")).MountPoint);
    }

    [Fact]
    public async Task Of_a_link_that_leads_nowhere_no_space_is_told()
    {
        var link = _folder.File("link");
        File.CreateSymbolicLink(link, _folder.File("absent"));
        Assert.Equal(
            [new FileSystemSpace(link, "", null, null), new FileSystemSpace($"{link}/below", "", null, null)], await SpaceAsync(link, $"{link}/below"));
    }

    [Fact]
    public async Task A_data_directory_of_Docker_that_the_shell_does_not_see_has_no_space_of_another()
    {
        var survey = SurveyScript.Read(Survey, await ShellAsync("-c", SurveyScript.Command([_folder.File("absent")], [])))!;
        Assert.Equal((null, ""), (survey.FreeBytes, Assert.Single(survey.FileSystems).MountPoint));
    }

    private static async Task<IReadOnlyList<string>> SurveyAsync(params string[] paths) =>
        SurveyScript.Read(Survey, await ShellAsync("-c", SurveyScript.Command(["/"], paths)))!.PathsPresent;

    private static async Task<IReadOnlyList<FileSystemSpace>> SpaceAsync(params string[] directories) =>
        SurveyScript.Read(Survey, await ShellAsync("-c", SurveyScript.Command(["/", .. directories], [])))!.FileSystems[1..];

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
