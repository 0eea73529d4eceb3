using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Hosts;
using RkeStack.Engine.Tests.Programs;
using Xunit;

namespace RkeStack.Engine.Tests.Hosts;

/// <summary>Hosts whose shell, SSH server or engine stands against being looked at or cleaned.</summary>
public sealed class HostFaultTests
{
    private static readonly OwnedPath[] Paths = [new("/etc/kubernetes", OwnedPathRemoval.Whole)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_SSH_server_that_forwards_nothing_makes_a_host_unfit()
    {
        await using var docker = await StartAsync("AllowTcpForwarding no");
        Is("RKE1030", "the SSH server denies forwarding to the host's own ports", await CheckAsync(docker));
    }

    [Fact]
    public async Task A_shell_that_does_not_say_what_is_there_makes_a_host_unfit()
    {
        await using var docker = await StartAsync();
        docker.Program("sh", "echo 'sh: restricted.' >&2; exit 7");
        Is("RKE2210", "it ended with exit code 7 (sh: restricted)", await CheckAsync(docker));
    }

    [Theory]
    [InlineData(0, "removed\t/etc/cni\t\nfailed\t/etc/kubernetes\tit cannot be removed\n", "", "cleaning up did not finish: /etc/kubernetes (it cannot be removed)")]
    [InlineData(137, "", "Killed\n", "cleaning up did not finish: script (exit code 137: Killed)")]
    public async Task What_cannot_be_cleaned_away_is_told(int exitCode, string output, string error, string words)
    {
        await using var docker = await StartAsync();
        Is("RKE2220", words, await CleanAsync(docker.RunHelpers(exitCode, output, error)));
        Assert.Contains(docker.Asked, request => request.StartsWith("DELETE /containers/helper", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_engine_that_makes_no_container_to_clean_with_is_told_in_its_words()
    {
        await using var docker = await StartAsync();
        Is("RKE2220", "privileged mode is forbidden", await CleanAsync(docker.Refuse("POST /containers/create", 403, "privileged mode is forbidden")));
    }

    [Fact]
    public async Task An_image_to_clean_with_that_is_not_there_is_told()
    {
        await using var docker = await StartAsync();
        Is("RKE2221", "image hyperkube:1, with which the host is cleaned up", await CleanAsync(docker.Refuse("POST /containers/create", 404, "No such image: hyperkube:1")));
    }

    private static async Task<ScriptedEngine> StartAsync(params string[] settings) =>
        (await ScriptedEngine.StartAsync(settings: settings)).Answer("GET /containers/json", "[]").Answer("GET /images/json", "[]");

    private static async Task<DiagnosticException> CheckAsync(ScriptedEngine docker)
    {
        var precheck = new HostPrecheck(docker.Session, TimeProvider.System);
        return await Assert.ThrowsAsync<DiagnosticException>(() => precheck.RunAsync(new HostRequirements { OwnedPaths = [.. Paths] }, null, Cancel));
    }

    private static async Task<DiagnosticException> CleanAsync(ScriptedEngine docker)
    {
        var cleanup = new HostCleanup(docker.Session);
        return await Assert.ThrowsAsync<DiagnosticException>(() => cleanup.RunAsync("hyperkube:1", [.. Paths], [], Cancel));
    }

    private static void Is(string code, string words, DiagnosticException fault)
    {
        var told = Assert.Single(fault.Diagnostics, told => told.Severity == Severity.Error);
        Assert.Equal((code, "127.0.0.1"), (told.Code, told.Path));
        Assert.Contains(words, told.Message, StringComparison.Ordinal);
        Assert.NotEmpty(told.Fix);
    }
}
