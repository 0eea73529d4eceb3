using System.Diagnostics;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Pulumi.Tests.Protocol;

[Collection(nameof(Unhurried))]
public class StartAndStopTests
{
    [Fact]
    public async Task The_port_is_all_that_is_ever_written_to_standard_output()
    {
        await using var plugin = await Plugin.StartAsync(flags: ["--logtostderr", "-v=9", "--tracing", "http://127.0.0.1:1"]);
        await Assert.ThrowsAsync<RpcException>(() => plugin.CreateAsync(false, ("name", "x"), ("fault", "defect")));
        plugin.Signal();
        Assert.Equal(0, await plugin.ExitCodeAsync());
        Assert.Empty(await plugin.RestOfOutputAsync());
    }

    [Fact]
    public async Task The_programs_folder_and_environment_do_not_configure_the_server()
    {
        await using var plugin = await Plugin.StartAsync(prepare: start =>
        {
            File.WriteAllText(Path.Combine(start.WorkingDirectory, "appsettings.json"), """{"Kestrel":{"Endpoints":{"X":{"Url":"http://127.0.0.1:1"}}}}""");
            start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:2";
        });
        Assert.Equal("0.1.0", (await plugin.CallAsync(ProviderMethods.GetPluginInfo, new Empty())).Version);
    }

    [Fact]
    public async Task Handshake_and_Configure_agree_on_what_is_accepted()
    {
        await using var plugin = await Plugin.StartAsync(configured: false);
        var handshake = await plugin.HandshakeAsync();
        var configure = await plugin.CallAsync(ProviderMethods.Configure, new ConfigureRequest { Args = Plugin.Wire() });
        Assert.True(handshake is { AcceptSecrets: true, AcceptResources: true, AcceptOutputs: true, AcceptsByteString: false, SupportsAutonamingConfiguration: false });
        Assert.True(configure is { AcceptSecrets: true, AcceptResources: true, AcceptOutputs: true, SupportsPreview: true });
    }

    [Fact]
    public async Task Cancel_returns_and_the_process_lives_until_it_is_interrupted()
    {
        await using var plugin = await Plugin.StartAsync();
        await plugin.CancelAsync();
        await plugin.CancelAsync();
        Assert.Equal("0.1.0", (await plugin.CallAsync(ProviderMethods.GetPluginInfo, new Empty())).Version);
        plugin.Signal();
        Assert.Equal(0, await plugin.ExitCodeAsync());
    }

    [Fact]
    public async Task An_interrupt_during_work_ends_the_process_and_records_what_was_made()
    {
        await using var plugin = await Plugin.StartAsync();
        var create = plugin.CreateAsync(false, ("name", "x"), ("fault", "unfinished"));
        await plugin.WaitForTraceAsync("create x");
        plugin.Signal();
        Assert.NotNull((await Assert.ThrowsAsync<RpcException>(() => create)).GetRpcStatus()?.GetDetail<ErrorResourceInitFailed>());
        Assert.Equal(0, await plugin.ExitCodeAsync());
    }

    [Fact]
    public async Task Work_that_heeds_no_interrupt_is_left_behind_before_the_engine_kills_the_process()
    {
        await using var plugin = await Plugin.StartAsync(prepare: start => start.Environment["PROBE_USUAL_GRACE"] = "1");
        var create = plugin.CreateAsync(false, ("name", "x"), ("fault", "deaf"));
        await plugin.WaitForTraceAsync("create x");
        var watch = Stopwatch.StartNew();
        plugin.Signal();
        Assert.Equal(0, await plugin.ExitCodeAsync());
        // The engine gives 5 s, a server of its own 30; between them is room for a busy machine.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"{watch.Elapsed}");
        await Assert.ThrowsAsync<RpcException>(() => create);
    }

    [Fact]
    public async Task What_is_asked_for_after_Cancel_does_not_begin_though_Configure_comes_between()
    {
        await using var plugin = await Plugin.StartAsync(configured: false);
        await plugin.HandshakeAsync();
        await plugin.CancelAsync();
        await plugin.CallAsync(ProviderMethods.Configure, new ConfigureRequest { Args = Plugin.Wire() });
        var request = new CreateRequest { Urn = Plugin.Urn, Properties = Plugin.Wire(("name", "x"), ("fault", "slow")), Timeout = 30 };
        Assert.Equal(StatusCode.Cancelled, (await Assert.ThrowsAsync<RpcException>(() => plugin.CallAsync(ProviderMethods.Create, request))).StatusCode);
    }

    [Fact]
    public async Task The_engines_death_ends_the_work_and_the_process()
    {
        await using var plugin = await Plugin.StartAsync();
        var create = plugin.CreateAsync(false, ("name", "x"), ("fault", "unfinished"));
        await plugin.WaitForTraceAsync("create x");
        plugin.CloseStandardInput();
        await Assert.ThrowsAsync<RpcException>(() => create);
        Assert.Equal(0, await plugin.ExitCodeAsync());
        Assert.Contains(plugin.Trace, line => line.EndsWith("cancelled x", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cancel_ends_running_work_so_that_it_leaves_its_state()
    {
        await using var plugin = await Plugin.StartAsync();
        var create = plugin.CreateAsync(false, ("name", "x"), ("fault", "unfinished"));
        await plugin.WaitForTraceAsync("create x");
        await plugin.CancelAsync();
        var detail = (await Assert.ThrowsAsync<RpcException>(() => create)).GetRpcStatus()!.GetDetail<ErrorResourceInitFailed>()!;
        Assert.Equal("x", detail.Id);
    }

    [Fact]
    public async Task Work_that_leaves_nothing_is_cancelled_in_words()
    {
        await using var plugin = await Plugin.StartAsync();
        var create = plugin.CreateAsync(false, ("name", "x"), ("fault", "slow"));
        await plugin.WaitForTraceAsync("create x");
        await plugin.CancelAsync();
        var error = await Assert.ThrowsAsync<RpcException>(() => create);
        Assert.Equal(StatusCode.Cancelled, error.StatusCode);
        Assert.StartsWith("cancelled", error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attached_plugin_serves_several_engines_and_goes_on_after_Cancel()
    {
        await using var plugin = await Plugin.StartAsync(attached: true);
        using var first = Plugin.Connect(plugin.Port);
        using var second = Plugin.Connect(plugin.Port);
        foreach (var channel in new[] { first, second })
        {
            await Plugin.CallAsync(channel, ProviderMethods.Handshake, new ProviderHandshakeRequest { EngineAddress = plugin.Engine.Address });
            await Plugin.CallAsync(channel, ProviderMethods.Attach, new PluginAttach { Address = plugin.Engine.Address });
            await Plugin.CallAsync(channel, ProviderMethods.Configure, new ConfigureRequest { Args = Plugin.Wire() });
        }

        var request = new CreateRequest { Urn = Plugin.Urn, Properties = Plugin.Wire(("name", "x"), ("fault", "slow")) };
        var cancelled = Plugin.CallAsync(first, ProviderMethods.Create, request);
        await plugin.WaitForTraceAsync("create x");
        await Plugin.CallAsync(first, ProviderMethods.Cancel, new Empty());
        Assert.Equal(StatusCode.Cancelled, (await Assert.ThrowsAsync<RpcException>(() => cancelled)).StatusCode);

        var quick = new CreateRequest { Urn = Plugin.Urn, Properties = Plugin.Wire(("name", "y")) };
        Assert.Equal("y", (await Plugin.CallAsync(second, ProviderMethods.Create, quick)).Id);
        await Plugin.CallAsync(first, ProviderMethods.Handshake, new ProviderHandshakeRequest { EngineAddress = plugin.Engine.Address });
        var sleepless = new CreateRequest { Urn = Plugin.Urn, Properties = Plugin.Wire(("name", "z"), ("fault", "slow")), Timeout = 0.05 };
        Assert.Equal(StatusCode.DeadlineExceeded, (await Assert.ThrowsAsync<RpcException>(() => Plugin.CallAsync(first, ProviderMethods.Create, sleepless))).StatusCode);
    }

    [Fact]
    public async Task Messages_larger_than_four_mebibytes_pass_both_ways()
    {
        await using var plugin = await Plugin.StartAsync();
        var large = new string('x', 40 * 1024 * 1024);
        var response = await plugin.CreateAsync(true, ("name", "x"), ("content", large));
        Assert.Equal(large, response.Properties.Fields["content"].StringValue);
    }

    [Fact]
    public async Task Properties_may_nest_deeper_than_protobufs_own_limit()
    {
        await using var plugin = await Plugin.StartAsync();
        var entry = PropertyMap.Create(("key", "deepest"));
        for (var level = 0; level < 25; level++)
        {
            entry = PropertyMap.Create(("key", "k"), ("nested", PropertyValue.Of([entry])));
        }

        var response = await plugin.CheckAsync(("name", "x"), ("entries", PropertyValue.Of([entry])));
        Assert.Empty(response.Failures);
        Assert.Contains("deepest", response.Inputs.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_needs_no_configuration_and_what_is_not_served_says_so()
    {
        await using var plugin = await Plugin.StartAsync(configured: false);
        using var schema = JsonDocument.Parse((await plugin.CallAsync(ProviderMethods.GetSchema, new GetSchemaRequest())).Schema);
        Assert.Equal("probe", schema.RootElement.GetProperty("name").GetString());
        Assert.Empty((await plugin.CallAsync(ProviderMethods.GetMapping, new GetMappingRequest { Key = "terraform" })).Data);
        Assert.Empty((await plugin.CallAsync(ProviderMethods.GetMappings, new GetMappingsRequest { Key = "terraform" })).Providers);
        Assert.Equal(StatusCode.Unimplemented, (await Assert.ThrowsAsync<RpcException>(() => plugin.CallAsync(ProviderMethods.Parameterize, new ParameterizeRequest()))).StatusCode);
    }
}
