using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Pulumi.Tests.Protocol;

public class LifecycleTests(SharedPlugin shared) : IClassFixture<SharedPlugin>
{
    [Fact]
    public async Task A_preview_of_Create_changes_nothing_and_knows_the_inputs_only()
    {
        var plugin = shared.Take();
        var response = await plugin.CreateAsync(true, ("name", "x"), ("content", PropertyValue.Unknown));
        var outputs = WireCodec.Decode(response.Properties);
        Assert.Empty(response.Id);
        Assert.Equal("x", outputs.FindString("name"));
        Assert.True(outputs["content"].IsUnknown && outputs["path"].IsUnknown && outputs["revision"].IsUnknown);
        Assert.False(outputs.ContainsKey("size"));
        Assert.Empty(plugin.Trace);
    }

    [Fact]
    public async Task Create_gives_an_id_and_outputs_whose_secrets_are_marked()
    {
        var plugin = shared.Take();
        var response = await plugin.CreateAsync(
            false,
            ("name", "x"),
            ("content", PropertyValue.Of("quiet").AsSecret()),
            ("labels", PropertyMap.Create(("a", PropertyValue.Of("b").AsSecret()), ("c", "d"))),
            ("entries", PropertyValue.Of([PropertyMap.Create(("key", "k"), ("token", "t")), PropertyMap.Create(("key", PropertyValue.Of("s").AsSecret()))])));
        var outputs = WireCodec.Decode(response.Properties);
        Assert.Equal("x", response.Id);
        Assert.Equal(1, ((NumberValue)outputs["revision"]).Value);
        Assert.True(outputs["key"].IsSecret);
        Assert.True(outputs["content"].IsSecret);
        var labels = ((MapValue)outputs["labels"]).Properties;
        Assert.True(labels["a"].IsSecret && !labels["c"].IsSecret);
        var entries = ((ArrayValue)outputs["entries"]).Elements.Select(entry => ((MapValue)entry).Properties).ToArray();
        Assert.True(entries[0]["token"].IsSecret && entries[1]["key"].IsSecret && !entries[0]["key"].IsSecret);
        Assert.False(PropertyValues.HasUnknowns(outputs));
    }

    [Fact]
    public async Task A_preview_of_Update_keeps_stable_outputs_known()
    {
        var plugin = shared.Take();
        var old = Plugin.Wire(("name", "x"), ("path", "/x"), ("revision", 1), ("key", "k"));
        var response = await plugin.CallAsync(ProviderMethods.Update, new UpdateRequest
        {
            Id = "x", Urn = Plugin.Urn, Preview = true, Olds = old, OldInputs = Plugin.Wire(("name", "x")), News = Plugin.Wire(("name", "x"), ("content", "b")),
        });
        var outputs = WireCodec.Decode(response.Properties);
        Assert.Equal("/x", outputs.FindString("path"));
        Assert.Equal("b", outputs.FindString("content"));
        Assert.True(outputs["revision"].IsUnknown && outputs["key"].IsUnknown);
        Assert.Empty(plugin.Trace);
    }

    [Fact]
    public async Task An_unfinished_resource_is_reported_with_its_state_and_reasons()
    {
        var plugin = shared.Take();
        var error = await Assert.ThrowsAsync<RpcException>(() => plugin.CreateAsync(false, ("name", "x"), ("content", PropertyValue.Of("s").AsSecret()), ("fault", "partial")));
        var status = error.GetRpcStatus()!;
        var detail = status.GetDetail<ErrorResourceInitFailed>()!;
        Assert.Equal((StatusCode.Unknown, (int)StatusCode.Unknown), (error.StatusCode, status.Code));
        Assert.Equal("x", detail.Id);
        Assert.StartsWith("PROBE0001", Assert.Single(detail.Reasons), StringComparison.Ordinal);
        Assert.True(WireCodec.Decode(detail.Properties)["key"].IsSecret);
        Assert.True(WireCodec.Decode(detail.Properties)["content"].IsSecret);
    }

    [Fact]
    public async Task Update_without_any_change_finishes_what_a_partial_failure_left()
    {
        var plugin = shared.Take();
        var inputs = Plugin.Wire(("name", "x"));
        foreach (var preview in new[] { true, false })
        {
            var response = await plugin.CallAsync(ProviderMethods.Update, new UpdateRequest
            {
                Id = "x", Urn = Plugin.Urn, Preview = preview, Olds = inputs, OldInputs = inputs, News = inputs,
            });
            Assert.Equal("x", WireCodec.Decode(response.Properties).FindString("name"));
        }

        Assert.Single(plugin.Trace, line => line.EndsWith("update x", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_partial_failure_of_Update_gives_the_outputs_to_record()
    {
        var plugin = shared.Take();
        var error = await Assert.ThrowsAsync<RpcException>(() => plugin.CallAsync(ProviderMethods.Update, new UpdateRequest
        {
            Id = "x", Urn = Plugin.Urn, Olds = Plugin.Wire(("name", "x"), ("revision", 4)), OldInputs = Plugin.Wire(("name", "x")), News = Plugin.Wire(("name", "x"), ("fault", "partial")),
        }));
        var recorded = WireCodec.Decode(error.GetRpcStatus()!.GetDetail<ErrorResourceInitFailed>()!.Properties);
        Assert.Equal(5, ((NumberValue)recorded["revision"]).Value);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("unknown-partial")]
    public async Task Unknown_outputs_outside_a_preview_are_refused_and_the_resource_is_kept(string fault)
    {
        var plugin = shared.Take();
        var inputs = Plugin.Wire(("name", "x"), ("fault", fault));
        foreach (var change in new Func<Task>[]
        {
            () => plugin.CreateAsync(false, ("name", "x"), ("fault", fault)),
            () => plugin.CallAsync(ProviderMethods.Update, new UpdateRequest { Id = "x", Urn = Plugin.Urn, Olds = inputs, OldInputs = inputs, News = inputs }),
        })
        {
            var detail = (await Assert.ThrowsAsync<RpcException>(change)).GetRpcStatus()!.GetDetail<ErrorResourceInitFailed>()!;
            var kept = WireCodec.Decode(detail.Properties);
            Assert.Equal(("x", "x"), (detail.Id, kept.FindString("name")));
            Assert.False(kept.ContainsKey("path"));
            Assert.StartsWith("probe:index:File gave no value for its output 'path'", detail.Reasons[^1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_resource_that_was_made_without_an_id_is_a_defect_and_not_recorded()
    {
        var plugin = shared.Take();
        var error = await Assert.ThrowsAsync<RpcException>(() => plugin.CreateAsync(false, ("name", "x"), ("fault", "nameless")));
        Assert.Equal(StatusCode.Internal, error.StatusCode);
        Assert.Contains("probe:index:File was made without an id", error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_outputs_of_a_refresh_are_refused_as_a_defect()
    {
        var plugin = shared.Take();
        var created = await plugin.CreateAsync(false, ("name", "x"));
        var inputs = Plugin.Wire(("name", "x"), ("fault", "unknown"));
        var error = await Assert.ThrowsAsync<RpcException>(() => plugin.CallAsync(
            ProviderMethods.Read, new ReadRequest { Id = "x", Urn = Plugin.Urn, Inputs = inputs, Properties = created.Properties }));
        Assert.Equal(StatusCode.Internal, error.StatusCode);
        Assert.Contains("no value for its output 'path'", error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refresh_keeps_what_did_not_drift_as_the_user_wrote_it()
    {
        var plugin = shared.Take();
        var inputs = new (string, PropertyValue)[] { ("name", "x"), ("content", "a"), ("colour", PropertyValue.Null), ("password", PropertyValue.Of("p").AsSecret()) };
        var created = await plugin.CreateAsync(false, inputs);
        var request = new ReadRequest { Id = "x", Urn = Plugin.Urn, Inputs = Plugin.Wire(inputs), Properties = created.Properties };
        var same = await plugin.CallAsync(ProviderMethods.Read, request);
        Assert.Equal(request.Inputs, same.Inputs);
        Assert.Equal(created.Properties, same.Properties);

        await plugin.CreateAsync(false, ("name", "x"), ("content", "drifted"));
        var drifted = WireCodec.Decode((await plugin.CallAsync(ProviderMethods.Read, request)).Inputs);
        Assert.Equal("drifted", drifted.FindString("content"));
    }

    [Fact]
    public async Task Import_reads_by_id_alone_and_gives_the_inputs()
    {
        var plugin = shared.Take();
        await plugin.CreateAsync(false, ("name", "x"), ("content", "a"));
        var read = await plugin.CallAsync(ProviderMethods.Read, new ReadRequest { Id = "x", Urn = Plugin.Urn });
        Assert.Equal("x", read.Id);
        Assert.Equal("a", WireCodec.Decode(read.Inputs).FindString("content"));
        Assert.Equal("a", WireCodec.Decode(read.Properties).FindString("content"));
    }

    [Fact]
    public async Task What_a_program_gets_by_its_id_alone_is_read_as_in_an_import()
    {
        var plugin = shared.Take();
        await plugin.CreateAsync(false, ("name", "x"), ("content", "a"));
        var read = await plugin.CallAsync(ProviderMethods.Read, new ReadRequest { Id = "x", Urn = Plugin.Urn, Inputs = Plugin.Wire(), Properties = Plugin.Wire() });
        Assert.Equal("x", read.Id);
        Assert.Equal("x", WireCodec.Decode(read.Inputs).FindString("name"));
        Assert.Equal("a", WireCodec.Decode(read.Properties).FindString("content"));
    }

    [Fact]
    public async Task What_is_gone_reads_as_an_empty_id_and_deletes_without_complaint()
    {
        var plugin = shared.Take();
        var read = await plugin.CallAsync(ProviderMethods.Read, new ReadRequest { Id = "x", Urn = Plugin.Urn, Inputs = Plugin.Wire(("name", "x")), Properties = Plugin.Wire(("name", "x")) });
        Assert.Empty(read.Id);
        Assert.Null(read.Properties);
        await plugin.CallAsync(ProviderMethods.Delete, new DeleteRequest { Id = "x", Urn = Plugin.Urn, Properties = Plugin.Wire(("name", "x")) });
    }

    [Fact]
    public async Task Elided_assets_pass_through_every_request_that_carries_old_values()
    {
        var plugin = shared.Take();
        PropertyValue elided = new AssetValue(Hash: "abc");
        var old = Plugin.Wire(("name", "x"), ("content", elided));
        var diff = await plugin.CallAsync(ProviderMethods.Diff, new DiffRequest { Id = "x", Urn = Plugin.Urn, Olds = old, OldInputs = old, News = old });
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, diff.Changes);
        await plugin.CallAsync(ProviderMethods.Update, new UpdateRequest { Id = "x", Urn = Plugin.Urn, Olds = old, OldInputs = old, News = Plugin.Wire(("name", "x")) });
        await plugin.CallAsync(ProviderMethods.Read, new ReadRequest { Id = "x", Urn = Plugin.Urn, Properties = old, Inputs = old });
        await plugin.CallAsync(ProviderMethods.Delete, new DeleteRequest { Id = "x", Urn = Plugin.Urn, Properties = old, OldInputs = old });
    }

    [Theory]
    [InlineData("coded", StatusCode.FailedPrecondition, "PROBE0003: it cannot be written\n  fix: make room")]
    [InlineData("denied", StatusCode.Aborted, "PROBE0002: not yours")]
    [InlineData("defect", StatusCode.Internal, "a defect in probe 0.1.0: InvalidOperationException: nobody thought of this")]
    public async Task Errors_reach_the_user_in_their_own_words(string fault, StatusCode code, string message)
    {
        var plugin = shared.Take();
        var error = await Assert.ThrowsAsync<RpcException>(() => plugin.CreateAsync(false, ("name", "x"), ("fault", fault)));
        Assert.Equal((code, message), (error.StatusCode, error.Status.Detail));
    }

    [Fact]
    public async Task An_unknown_type_is_named()
    {
        var plugin = shared.Take();
        var error = await Assert.ThrowsAsync<RpcException>(() =>
            plugin.CallAsync(ProviderMethods.Check, new CheckRequest { Urn = "urn:pulumi:dev::project::probe:index:Nothing::f" }));
        Assert.Equal((StatusCode.NotFound, "probe 0.1.0 has no resource 'probe:index:Nothing'"), (error.StatusCode, error.Status.Detail));
    }

    [Fact]
    public async Task The_users_timeout_in_seconds_is_enforced_and_told_apart_from_cancellation()
    {
        await using var plugin = await Plugin.StartAsync();
        var error = await Assert.ThrowsAsync<RpcException>(() => plugin.CallAsync(
            ProviderMethods.Create, new CreateRequest { Urn = Plugin.Urn, Properties = Plugin.Wire(("name", "x"), ("fault", "slow")), Timeout = 0.2 }));
        Assert.Equal(StatusCode.DeadlineExceeded, error.StatusCode);
        Assert.StartsWith("probe:index:File 'f' was not finished within 0.2 s", error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_for_which_a_handler_waits_for_others_does_not_count()
    {
        var created = await shared.Take().CallAsync(
            ProviderMethods.Create, new CreateRequest { Urn = Plugin.Urn, Properties = Plugin.Wire(("name", "patient"), ("fault", "waits")), Timeout = 2 });
        Assert.Equal("patient", created.Id);
    }

    [Fact]
    public async Task Requests_are_served_at_the_same_time()
    {
        await using var plugin = await Plugin.StartAsync();
        var slow = plugin.CreateAsync(false, ("name", "slow"), ("fault", "slow"));
        await plugin.WaitForTraceAsync("create slow");
        var quick = await Task.WhenAll(Enumerable.Range(0, 50).Select(index => plugin.CreateAsync(false, ("name", $"q{index}"))));
        Assert.Equal(50, quick.Select(response => response.Id).Distinct().Count());
        Assert.False(slow.IsCompleted);
        await plugin.CancelAsync();
        await Assert.ThrowsAsync<RpcException>(() => slow);
    }

    [Fact]
    public async Task Messages_reach_the_resources_row_in_order_before_the_result()
    {
        var plugin = shared.Take();
        await plugin.CreateAsync(false, ("name", "x"));
        Assert.Equal(
            [(LogSeverity.Info, "writing", true), (LogSeverity.Info, "written", false)],
            plugin.Engine.Messages.Select(message => (message.Severity, message.Message, message.Ephemeral)));
        Assert.All(plugin.Engine.Messages, message => Assert.Equal(Plugin.Urn, message.Urn));
    }

    [Fact]
    public async Task A_dead_log_does_not_fail_the_work()
    {
        await using var plugin = await Plugin.StartAsync();
        await plugin.Engine.DisposeAsync();
        Assert.Equal("x", (await plugin.CreateAsync(false, ("name", "x"))).Id);
    }

    [Fact]
    public async Task A_function_answers_with_secrets_marked_and_tells_what_is_wrong_with_its_arguments()
    {
        var plugin = shared.Take();
        var answer = await plugin.CallAsync(ProviderMethods.Invoke, new InvokeRequest { Tok = "probe:index:greet", Args = Plugin.Wire(("name", "Ann")) });
        Assert.Equal("Hello, Ann.", WireCodec.Decode(answer.Return).FindString("greeting"));
        Assert.True(WireCodec.Decode(answer.Return)["whisper"].IsSecret);
        var empty = await plugin.CallAsync(ProviderMethods.Invoke, new InvokeRequest { Tok = "probe:index:greet", Args = Plugin.Wire(("name", "")) });
        Assert.Equal("name", Assert.Single(empty.Failures).Property);
        var absent = await plugin.CallAsync(ProviderMethods.Invoke, new InvokeRequest { Tok = "probe:index:greet" });
        Assert.Equal("name", Assert.Single(absent.Failures).Property);
    }

    [Fact]
    public async Task A_function_that_answers_with_an_unknown_is_refused_in_previews_too()
    {
        var plugin = shared.Take();
        foreach (var preview in new[] { false, true })
        {
            var request = new InvokeRequest { Tok = "probe:index:greet", Args = Plugin.Wire(("name", "unknown")), Preview = preview };
            var error = await Assert.ThrowsAsync<RpcException>(() => plugin.CallAsync(ProviderMethods.Invoke, request));
            Assert.Equal(StatusCode.Internal, error.StatusCode);
            Assert.StartsWith("probe:index:greet gave no value for its output 'greeting'", error.Status.Detail, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("unreadable")]
    [InlineData("unreadable-bare")]
    public async Task A_text_that_a_defect_could_not_read_shows_neither_in_the_error_nor_in_the_debug_log(string fault)
    {
        var plugin = shared.Take();
        var error = await Assert.ThrowsAsync<RpcException>(() => plugin.CreateAsync(false, ("name", "x"), ("password", "sesame"), ("fault", fault)));
        Assert.Equal(StatusCode.Internal, error.StatusCode);
        Assert.Contains(plugin.Engine.Messages, message => message is { Severity: LogSeverity.Debug } && message.Message.Contains("FormatException", StringComparison.Ordinal));
        Assert.DoesNotContain("sesame", $"{error.Status.Detail}{string.Join('\n', plugin.Engine.Messages)}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_of_another_shape_is_told_by_its_path_alone()
    {
        var plugin = shared.Take();
        var odd = Plugin.Wire(("name", "x"), ("password", PropertyMap.Create(("text", "sesame"))));
        var old = Plugin.Wire(("name", "x"));
        foreach (var call in new Func<Task>[]
        {
            () => plugin.CallAsync(ProviderMethods.Diff, new DiffRequest { Id = "x", Urn = Plugin.Urn, Olds = old, OldInputs = odd, News = old }),
            () => plugin.CallAsync(ProviderMethods.Update, new UpdateRequest { Id = "x", Urn = Plugin.Urn, Olds = odd, OldInputs = old, News = old }),
            () => plugin.CallAsync(ProviderMethods.Read, new ReadRequest { Id = "x", Urn = Plugin.Urn, Properties = old, Inputs = odd }),
            () => plugin.CallAsync(ProviderMethods.Delete, new DeleteRequest { Id = "odd", Urn = Plugin.Urn, Properties = odd, OldInputs = old }),
        })
        {
            var error = await Assert.ThrowsAsync<RpcException>(call);
            Assert.Equal((StatusCode.InvalidArgument, "the value at $.password cannot be read as what this version of probe 0.1.0 keeps there"), (error.StatusCode, error.Status.Detail));
        }

        Assert.DoesNotContain("sesame", string.Join('\n', plugin.Engine.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_malformed_value_is_an_error_in_words()
    {
        var plugin = shared.Take();
        var odd = new Struct { Fields = { ["name"] = Value.ForStruct(new Struct { Fields = { [WireSignatures.Key] = Value.ForString("odd") } }) } };
        var error = await Assert.ThrowsAsync<RpcException>(() => plugin.CallAsync(ProviderMethods.Check, new CheckRequest { Urn = Plugin.Urn, News = odd }));
        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Contains("signature 'odd'", error.Status.Detail, StringComparison.Ordinal);
    }
}
