namespace RkeStack.Pulumi.Schemas;

/// <summary>The output keeps its value for as long as the resource is not replaced, so previews of updates show it as known.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class StableAttribute : Attribute;
