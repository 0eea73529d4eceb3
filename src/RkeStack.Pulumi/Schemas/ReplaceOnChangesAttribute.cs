namespace RkeStack.Pulumi.Schemas;

/// <summary>A change of the property, or of anything below it, replaces the resource.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReplaceOnChangesAttribute : Attribute;
