namespace RkeStack.Pulumi.Schemas;

/// <summary>The name a nested type has in the schema; without it, the C# type's own name.</summary>
/// <param name="name">The name, such as <c>NodeTaint</c>; put into module <c>index</c> of the package.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum)]
public sealed class SchemaTypeAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
