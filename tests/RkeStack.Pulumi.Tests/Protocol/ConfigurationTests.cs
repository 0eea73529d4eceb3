using Grpc.Core;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Pulumi.Tests.Protocol;

public class ConfigurationTests(SharedPlugin shared) : IClassFixture<SharedPlugin>
{
    private const string Urn = "urn:pulumi:dev::project::pulumi:providers:probe::default";

    [Fact]
    public async Task Values_come_as_strings_as_JSON_or_as_they_are_with_a_version_beside_them()
    {
        var plugin = shared.Take();
        foreach (var flag in new PropertyValue[] { "true", true, PropertyValue.Unknown })
        {
            var news = Plugin.Wire(("version", "0.1.0"), ("flag", flag), ("labels", """{"a":"b"}"""), ("text", "plain"));
            var check = await plugin.CallAsync(ProviderMethods.CheckConfig, new CheckRequest { Urn = Urn, News = news });
            Assert.Empty(check.Failures);
            Assert.Equal(news, check.Inputs);
        }
    }

    [Fact]
    public async Task Configure_hands_on_what_the_strings_mean()
    {
        await using var plugin = await Plugin.StartAsync(configured: false);
        await plugin.CallAsync(ProviderMethods.Configure, new ConfigureRequest
        {
            Args = Plugin.Wire(("version", "0.1.0"), ("flag", "true"), ("labels", """{"a":{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","value":"?"}}"""), ("text", PropertyValue.Of("Hej").AsSecret())),
        });
        var answer = await plugin.CallAsync(ProviderMethods.Invoke, new InvokeRequest { Tok = "probe:index:greet", Args = Plugin.Wire(("name", "Ann")) });
        Assert.Equal("Hej, Ann!?", WireCodec.Decode(answer.Return).FindString("greeting"));
    }

    [Fact]
    public async Task Wrong_values_are_failures_all_at_once()
    {
        var plugin = shared.Take();
        var news = Plugin.Wire(("flag", "perhaps"), ("labels", "[1]"), ("colour", "red"));
        var check = await plugin.CallAsync(ProviderMethods.CheckConfig, new CheckRequest { Urn = Urn, News = news });
        Assert.Equal(["colour", "flag", "labels"], check.Failures.Select(Plugin.PathOf).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Plain_secrets_of_CheckConfig_are_not_repeated_in_messages()
    {
        var plugin = shared.Take();
        var check = await plugin.CallAsync(
            ProviderMethods.CheckConfig, new CheckRequest { Urn = Urn, News = Plugin.Wire(("token", "sesame"), ("flag", "sesame")) });
        Assert.Empty(Assert.Single(check.Failures).Property);
        Assert.DoesNotContain("sesame", check.Failures.ToString(), StringComparison.Ordinal);
        Assert.Empty(plugin.Engine.Messages);
    }

    [Theory]
    [InlineData("token", false)]
    [InlineData("endpoint", true)]
    public async Task A_change_of_configuration_always_shows_and_replaces_only_where_it_must(string changed, bool replaces)
    {
        var plugin = shared.Take();
        var diff = await plugin.CallAsync(ProviderMethods.DiffConfig, new DiffRequest
        {
            Urn = Urn,
            OldInputs = Plugin.Wire((changed, "a"), ("version", "0.1.0"), ("flag", "true")),
            Olds = Plugin.Wire((changed, "a"), ("version", "0.1.0"), ("flag", "true")),
            News = Plugin.Wire((changed, "b"), ("version", "0.2.0"), ("flag", true)),
        });
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffSome, diff.Changes);
        Assert.Equal([changed], diff.Diffs);
        Assert.Equal(replaces ? [changed] : [], diff.Replaces);
    }

    [Fact]
    public async Task Missing_keys_are_named_so_that_the_engine_says_how_to_set_them()
    {
        await using var plugin = await Plugin.StartAsync(configured: false, prepare: start => start.Environment["PROBE_STRICT"] = "1");
        var error = await Assert.ThrowsAsync<RpcException>(() => plugin.CallAsync(ProviderMethods.Configure, new ConfigureRequest { Args = Plugin.Wire() }));
        var missing = Assert.Single(error.GetRpcStatus()!.GetDetail<ConfigureErrorMissingKeys>()!.MissingKeys);
        Assert.Equal(("probe:region", "Where to work."), (missing.Name, missing.Description));
    }
}
