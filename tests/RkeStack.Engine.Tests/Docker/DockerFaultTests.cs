using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Docker;
using RkeStack.Engine.Hosts;
using RkeStack.Engine.Tests.Programs;
using Xunit;

namespace RkeStack.Engine.Tests.Docker;

/// <summary>Faults and moments of a Docker engine into which a real one is not brought.</summary>
public sealed class DockerFaultTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private static readonly ContainerPlan Plan = new() { Name = "kubelet", Image = "hyperkube:2" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_container_ended_with_is_told_also_where_its_log_cannot_be_read()
    {
        await using var docker = await ScriptedEngine.StartAsync((request, _) => request switch
        {
            "GET /containers/one/json" => (200, """{"Id":"one","State":{"Status":"exited","ExitCode":3},"Config":{}}"""),
            "GET /containers/one/logs" => (501, """{"message":"configured logging driver does not support reading"}"""),
            _ => null,
        });
        var health = new ContainerHealth(docker.Session.Docker, docker.Session.Connection);

        var error = await Assert.ThrowsAsync<DiagnosticException>(() => health.WaitAsync(Plan, "one", Limit, Cancel));
        Assert.StartsWith("RKE2101: 127.0.0.1: container kubelet ended with exit code 3.", error.Message, StringComparison.Ordinal);
        Assert.Contains("does not support reading", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_neither_the_new_container_starts_nor_the_old_one_is_put_back_both_faults_are_told()
    {
        var renamed = false;
        await using var docker = await ScriptedEngine.StartAsync((request, _) =>
        {
            switch (request)
            {
                case "GET /containers/kubelet/json" when !renamed:
                    return (200, """{"Id":"old","Name":"/kubelet","Image":"hyperkube:1","State":{"Status":"running"},"Config":{},"HostConfig":{}}""");
                case "POST /containers/create":
                    return (400, """{"message":"invalid mount"}""");
                case "POST /containers/old/rename" when !renamed:
                    renamed = true;
                    return null;
                case "POST /containers/old/rename":
                    return (500, """{"message":"the disk is gone"}""");
                case "POST /containers/old/update":
                    return (200, "{}");
                default:
                    return request.StartsWith("GET /containers/", StringComparison.Ordinal) ? (404, """{"message":"No such container"}""") : null;
            }
        });
        var session = docker.Session;
        var runner = new ContainerRunner(session.Docker, new ContainerHealth(session.Docker, session.Connection));

        var error = await Assert.ThrowsAsync<DiagnosticException>(() => runner.EnsureAsync(Plan, Limit, Cancel));
        Assert.Contains("invalid mount", error.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.EndsWith("The container that ran before could not be put back.", error.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Contains("the disk is gone", error.Diagnostics[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_free_once_the_removal_that_is_under_way_has_ended()
    {
        var looks = 0;
        await using var docker = await ScriptedEngine.StartAsync((request, _) => request switch
        {
            "GET /containers/old-kubelet/json" => (404, """{"message":"No such container"}"""),
            "GET /containers/kubelet/json" or "GET /containers/one/json" when ++looks > 3 => (404, """{"message":"No such container"}"""),
            "GET /containers/kubelet/json" or "GET /containers/one/json" =>
                (200, """{"Id":"one","Name":"/kubelet","Image":"hyperkube:1","State":{"Status":"removing"},"Config":{},"HostConfig":{}}"""),
            "DELETE /containers/one" => (409, """{"message":"removal of container one is already in progress"}"""),
            "POST /containers/create" => looks > 3 ? (201, """{"Id":"two"}""") : (409, """{"message":"Conflict. The container name is already in use"}"""),
            _ => null,
        });
        var session = docker.Session;
        var runner = new ContainerRunner(session.Docker, new ContainerHealth(session.Docker, session.Connection));

        Assert.Equal("two", (await runner.EnsureAsync(Plan with { Started = false }, Limit, Cancel)).Id);
    }

    [Fact]
    public async Task Pods_that_a_kubelet_made_while_it_was_removed_go_with_it()
    {
        const string Kubelet = """{"Id":"one","Names":["/kubelet"],"Labels":{"io.rancher.rke.container.name":"kubelet"}}""";
        const string Pod = """{"Id":"two","Names":["/k8s_POD_a"],"Labels":{"io.kubernetes.pod.uid":"1"}}""";
        var (gone, helper) = (0, "");
        await using var docker = await ScriptedEngine.StartAsync((request, body) =>
        {
            switch (request)
            {
                case "GET /containers/json":
                    return (200, gone switch { 0 => $"[{Kubelet}]", 1 => $"[{Pod}]", _ => "[]" });
                case "DELETE /containers/one" or "DELETE /containers/two":
                    gone++;
                    return null;
                case "POST /containers/create":
                    helper = body;
                    return (404, """{"message":"No such image: hyperkube:2"}""");
                default:
                    return null;
            }
        });

        var error = await Assert.ThrowsAsync<DiagnosticException>(() => new HostCleanup(docker.Session).RunAsync("hyperkube:2", [], [], Cancel));
        Assert.Equal("RKE2221", error.Diagnostics[0].Code);
        Assert.Equal(["DELETE /containers/one", "DELETE /containers/two"], docker.Asked.Where(request => request.StartsWith("DELETE", StringComparison.Ordinal)));
        // Its output is what it did: whatever driver the host's containers log with, it can be read.
        Assert.Contains("\"LogConfig\":{\"Type\":\"json-file\"", helper, StringComparison.Ordinal);
    }
}
