namespace RkeStack.Pulumi.Schemas;

/// <summary>Says that a property whose values are kept as JSON has a type in the schema all the same.</summary>
/// <param name="name">Name of a <see cref="SchemaObject"/> that the definition declares.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DeclaredTypeAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
