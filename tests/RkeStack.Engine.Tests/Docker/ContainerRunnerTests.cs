using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Docker;
using RkeStack.Engine.Tests.Hosts;
using Xunit;

namespace RkeStack.Engine.Tests.Docker;

[Collection(LabHostTests.Name)]
[Trait("Needs", "Lab")]
public sealed class ContainerRunnerTests(LabHostFixture lab)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private static readonly ContainerPlan Plan = new()
    {
        Name = "runner-test",
        Image = LabHostTests.Image,
        Entrypoint = ["sh", "-c", "trap 'exit 0' TERM; echo running; sleep 1000 & wait"],
        Environment = ["A=1"],
        NetworkMode = "host",
        RestartPolicy = "always",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_container_is_created_kept_replaced_and_removed()
    {
        var runner = await RunnerAsync();
        var created = await runner.EnsureAsync(Plan, Limit, Cancel);
        Assert.Equal(ContainerChange.Created, created.Change);
        var again = await runner.EnsureAsync(Plan, Limit, Cancel);
        Assert.Equal((ContainerChange.Unchanged, created.Id), (again.Change, again.Id));
        var replaced = await runner.EnsureAsync(Plan with { Environment = ["A=2"] }, Limit, Cancel);
        Assert.Equal(ContainerChange.Replaced, replaced.Change);
        Assert.Equal("environment A: changed", Assert.Single(replaced.Differences));
        Assert.Equal("runner-test running", await ContainersAsync());
        Assert.Equal("always", await lab.ShellAsync("docker inspect -f '{{.HostConfig.RestartPolicy.Name}}' runner-test"));
        await runner.RemoveAsync(Plan.Name, Cancel);
        Assert.Empty(await ContainersAsync());
    }

    [Fact]
    public async Task The_old_container_is_put_back_when_the_new_one_fails()
    {
        var runner = await RunnerAsync();
        var old = await runner.EnsureAsync(Plan, Limit, Cancel);
        var failing = Plan with { Entrypoint = ["sh", "-c", "echo about to fail; exit 7"], RestartPolicy = "" };
        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => runner.EnsureAsync(failing, Limit, Cancel));
        Assert.Equal("RKE2101", fault.Diagnostics[0].Code);
        Assert.Contains("exit code 7", fault.Message, StringComparison.Ordinal);
        Assert.Contains("about to fail", fault.Message, StringComparison.Ordinal);
        Assert.Contains("put back", fault.Message, StringComparison.Ordinal);
        Assert.Equal("runner-test running", await ContainersAsync());
        Assert.Equal((ContainerChange.Unchanged, old.Id), (await runner.EnsureAsync(Plan, Limit, Cancel)) is var kept ? (kept.Change, kept.Id) : default);
        Assert.Equal("always", await lab.ShellAsync("docker inspect -f '{{.HostConfig.RestartPolicy.Name}}' runner-test"));
        await runner.RemoveAsync(Plan.Name, Cancel);
    }

    [Fact]
    public async Task A_container_that_cannot_start_leaves_the_old_one_running()
    {
        var runner = await RunnerAsync();
        await runner.EnsureAsync(Plan, Limit, Cancel);
        var fault = await Assert.ThrowsAsync<DiagnosticException>(
            () => runner.EnsureAsync(Plan with { Entrypoint = ["/no/such/program"] }, Limit, Cancel));
        Assert.Equal("RKE2103", fault.Diagnostics[0].Code);
        Assert.Equal("runner-test running", await ContainersAsync());
        await runner.RemoveAsync(Plan.Name, Cancel);
    }

    [Theory]
    [InlineData("docker stop -t 0 runner-test")]
    [InlineData("docker pause runner-test")]
    [InlineData("docker rename runner-test old-runner-test && docker stop -t 0 old-runner-test")]
    [InlineData("docker rm -f runner-test && docker create --name runner-test rancher/rke-tools:v0.1.114 sleep 1")]
    [InlineData("docker stop -t 0 runner-test && docker rename runner-test old-runner-test && docker create --name runner-test rancher/rke-tools:v0.1.114 sleep 1")]
    [InlineData("docker run -d --name old-runner-test rancher/rke-tools:v0.1.114 sleep 1000")]
    [InlineData("docker rm -f runner-test && docker run -d --restart always --name runner-test rancher/rke-tools:v0.1.114 false")]
    public async Task Whatever_is_found_becomes_what_was_planned(string found)
    {
        var runner = await RunnerAsync();
        await runner.EnsureAsync(Plan, Limit, Cancel);
        await lab.ShellAsync(found);
        await runner.EnsureAsync(Plan, Limit, Cancel);
        Assert.Equal("runner-test running", await ContainersAsync());
        Assert.Equal(ContainerChange.Unchanged, (await runner.EnsureAsync(Plan, Limit, Cancel)).Change);
        await runner.RemoveAsync(Plan.Name, Cancel);
    }

    [Fact]
    public async Task A_container_that_restarts_for_ever_is_named_with_exit_code_and_last_lines()
    {
        var runner = await RunnerAsync();
        var plan = Plan with { Entrypoint = ["sh", "-c", "echo token=abcdefghij is bad; exit 3"] };
        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => runner.EnsureAsync(plan, TimeSpan.FromMinutes(1), Cancel));
        Assert.Equal("RKE2102", fault.Diagnostics[0].Code);
        Assert.Contains("exit code 3", fault.Message, StringComparison.Ordinal);
        Assert.Contains("is bad", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("abcdefghij", fault.Message, StringComparison.Ordinal);
        await runner.RemoveAsync(Plan.Name, Cancel);
    }

    [Fact]
    public async Task Health_is_asked_through_the_tunnel_and_its_absence_is_explained()
    {
        var runner = await RunnerAsync();
        var plan = Plan with
        {
            Entrypoint = ["sh", "-c", "echo serving; sleep 1; while true; do printf 'HTTP/1.0 200 OK\\r\\n\\r\\nok' | socat - TCP-LISTEN:18099,reuseaddr; done"],
            HealthCheckUrl = "http://localhost:18099/healthz",
        };
        await runner.EnsureAsync(plan, Limit, Cancel);
        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => runner.EnsureAsync(
            Plan with { HealthCheckUrl = "http://localhost:18098/healthz" }, TimeSpan.FromSeconds(2), Cancel));
        Assert.Equal("RKE2100", fault.Diagnostics[0].Code);
        Assert.Contains("nothing answers at 127.0.0.1:18098", fault.Message, StringComparison.Ordinal);
        Assert.Contains("running", fault.Message, StringComparison.Ordinal);
        await runner.RemoveAsync(Plan.Name, Cancel);
    }

    [Fact]
    public async Task A_sidekick_is_never_started_and_its_successor_replaces_those_that_use_its_volume()
    {
        var runner = await RunnerAsync();
        var sidekick = new ContainerPlan { Name = "runner-sidekick", Image = LabHostTests.Image, Entrypoint = ["/bin/bash"], NetworkMode = "none", Started = false };
        var user = Plan with { VolumesFrom = ["runner-sidekick"] };
        await runner.EnsureAsync(sidekick, Limit, Cancel);
        await runner.EnsureAsync(user, Limit, Cancel);
        Assert.Equal("runner-sidekick created\nrunner-test running", await ContainersAsync());
        var replaced = await runner.EnsureAsync(sidekick with { Environment = ["B=1"] }, Limit, Cancel);
        Assert.Equal(ContainerChange.Replaced, replaced.Change);
        var moved = await runner.EnsureAsync(user, Limit, Cancel);
        Assert.Equal("volumes of runner-sidekick: it was replaced", Assert.Single(moved.Differences));
        Assert.Equal(ContainerChange.Unchanged, (await runner.EnsureAsync(user, Limit, Cancel)).Change);
        await runner.RemoveAsync(user.Name, Cancel);
        await runner.RemoveAsync(sidekick.Name, Cancel);
        Assert.Empty(await lab.ShellAsync("docker volume ls -q"));
    }

    private async Task<ContainerRunner> RunnerAsync()
    {
        var session = await lab.SessionAsync();
        await lab.ShellAsync("docker ps -aq | xargs -r docker rm -fv > /dev/null; docker volume prune -f > /dev/null");
        return new ContainerRunner(session.Docker, new ContainerHealth(session.Docker, session.Connection));
    }

    private Task<string> ContainersAsync() => lab.ShellAsync("docker ps -a --format '{{.Names}} {{.State}}' | sort");
}
