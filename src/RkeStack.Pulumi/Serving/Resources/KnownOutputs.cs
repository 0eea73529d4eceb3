using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Serving;

/// <summary>
/// Sees to it that only previews hold unknown values: the engine would record one as text, and hand that to every resource that comes after.
/// </summary>
internal static class KnownOutputs
{
    /// <summary>What is wrong with the outputs, in words for the user; null where all is known.</summary>
    public static string? Refusal(string token, PropertyMap outputs)
    {
        var unknown = outputs.SelectMany(output => Unknowns(PropertyPath.Of(output.Key), output.Value)).Select(path => $"'{path}'").ToArray();
        return unknown.Length == 0
            ? null
            : $"{token} gave no value for its output {string.Join(", ", unknown)}, though this is not a preview\n  fix: report this defect of the provider; until then refresh, or replace the resource";
    }

    /// <summary>The outputs that hold nothing unknown.</summary>
    public static PropertyMap Of(PropertyMap outputs) =>
        PropertyMap.From(outputs.Where(output => !Unknowns(PropertyPath.Root, output.Value).Any()));

    // A text that is the wire's mark would be read as unknown by the engine, so it is no less wrong here.
    private static IEnumerable<PropertyPath> Unknowns(PropertyPath at, PropertyValue value) => value.Unwrapped switch
    {
        UnknownValue or ResourceReferenceValue { Id: UnknownValue } => [at],
        StringValue text when WireSignatures.IsUnknown(text.Value) => [at],
        ArrayValue array => array.Elements.SelectMany((element, index) => Unknowns(at.Then(index), element)),
        MapValue map => map.Properties.SelectMany(member => Unknowns(at.Then(member.Key), member.Value)),
        _ => [],
    };
}
