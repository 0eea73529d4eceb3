using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Tests.Values;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Pulumi.Tests.Protocol;

public class CheckAndDiffTests(SharedPlugin shared) : IClassFixture<SharedPlugin>
{
    private static readonly PropertyMap Old = PropertyMap.Create(("name", "x"), ("mode", "0600"));

    [Fact]
    public async Task Check_returns_inputs_with_defaults_and_secrets_marked_at_every_depth()
    {
        var plugin = shared.Take();
        var entries = PropertyValue.Of([PropertyMap.Create(("key", "a"), ("token", "t"))]);
        var response = await plugin.CheckAsync(("name", "x"), ("password", "p"), ("entries", entries));
        var inputs = WireCodec.Decode(response.Inputs);
        Assert.Equal("0600", inputs.FindString("mode"));
        Assert.True(inputs["password"].IsSecret);
        Assert.True(((MapValue)((ArrayValue)inputs["entries"]).Elements[0]).Properties["token"].IsSecret);
    }

    [Fact]
    public async Task Check_sets_inputs_even_where_there_are_failures_and_lists_all_of_them()
    {
        var plugin = shared.Take();
        var shape = await plugin.CheckAsync(("size", 1.5), ("colour", "Blue"), ("nmae", "x"));
        Assert.NotNull(shape.Inputs);
        Assert.Equal(["colour", "name", "nmae", "size"], shape.Failures.Select(Plugin.PathOf).Order(StringComparer.Ordinal));
        var meaning = await plugin.CheckAsync(("name", "x"), ("size", -1), ("content", "forbidden"));
        Assert.Equal(["size", "content"], meaning.Failures.Select(Plugin.PathOf));
    }

    [Fact]
    public async Task No_failure_names_its_property_apart_since_the_engine_prints_the_value_of_a_property_so_named()
    {
        var plugin = shared.Take();
        foreach (var wrong in new PropertyValue[] { PropertyMap.Create(("text", "sesame")), PropertyValue.Of(["sesame"]), 7 })
        {
            var failure = Assert.Single((await plugin.CheckAsync(("name", "x"), ("password", wrong))).Failures);
            Assert.Empty(failure.Property);
            Assert.StartsWith("password: expected a string, got a ", failure.Reason, StringComparison.Ordinal);
            Assert.DoesNotContain("sesame", failure.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Unknown_inputs_pass_Check_and_stay_unknown()
    {
        var plugin = shared.Take();
        var response = await plugin.CheckAsync(("name", PropertyValue.Unknown), ("size", PropertyValue.Unknown), ("entries", PropertyValue.Of([PropertyValue.Unknown, PropertyMap.Create(("key", PropertyValue.Unknown))])));
        Assert.Empty(response.Failures);
        Assert.True(WireCodec.Decode(response.Inputs)["size"].IsUnknown);
    }

    [Fact]
    public async Task Check_without_olds_or_news_on_the_wire_still_answers()
    {
        var plugin = shared.Take();
        var response = await plugin.CallAsync(ProviderMethods.Check, new CheckRequest { Urn = Plugin.Urn });
        Assert.Equal("name", Plugin.PathOf(Assert.Single(response.Failures)));
    }

    [Fact]
    public async Task An_equal_resource_has_no_diff_whether_null_missing_or_secret()
    {
        var diff = await DiffAsync(Old.With("password", PropertyValue.Of("p").AsSecret()), Old.With("password", "p").With("content", PropertyValue.Null));
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, diff.Changes);
        Assert.Empty(diff.DetailedDiff);
    }

    [Fact]
    public async Task A_diff_is_detailed_and_also_given_in_top_level_names()
    {
        var diff = await DiffAsync(
            Old.With("content", "a").With("size", 1),
            PropertyMap.Create(("name", "y"), ("mode", "0600"), ("content", "b"), ("labels", PropertyMap.Create(("a.b/c", "v")))));
        Assert.True(diff.HasDetailedDiff);
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffSome, diff.Changes);
        Assert.Equal(["content", "labels", "name", "size"], diff.Diffs);
        Assert.Equal(["name"], diff.Replaces);
        Assert.Equal(PropertyDiff.Types.Kind.Update, diff.DetailedDiff["content"].Kind);
        Assert.Equal(PropertyDiff.Types.Kind.Add, diff.DetailedDiff["labels"].Kind);
        Assert.Equal(PropertyDiff.Types.Kind.UpdateReplace, diff.DetailedDiff["name"].Kind);
        Assert.Equal(PropertyDiff.Types.Kind.Delete, diff.DetailedDiff["size"].Kind);
    }

    [Fact]
    public async Task Keys_with_dots_are_quoted_in_paths()
    {
        var diff = await DiffAsync(
            Old.With("labels", PropertyMap.Create(("a.b/c", "1"))), Old.With("labels", PropertyMap.Create(("a.b/c", "2"))));
        Assert.Equal("labels[\"a.b/c\"]", Assert.Single(diff.DetailedDiff).Key);
    }

    [Fact]
    public async Task Old_values_are_shown_from_inputs_since_outputs_need_not_have_them()
    {
        var diff = await DiffAsync(Old.With("password", "a"), Old.With("password", "b"), oldOutputs: PropertyMap.Empty);
        Assert.True(diff.DetailedDiff["password"].InputDiff);
    }

    [Fact]
    public async Task An_unknown_value_counts_as_changed_and_replaces_where_a_change_would()
    {
        var diff = await DiffAsync(Old.With("content", "a"), Old.With("name", PropertyValue.Unknown).With("content", PropertyValue.Unknown));
        Assert.Equal(["content", "name"], diff.Diffs);
        Assert.Equal(["name"], diff.Replaces);
    }

    [Fact]
    public async Task In_a_refresh_the_read_state_is_the_old_side()
    {
        var diff = await DiffAsync(Old.With("content", "drifted"), Old.With("content", "stored"));
        Assert.Equal(["content"], diff.Diffs);
    }

    [Fact]
    public async Task Ignored_changes_are_left_out_wildcards_included()
    {
        var entry = PropertyMap.Create(("key", "a"), ("token", "1"));
        var diff = await DiffAsync(
            Old.With("entries", PropertyValue.Of([entry])).With("content", "a"),
            Old.With("entries", PropertyValue.Of([entry.With("token", "2")])).With("content", "b"),
            ignore: ["entries.[*].token", "content"]);
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, diff.Changes);
    }

    [Theory]
    [MemberData(nameof(UnknownMarks.All), MemberType = typeof(UnknownMarks))]
    public async Task Secrets_nulls_and_every_mark_of_an_unknown_value_come_back_from_wherever_they_stand(string mark)
    {
        var plugin = shared.Take();
        var news = Plugin.Wire(
            ("name", "x"),
            ("size", mark),
            ("content", new SecretValue(mark)),
            ("mode", PropertyValue.Of("0644").AsSecret()),
            ("labels", PropertyMap.Create(("known", PropertyValue.Of("v").AsSecret()), ("open", mark))),
            ("entries", PropertyValue.Of([PropertyMap.Create(("key", PropertyValue.Of("k").AsSecret()), ("token", PropertyValue.Null), ("nested", PropertyValue.Of([mark]))), PropertyValue.Of(PropertyMap.Create(("key", mark))).AsSecret(), mark]).AsSecret()));
        var response = await plugin.CallAsync(ProviderMethods.Check, new CheckRequest { Urn = Plugin.Urn, News = news });
        Assert.Empty(response.Failures);
        Assert.Equal(WireCodec.Decode(news), WireCodec.Decode(response.Inputs));
        WireCodecTests.AssertKinds(Google.Protobuf.WellKnownTypes.Value.ForStruct(response.Inputs));
    }

    [Fact]
    public async Task Outputs_that_cannot_change_are_stable_unless_the_resource_is_replaced()
    {
        Assert.Equal(["path"], (await DiffAsync(Old, Old.With("content", "b"))).Stables);
        Assert.Empty((await DiffAsync(Old, Old.With("name", "b"))).Stables);
    }

    private async Task<DiffResponse> DiffAsync(
        PropertyMap oldInputs, PropertyMap newInputs, PropertyMap? oldOutputs = null, IEnumerable<string>? ignore = null)
    {
        return await shared.Take().CallAsync(ProviderMethods.Diff, new DiffRequest
        {
            Id = "x",
            Urn = Plugin.Urn,
            Olds = WireCodec.Encode(oldOutputs ?? oldInputs),
            OldInputs = WireCodec.Encode(oldInputs),
            News = WireCodec.Encode(newInputs),
            IgnoreChanges = { ignore ?? [] },
        });
    }
}
