using Grpc.Core;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Pulumi.Tests.Protocol;

/// <summary>The sequences of requests by which the engine replaces resources, as the real one sends them; each test is a run of its own.</summary>
public class ReplacementTests(SharedPlugin shared) : IClassFixture<SharedPlugin>
{
    private const string Lasting = "urn:pulumi:dev::project::probe:index:File::lasting";

    [Fact]
    public async Task The_second_Check_of_a_replacement_refuses_what_must_not_be_replaced()
    {
        var plugin = await BeginAsync();
        Assert.Empty((await CheckAsync(plugin, Lasting, exists: true)).Failures);
        Assert.Empty((await DiffAsync(plugin, Lasting, "x")).Replaces);

        var second = await CheckAsync(plugin, Lasting, exists: false);

        Assert.Equal("PROBE0005: what is lasting is not replaced\n  fix: leave it as it is", Assert.Single(second.Failures).Reason);
        Assert.Equal("x", WireCodec.Decode(second.Inputs).FindString("name"));
    }

    [Fact]
    public async Task The_second_Check_of_a_replacement_gives_what_is_to_be_made_its_defaults_anew()
    {
        var plugin = await BeginAsync();
        await CheckAsync(plugin, Plugin.Urn, exists: true);
        var second = await CheckAsync(plugin, Plugin.Urn, exists: false);
        Assert.Empty(second.Failures);
        Assert.Equal("0600", WireCodec.Decode(second.Inputs).FindString("mode"));
    }

    [Fact]
    public async Task A_first_creation_and_one_that_is_checked_twice_are_none()
    {
        var plugin = await BeginAsync();
        for (var check = 0; check < 2; check++)
        {
            Assert.Empty((await CheckAsync(plugin, Lasting, exists: false)).Failures);
        }

        Assert.Equal("x", (await CreateAsync(plugin, Lasting)).Id);
        Assert.Empty((await CheckAsync(plugin, Lasting, exists: true)).Failures);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_replacement_asked_for_by_the_user_shows_only_in_the_stored_state_and_is_refused_before_anything_is_made(bool preview)
    {
        var plugin = await BeginAsync();
        await ConstructAsync(plugin);
        plugin.Engine.Stored = [Plugin.Urn, Lasting];
        Assert.Empty((await CheckAsync(plugin, Lasting, exists: false)).Failures);

        var error = await Assert.ThrowsAsync<RpcException>(() => CreateAsync(plugin, Lasting, preview));

        Assert.Equal((StatusCode.FailedPrecondition, "PROBE0005: what is lasting is not replaced\n  fix: leave it as it is"), (error.StatusCode, error.Status.Detail));
        Assert.Empty(plugin.Trace);
        Assert.Equal("org/project/dev", WireCodec.Decode(Assert.Single(plugin.Engine.Invocations, IsOfTheState).Args).FindString("stackName"));
    }

    [Fact]
    public async Task What_may_be_replaced_is_made_without_a_look_at_the_stored_state()
    {
        var plugin = await BeginAsync();
        await ConstructAsync(plugin);
        plugin.Engine.Stored = [Plugin.Urn];
        Assert.Equal("x", (await CreateAsync(plugin, Plugin.Urn)).Id);
        Assert.DoesNotContain(plugin.Engine.Invocations, IsOfTheState);
    }

    [Fact]
    public async Task The_engines_own_functions_are_awake_before_a_child_is_registered_since_with_one_step_at_a_time_they_cannot_wake_within_a_Create()
    {
        var plugin = await BeginAsync();
        var woken = new List<bool>();
        plugin.Engine.Answer = child =>
        {
            woken.Add(!plugin.Engine.Invocations.IsEmpty);
            return new RegisterResourceResponse { Urn = FakeEngine.UrnOf(child), Id = "x", Object = child.Object };
        };
        await ConstructAsync(plugin);
        Assert.Equal([false, true, true], woken);
        Assert.Equal(FakeEngine.UrnOf(plugin.Engine.Registrations.First()), WireCodec.Decode(Assert.Single(plugin.Engine.Invocations).Args).FindString("urn"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_not_stored_is_made_and_so_it_is_where_the_engine_does_not_tell(bool tells)
    {
        var plugin = await BeginAsync();
        await ConstructAsync(plugin);
        plugin.Engine.Stored = tells ? [Plugin.Urn] : null;
        Assert.Equal("x", (await CreateAsync(plugin, Lasting)).Id);
    }

    [Fact]
    public async Task The_old_record_of_what_was_taken_over_is_dropped_and_nothing_is_deleted()
    {
        var plugin = await BeginAsync();
        await CheckAsync(plugin, Plugin.Urn, exists: false);
        await CreateAsync(plugin, Plugin.Urn);
        await DeleteAsync(plugin, Plugin.Urn, "x");
        Assert.DoesNotContain(plugin.Trace, line => line.EndsWith("delete x", StringComparison.Ordinal));
        Assert.Contains(plugin.Engine.Messages, message => message.Message == "f stays: what replaced it has taken it over.");
    }

    [Fact]
    public async Task What_was_replaced_by_something_else_is_deleted()
    {
        var plugin = await BeginAsync();
        await CreateAsync(plugin, Plugin.Urn);
        await DeleteAsync(plugin, Plugin.Urn, "y");
        Assert.Contains(plugin.Trace, line => line.EndsWith("delete y", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_deleted_before_it_is_replaced_is_deleted()
    {
        var plugin = await BeginAsync();
        await CheckAsync(plugin, Plugin.Urn, exists: true);
        await DiffAsync(plugin, Plugin.Urn, "x");
        await CheckAsync(plugin, Plugin.Urn, exists: false);
        await DeleteAsync(plugin, Plugin.Urn, "x");
        Assert.Contains(plugin.Trace, line => line.EndsWith("delete x", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_record_that_a_killed_run_left_behind_a_replacement_is_dropped_in_the_next_run()
    {
        var plugin = await BeginAsync();
        await CheckAsync(plugin, Plugin.Urn, exists: true);
        await DiffAsync(plugin, Plugin.Urn, "x");
        await DeleteAsync(plugin, Plugin.Urn, "x");
        Assert.DoesNotContain(plugin.Trace, line => line.EndsWith("delete x", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_only_refreshed_before_it_left_the_program_is_deleted()
    {
        var plugin = await BeginAsync();
        await DiffAsync(plugin, Plugin.Urn, "x");
        await DeleteAsync(plugin, Plugin.Urn, "x");
        Assert.Contains(plugin.Trace, line => line.EndsWith("delete x", StringComparison.Ordinal));
    }

    private static bool IsOfTheState(ResourceInvokeRequest invocation) => invocation.Tok == "pulumi:pulumi:readStackResourceOutputs";

    // Configure begins a run.
    private async Task<Plugin> BeginAsync()
    {
        var plugin = shared.Take();
        await plugin.CallAsync(ProviderMethods.Configure, new ConfigureRequest { Args = Plugin.Wire(), AcceptSecrets = true });
        return plugin;
    }

    private static Task<CheckResponse> CheckAsync(Plugin plugin, string urn, bool exists) => plugin.CallAsync(
        ProviderMethods.Check, new CheckRequest { Urn = urn, Olds = exists ? Plugin.Wire(("name", "x"), ("mode", "0644")) : Plugin.Wire(), News = Plugin.Wire(("name", "x")) });

    private static Task<DiffResponse> DiffAsync(Plugin plugin, string urn, string id)
    {
        var inputs = Plugin.Wire(("name", "x"));
        return plugin.CallAsync(ProviderMethods.Diff, new DiffRequest { Urn = urn, Id = id, Olds = inputs, OldInputs = inputs, News = inputs });
    }

    private static Task<CreateResponse> CreateAsync(Plugin plugin, string urn, bool preview = false) =>
        plugin.CallAsync(ProviderMethods.Create, new CreateRequest { Urn = urn, Properties = Plugin.Wire(("name", "x")), Preview = preview });

    private static Task<Google.Protobuf.WellKnownTypes.Empty> DeleteAsync(Plugin plugin, string urn, string id) =>
        plugin.CallAsync(ProviderMethods.Delete, new DeleteRequest { Urn = urn, Id = id, Properties = Plugin.Wire(("name", id)), OldInputs = Plugin.Wire(("name", id)) });

    private static Task<ConstructResponse> ConstructAsync(Plugin plugin) => plugin.CallAsync(ProviderMethods.Construct, new ConstructRequest
    {
        Type = "probe:index:Pair",
        Name = "pair",
        Organization = "org",
        Project = "project",
        Stack = "dev",
        MonitorEndpoint = plugin.Engine.Address,
        Inputs = Plugin.Wire(("prefix", "p")),
    });
}
