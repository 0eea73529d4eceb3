using Grpc.Core;
using RkeStack.Engine.Tests.Programs;
using RkeStack.Provider.Common;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Tests.Harness;
using Xunit;

namespace RkeStack.Provider.Tests.Nodes;

/// <summary>A role whose host stops answering after the first change: what was made is recorded, and the next run goes on.</summary>
public class UnfinishedNodeTests
{
    private const string Type = "ControlPlaneNode";

    private const string Archive = "GET /containers/helper/archive";

    private const string Urn = $"urn:pulumi:dev::project::rkestack:index:{Type}::x";

    [Fact]
    public async Task A_run_that_is_called_off_says_so_and_records_what_there_is()
    {
        await using var docker = await DockerAsync();
        await using var plugin = await Plugin.StartAsync();
        var create = CreateAsync(plugin, docker, timeout: 0);
        await docker.Hangs.Task.WaitAsync(TestContext.Current.CancellationToken);
        await plugin.CancelAsync();

        Assert.Equal("RKE9001: the run was called off before this was finished.\n  fix: Run again to go on.", await ReasonAsync(create));
    }

    [Fact]
    public async Task A_run_that_takes_longer_than_it_may_says_so_and_records_what_there_is()
    {
        await using var docker = await DockerAsync();
        await using var plugin = await Plugin.StartAsync();
        // A refresh has connected to the host, so that the time begins with work on it.
        docker.Answer(Archive, status: 404);
        var host = At(docker);
        await plugin.CallAsync(ProviderMethods.Read, new ReadRequest { Id = "127.0.0.1", Urn = Urn, Inputs = host.Inputs(Type), Properties = LostHost.Outputs(Type) });
        docker.Answer(Archive, status: 0);

        Assert.Equal(
            "RKE9002: x was not finished within 5 s.\n  fix: Run again to go on, or allow more time with the option customTimeouts.",
            await ReasonAsync(CreateAsync(plugin, docker, timeout: 5)));
    }

    // The file that is about to be written is looked for, and nothing comes.
    private static async Task<ScriptedEngine> DockerAsync() =>
        (await ScriptedEngine.StartAsync()).RunHelpers(0, "", "").Answer("GET /images/", """{"Id":"sha256:1","Architecture":"amd64"}""").Answer(Archive, status: 0);

    private static LostHost At(ScriptedEngine docker) => LostHost.At(new ConnectionArgs
    {
        Host = "127.0.0.1", Port = docker.Server.Port, User = Environment.UserName, PrivateKeyPath = docker.Server.UserKey,
    });

    private static Task<CreateResponse> CreateAsync(Plugin plugin, ScriptedEngine docker, double timeout) => plugin.CallAsync(
        ProviderMethods.Create, new CreateRequest { Urn = Urn, Properties = At(docker).Inputs(Type), Timeout = timeout });

    private static async Task<string> ReasonAsync(Task create)
    {
        var detail = (await Assert.ThrowsAsync<RpcException>(() => create)).GetRpcStatus()!.GetDetail<ErrorResourceInitFailed>()!;
        Assert.Equal("127.0.0.1", detail.Id);
        return Assert.Single(detail.Reasons);
    }
}
