namespace RkeStack.Pulumi.Values;

/// <summary>A string.</summary>
/// <param name="Value">The value.</param>
public sealed record StringValue(string Value) : PropertyValue;
