using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Serving;

/// <summary>
/// Sees to it that only previews hold unknown values: the engine would record one as text, and hand that to every resource that comes after.
/// </summary>
internal static class KnownOutputs
{
    /// <summary>What is wrong with a resource's outputs, in words for the user; null where all is known.</summary>
    public static string? Refusal(string token, PropertyMap outputs) => Fault(token, outputs) is { } fault
        ? $"{fault}, though this is not a preview\n  fix: report this defect of the provider; until then refresh, or replace the resource"
        : null;

    /// <summary>The outputs of a component, or the answer of a function or method, where all of it is known.</summary>
    /// <param name="token">What gave them.</param>
    /// <param name="outputs">The outputs.</param>
    /// <param name="allowed">Whether unknown values are allowed, as they are in most previews.</param>
    /// <exception cref="ProviderException">Something is not known.</exception>
    public static PropertyMap Require(string token, PropertyMap outputs, bool allowed = false) => !allowed && Fault(token, outputs) is { } fault
        ? throw new ProviderException($"{fault}, where it must be known\n  fix: report this defect of the provider", ProviderErrorKind.Defect)
        : outputs;

    /// <summary>The outputs that hold nothing unknown.</summary>
    public static PropertyMap Of(PropertyMap outputs) =>
        PropertyMap.From(outputs.Where(output => !Unknowns(PropertyPath.Root, output.Value).Any()));

    private static string? Fault(string token, PropertyMap outputs)
    {
        var unknown = outputs.SelectMany(output => Unknowns(PropertyPath.Of(output.Key), output.Value)).Select(path => $"'{path}'").ToArray();
        return unknown.Length == 0 ? null : $"{token} gave no value for its output {string.Join(", ", unknown)}";
    }

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
