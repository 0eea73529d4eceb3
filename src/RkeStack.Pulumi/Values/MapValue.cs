namespace RkeStack.Pulumi.Values;

/// <summary>A map from names to values: an object or a dictionary.</summary>
/// <param name="Properties">The members.</param>
public sealed record MapValue(PropertyMap Properties) : PropertyValue;
