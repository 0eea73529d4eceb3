using System.Collections.Immutable;
using Grpc.Core;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Pulumi.Tests.Protocol;

public class ConstructTests(SharedPlugin shared) : IClassFixture<SharedPlugin>
{
    private const string Other = "urn:pulumi:dev::project::other:index:Thing::t";

    [Fact]
    public async Task The_component_is_registered_first_not_as_remote_with_every_option_of_its_user()
    {
        var plugin = shared.Take();
        var request = Request(plugin);
        request.Aliases.Add(new Alias { Urn = "urn:old" });
        request.IgnoreChanges.Add("content");
        request.ReplaceOnChanges.Add("prefix");
        request.ReplaceWith.Add(Other);
        request.ReplacementTrigger = Google.Protobuf.WellKnownTypes.Value.ForString("now");
        request.Protect = false;
        request.RetainOnDelete = true;
        request.DeleteBeforeReplace = false;
        request.DeletedWith = Other;
        request.CustomTimeouts = new CustomTimeouts { Create = "5m" };
        request.AdditionalSecretOutputs.Add("firstPath");
        request.ResourceHooks = new ResourceHooksBinding { AfterCreate = { "hook" } };
        request.StackTraceHandle = "trace";
        await plugin.CallAsync(ProviderMethods.Construct, request);

        var component = plugin.Engine.Registrations.First();
        Assert.Equal(("probe:index:Pair", "pair", "urn:parent"), (component.Type, component.Name, component.Parent));
        Assert.True(component is { Custom: false, Remote: false, AcceptSecrets: true, AcceptResources: true, AliasSpecs: true });
        Assert.Equal(request.Aliases, component.Aliases);
        Assert.Equal(["content"], component.IgnoreChanges);
        Assert.Equal(["prefix"], component.ReplaceOnChanges);
        Assert.Equal([Other], component.ReplaceWith);
        Assert.Equal("now", component.ReplacementTrigger.StringValue);
        Assert.True(component is { HasProtect: true, Protect: false, RetainOnDelete: true, DeleteBeforeReplaceDefined: true, DeleteBeforeReplace: false });
        Assert.Equal(Other, component.DeletedWith);
        Assert.Equal("5m", component.CustomTimeouts.Create);
        Assert.Equal(["firstPath"], component.AdditionalSecretOutputs);
        Assert.Equal(request.ResourceHooks, component.Hooks);
        Assert.Equal("trace", component.ParentStackTraceHandle);
        Assert.Equal(request.Dependencies, component.Dependencies);
    }

    [Fact]
    public async Task Outputs_that_the_user_calls_secret_are_secret_since_the_engine_does_not_see_to_it()
    {
        var plugin = shared.Take();
        plugin.Engine.Answer = Computed;
        var request = Request(plugin);
        request.AdditionalSecretOutputs.Add("firstPath");
        var response = await plugin.CallAsync(ProviderMethods.Construct, request);
        Assert.True(WireCodec.Decode(response.State)["firstPath"].IsSecret);
        Assert.True(WireCodec.Decode(Assert.Single(plugin.Engine.Completions).Outputs)["firstPath"].IsSecret);
    }

    [Fact]
    public async Task Children_say_what_each_property_depends_on_and_inherit_the_components_timeouts()
    {
        var plugin = shared.Take();
        plugin.Engine.Answer = Computed;
        var request = Request(plugin);
        request.CustomTimeouts = new CustomTimeouts { Create = "5m" };
        await plugin.CallAsync(ProviderMethods.Construct, request);
        var (first, second) = (plugin.Engine.Registrations.ElementAt(1), plugin.Engine.Registrations.ElementAt(2));
        Assert.Equal("urn:pulumi:dev::project::probe:index:Pair::pair", first.Parent);
        Assert.True(first is { Custom: true, Remote: false, SupportsPartialValues: true, SupportsResultReporting: true });
        Assert.Equal([Other], first.PropertyDependencies["content"].Urns);
        Assert.Empty(first.PropertyDependencies["name"].Urns);
        Assert.Equal([Other], first.Dependencies);
        Assert.Equal([FakeEngine.UrnOf(first)], second.PropertyDependencies["content"].Urns);
        Assert.Equal([FakeEngine.UrnOf(first)], second.Dependencies);
        Assert.Equal(["content"], second.AdditionalSecretOutputs);
        Assert.Equal("5m", first.CustomTimeouts.Create);
        Assert.DoesNotContain("fault", first.Object.Fields.Keys);
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("0.1.0", "0.1.0")]
    public async Task Children_carry_the_version_that_this_process_was_configured_with(string? configured, string expected)
    {
        await using var plugin = await Plugin.StartAsync(configured: false);
        await plugin.HandshakeAsync();
        var args = configured is null ? Plugin.Wire() : Plugin.Wire(("version", configured));
        await plugin.CallAsync(ProviderMethods.Configure, new ConfigureRequest { Args = args });
        await plugin.CallAsync(ProviderMethods.Construct, Request(plugin));
        Assert.All(plugin.Engine.Registrations.Skip(1), child => Assert.Equal(expected, child.Version));
        Assert.All(plugin.Engine.Registrations.Skip(1), child => Assert.Empty(child.Provider));
    }

    [Fact]
    public async Task Children_go_to_the_provider_that_the_user_chose()
    {
        var plugin = shared.Take();
        var request = Request(plugin);
        request.Providers["probe"] = "urn:provider::id";
        request.Providers["else"] = "urn:else::id";
        await plugin.CallAsync(ProviderMethods.Construct, request);
        Assert.Equal(request.Providers, plugin.Engine.Registrations.First().Providers);
        Assert.All(plugin.Engine.Registrations.Skip(1), child => Assert.Equal("urn:provider::id", child.Provider));
    }

    [Fact]
    public async Task Outputs_are_completed_once_without_output_wrappers_and_returned_with_them()
    {
        var plugin = shared.Take();
        plugin.Engine.Answer = Computed;
        var response = await plugin.CallAsync(ProviderMethods.Construct, Request(plugin));
        var completed = Assert.Single(plugin.Engine.Completions);
        var state = WireCodec.Decode(response.State);
        Assert.Equal("urn:pulumi:dev::project::probe:index:Pair::pair", response.Urn);
        Assert.Equal(response.Urn, completed.Urn);
        Assert.True(WireCodec.Decode(completed.Outputs)["key"] is SecretValue { Value: StringValue { Value: "k" } });
        Assert.Equal("/pair-first", WireCodec.Decode(completed.Outputs).FindString("firstPath"));
        Assert.Equal(["urn:pulumi:dev::project::probe:index:File::pair-first"], PropertyValues.Dependencies(state["firstPath"]));
        Assert.True(state["key"].IsSecret);
    }

    [Fact]
    public async Task In_a_preview_inputs_and_outputs_may_be_unknown()
    {
        var plugin = shared.Take();
        var request = Request(plugin);
        request.DryRun = true;
        request.Inputs = WireCodec.Encode(PropertyMap.Create(("prefix", "p"), ("content", new OutputValue(null, true, [Other]))));
        plugin.Engine.Answer = child => new RegisterResourceResponse { Urn = FakeEngine.UrnOf(child), Object = Plugin.Wire(("path", PropertyValue.Unknown)) };
        var response = await plugin.CallAsync(ProviderMethods.Construct, request);
        var content = WireCodec.Decode(plugin.Engine.Registrations.ElementAt(1).Object)["content"];
        Assert.True(content is SecretValue { Value: UnknownValue });
        var state = WireCodec.Decode(response.State);
        Assert.True(state["firstPath"] is OutputValue { Value: null });
        Assert.True(state["revision"] is OutputValue { Value: null });
    }

    [Fact]
    public async Task Dependencies_told_beside_plain_inputs_count_as_well()
    {
        var plugin = shared.Take();
        var request = Request(plugin);
        request.Inputs = Plugin.Wire(("prefix", "p"), ("content", "plain"));
        request.InputDependencies["content"] = new PropertyDependencies { Urns = { Other } };
        await plugin.CallAsync(ProviderMethods.Construct, request);
        Assert.Equal([Other], plugin.Engine.Registrations.ElementAt(1).PropertyDependencies["content"].Urns);
    }

    [Fact]
    public async Task Wrong_inputs_are_told_all_at_once_before_anything_is_registered()
    {
        var plugin = shared.Take();
        foreach (var (inputs, expected) in new[]
        {
            (Plugin.Wire(("prefix", "bad")), new[] { "content", "prefix" }),
            (Plugin.Wire(("content", 1), ("nothing", 2)), ["content", "nothing", "prefix"]),
        })
        {
            var request = Request(plugin);
            request.Inputs = inputs;
            var error = await Assert.ThrowsAsync<RpcException>(() => plugin.CallAsync(ProviderMethods.Construct, request));
            Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
            var lines = error.Status.Detail.Split('\n');
            Assert.Equal("some inputs are not valid", lines[0]);
            Assert.Equal(expected, lines[1..].Select(line => line.Split(':')[0]).Order(StringComparer.Ordinal));
        }

        Assert.Empty(plugin.Engine.Registrations);
    }

    [Fact]
    public async Task A_secret_of_the_wrong_shape_is_told_by_its_path_and_type_alone_for_the_engine_prints_values_of_what_a_detail_names()
    {
        var plugin = shared.Take();
        var request = Request(plugin);
        foreach (var wrong in new PropertyValue[]
        {
            PropertyMap.Create(("text", "sesame")),
            new SecretValue(PropertyValue.Of(["sesame"])),
            new OutputValue(PropertyValue.Of(["sesame"]), true, []),
        })
        {
            request.Inputs = Plugin.Wire(("prefix", "p"), ("password", wrong));
            var error = await Assert.ThrowsAsync<RpcException>(() => plugin.CallAsync(ProviderMethods.Construct, request));
            Assert.Contains("\npassword: expected a string, got a ", error.Status.Detail, StringComparison.Ordinal);
            Assert.DoesNotContain("sesame", $"{error.Status.Detail}{error.Trailers.Count}{error.GetRpcStatus()}", StringComparison.Ordinal);
            Assert.Null(error.GetRpcStatus());
        }

        Assert.Empty(plugin.Engine.Registrations);
        Assert.DoesNotContain(plugin.Engine.Messages, message => message.Message.Contains("sesame", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Outputs_that_are_unknown_outside_a_preview_are_refused_and_the_component_is_not_completed()
    {
        var plugin = shared.Take();
        plugin.Engine.Answer = Computed;
        var request = Request(plugin);
        request.Inputs = Plugin.Wire(("prefix", "unknown"));
        var error = await Assert.ThrowsAsync<RpcException>(() => plugin.CallAsync(ProviderMethods.Construct, request));
        Assert.Equal(StatusCode.Internal, error.StatusCode);
        Assert.StartsWith("probe:index:Pair gave no value for its output 'firstPath'", error.Status.Detail, StringComparison.Ordinal);
        Assert.Empty(plugin.Engine.Completions);
        request.DryRun = true;
        await plugin.CallAsync(ProviderMethods.Construct, request);
        Assert.Single(plugin.Engine.Completions);
    }

    [Fact]
    public async Task A_child_that_failed_ends_the_construction_in_words()
    {
        var plugin = shared.Take();
        plugin.Engine.Answer = child => child.Custom ? new RegisterResourceResponse { Result = Result.Fail } : new RegisterResourceResponse { Urn = FakeEngine.UrnOf(child) };
        var error = await Assert.ThrowsAsync<RpcException>(() => plugin.CallAsync(ProviderMethods.Construct, Request(plugin)));
        Assert.Contains("'pair-first' was not made", error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_components_are_constructed_at_the_same_time()
    {
        var plugin = shared.Take();
        plugin.Engine.Answer = Computed;
        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(index =>
        {
            var request = Request(plugin);
            request.Name = $"pair{index}";
            return plugin.CallAsync(ProviderMethods.Construct, request);
        }));
        Assert.Equal(Enumerable.Range(0, 20).Select(index => $"/pair{index}-first"), responses.Select(response => ((StringValue)WireCodec.Decode(response.State)["firstPath"].Unwrapped).Value));
    }

    [Fact]
    public async Task A_method_is_called_on_its_resource_and_may_answer_with_unknowns()
    {
        var plugin = shared.Take();
        PropertyValue self = new ResourceReferenceValue("urn:pulumi:dev::project::probe:index:Pair::pair");
        var known = await plugin.CallAsync(ProviderMethods.Call, new CallRequest { Tok = "probe:index:Pair/describe", Args = Plugin.Wire(("__self__", self), ("style", "brief")) });
        Assert.Equal("urn:pulumi:dev::project::probe:index:Pair::pair in brief", WireCodec.Decode(known.Return).FindString("description"));
        var unknown = await plugin.CallAsync(ProviderMethods.Call, new CallRequest
        {
            Tok = "probe:index:Pair/describe", DryRun = true, Args = Plugin.Wire(("__self__", self), ("style", new OutputValue(null, false, []))),
        });
        Assert.True(WireCodec.Decode(unknown.Return)["description"].IsUnknown);
    }

    [Fact]
    public async Task A_method_that_answers_with_an_unknown_outside_a_preview_is_refused()
    {
        var plugin = shared.Take();
        PropertyValue self = new ResourceReferenceValue("urn:pulumi:dev::project::probe:index:Pair::pair");
        var request = new CallRequest { Tok = "probe:index:Pair/describe", Args = Plugin.Wire(("__self__", self), ("style", "unknown")) };
        var error = await Assert.ThrowsAsync<RpcException>(() => plugin.CallAsync(ProviderMethods.Call, request));
        Assert.StartsWith("probe:index:Pair/describe gave no value for its output 'description'", error.Status.Detail, StringComparison.Ordinal);
    }

    private static ConstructRequest Request(Plugin plugin) => new()
    {
        Type = "probe:index:Pair",
        Name = "pair",
        Parent = "urn:parent",
        Project = "project",
        Stack = "dev",
        MonitorEndpoint = plugin.Engine.Address,
        AcceptsOutputValues = true,
        Dependencies = { Other },
        Inputs = WireCodec.Encode(PropertyMap.Create(
            ("prefix", "p"), ("content", new OutputValue("c", false, ImmutableSortedSet.Create(StringComparer.Ordinal, Other))))),
    };

    private static RegisterResourceResponse Computed(RegisterResourceRequest request) => new()
    {
        Urn = FakeEngine.UrnOf(request),
        Id = request.Custom ? request.Name : "",
        Object = Plugin.Wire(("path", $"/{request.Name}"), ("revision", 1), ("key", "k")),
    };
}
