namespace RkeStack.Pulumi.Schemas;

/// <summary>
/// An object type of the schema that no C# type stands for: programs have types and completion for it, and this side reads its values as JSON.
/// </summary>
public sealed record SchemaObject
{
    /// <summary>Name in the schema, such as <c>ClusterConfig</c>; put into module <c>index</c> of the package.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>The properties, in the order in which they are documented.</summary>
    public required IReadOnlyList<SchemaProperty> Properties { get; init; }
}
