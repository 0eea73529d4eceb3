using System.Formats.Tar;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Docker;
using RkeStack.Engine.Hosts;
using RkeStack.Engine.Tests.Programs;
using RkeStack.Engine.Tests.Waiting;
using Xunit;

namespace RkeStack.Engine.Tests.Docker;

/// <summary>What only an engine in trouble answers, through a real SSH connection: each with its code, its place and Docker's own words.</summary>
public sealed class EngineFaultTests
{
    private const string Image = "registry.example/tools:1";

    private static readonly ContainerPlan Kubelet = new() { Name = "kubelet", Image = Image };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("RKE2005", "echo \"docker: 'dial-stdio' is not a docker command.\" >&2; exit 1", "has no `docker system dial-stdio`")]
    [InlineData("RKE2006", "echo 'the plugin is broken.' >&2; exit 1", "ended without an answer: the plugin is broken.")]
    [InlineData("RKE2006", "exit 3", "ended without an answer: exit code 3.")]
    public async Task A_docker_command_that_does_not_lead_to_the_engine(string code, string program, string words)
    {
        await using var docker = await ScriptedEngine.StartAsync(program);
        Is(code, words, await Assert.ThrowsAsync<DiagnosticException>(() => docker.Session.Docker.InfoAsync(Cancel)));
    }

    [Fact]
    public async Task An_engine_that_does_not_answer_in_its_two_minutes()
    {
        await using var docker = (await ScriptedEngine.StartAsync()).Answer("GET /info", status: 0);
        using var engine = new DockerEngine(docker.Session.Connection, new LeapingClock(shortSeconds: 120));
        Is("RKE2004", "took longer than 120 s to describe itself", await Assert.ThrowsAsync<DiagnosticException>(() => engine.InfoAsync(Cancel)));
    }

    [Fact]
    public Task An_engine_that_fails_at_a_request() => FaultAsync(
        "RKE2010", "the Docker engine failed to describe itself: the engine is shutting down.",
        docker => docker.Refuse("GET /info", 500, "the engine is shutting down."), session => session.Docker.InfoAsync(Cancel));

    [Theory]
    [InlineData(500, "mkdir /var/lib/docker/overlay2/x: no space left on device")]
    [InlineData(400, "write /var/lib/docker/x: disk quota exceeded")]
    public Task A_disk_that_is_full_when_a_container_is_made(int status, string words) => FaultAsync(
        "RKE2011", "the disk was full when the Docker engine tried to create container kubelet", docker => docker.Refuse("POST /containers/create", status, words), RunAsync);

    [Fact]
    public Task A_disk_that_fills_up_while_an_image_is_pulled() => FaultAsync(
        "RKE2011", $"tried to pull image {Image}",
        docker => docker.Answer("POST /images/create", """{"errorDetail":{"message":"write /x: no space left on device"},"error":"write /x: no space left on device"}"""), PullAsync);

    [Theory]
    [InlineData("toomanyrequests: You have reached your pull rate limit.")]
    [InlineData("received unexpected HTTP status: 429, rate limit exceeded")]
    public async Task A_registry_that_counts(string words)
    {
        await FaultAsync("RKE2023", words.TrimEnd('.'), docker => docker.Refuse("POST /images/create", 500, words), PullAsync);
        Is("RKE2023", $"limits how often image {Image} may be pulled: {words}", ImageFailure.Explain("127.0.0.1", Image, words, null));
    }

    [Fact]
    public Task An_image_of_another_processor() => FaultAsync(
        "RKE2024", $"image {Image} is for arm64, but the host is amd64",
        docker => docker.Answer("GET /images/registry.example", """{"Id":"sha256:1","Architecture":"arm64"}"""), PullAsync);

    [Fact]
    public Task A_mount_that_the_host_does_not_share() => FaultAsync(
        "RKE2030", "container kubelet needs a mount that the host does not share: path /var/lib/kubelet is mounted on / but it is not a shared mount",
        docker => docker.RunHelpers(0, "", "").Refuse("POST /containers/helper/start", 500, "path /var/lib/kubelet is mounted on / but it is not a shared mount."), RunAsync);

    [Fact]
    public Task A_container_that_somebody_takes_away_while_it_starts() => FaultAsync(
        "RKE2104", "container kubelet was removed by somebody else", docker => docker.RunHelpers(0, "", "").Refuse("GET /containers/helper/json", 404, "No such container: helper"), RunAsync);

    [Fact]
    public Task A_file_that_Docker_does_not_give() => FaultAsync(
        "RKE2040", "/etc/x/a.pem cannot be read: permission denied",
        docker => docker.RunHelpers(0, "", "").Refuse("GET /containers/helper/archive", 403, "permission denied"), session => Files(session).ReadAsync(["/etc/x/a.pem"], Cancel));

    [Fact]
    public async Task A_file_that_does_not_go()
    {
        var archive = await ArchiveAsync();
        await FaultAsync(
            "RKE2041", "the program that was to remove files failed: rm: cannot remove a.pem: Read-only file system",
            docker => docker.RunHelpers(1, "", "rm: cannot remove a.pem: Read-only file system\n").Answer("GET /containers/helper/archive", archive),
            session => Files(session).RemoveAsync(["/etc/x/a.pem"], Cancel));
    }

    private static async Task FaultAsync(string code, string words, Func<ScriptedEngine, ScriptedEngine> script, Func<HostSession, Task> work)
    {
        await using var docker = script(await ScriptedEngine.StartAsync());
        Is(code, words, await Assert.ThrowsAsync<DiagnosticException>(() => work(docker.Session)));
    }

    private static void Is(string code, string words, DiagnosticException fault)
    {
        var only = Assert.Single(fault.Diagnostics);
        Assert.Equal((code, "127.0.0.1"), (only.Code, only.Path));
        Assert.Contains(words, only.Message, StringComparison.Ordinal);
        Assert.NotEmpty(only.Fix);
    }

    private static Task RunAsync(HostSession session) =>
        new ContainerRunner(session.Docker, new ContainerHealth(session.Docker, session.Connection)).EnsureAsync(Kubelet, TimeSpan.FromSeconds(60), Cancel);

    private static Task PullAsync(HostSession session) => new ImageStore(session.Docker).EnsureAsync(Image, [], null, Cancel);

    private static HostFiles Files(HostSession session) => new(session.Docker, Image);

    private static async Task<byte[]> ArchiveAsync()
    {
        using var archive = new MemoryStream();
        await using (var writer = new TarWriter(archive, leaveOpen: true))
        {
            await writer.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, "a.pem") { DataStream = new MemoryStream("a"u8.ToArray()) }, Cancel);
        }

        return archive.ToArray();
    }
}
