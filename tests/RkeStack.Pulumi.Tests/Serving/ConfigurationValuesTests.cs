using RkeStack.Pulumi.Probe;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Serving;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Pulumi.Tests.Serving;

public class ConfigurationValuesTests
{
    private const string SecretText = """{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","value":"s"}""";

    public static TheoryData<string, PropertyValue, PropertyValue> Cases => new()
    {
        { "flag", "true", true },
        { "flag", true, true },
        { "flag", "perhaps", "perhaps" },
        { "flag", PropertyValue.Of("true").AsSecret(), PropertyValue.Of(true).AsSecret() },
        { "flag", PropertyValue.Unknown, PropertyValue.Unknown },
        { "labels", """{"a":"b"}""", PropertyMap.Create(("a", "b")) },
        { "labels", $$"""{"a":{{SecretText}}}""", PropertyMap.Create(("a", PropertyValue.Of("s").AsSecret())) },
        { "labels", """{"a":"04da6b54-80e4-46f7-96ec-b56ff0331ba9"}""", PropertyMap.Create(("a", PropertyValue.Unknown)) },
        { "text", "12", "12" },
        { "text", "\"quoted\"", "quoted" },
        { "text", """{"a":1}""", """{"a":1}""" },
        { "text", SecretText, PropertyValue.Of("s").AsSecret() },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_setting_is_decoded_by_what_is_expected(string name, PropertyValue given, PropertyValue expected)
    {
        var decoded = ConfigurationValues.Decode(PropertyMap.Create((name, given)), TypeShape.Of(ProbeJson.Default.ProbeConfiguration));
        Assert.Equal(expected, decoded[name]);
    }
}
