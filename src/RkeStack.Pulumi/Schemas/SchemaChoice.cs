namespace RkeStack.Pulumi.Schemas;

/// <summary>A type of the schema whose values are some texts.</summary>
public sealed record SchemaChoice
{
    /// <summary>Name in the schema, such as <c>TaintEffect</c>; put into module <c>index</c> of the package.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>The texts; SDKs name their members after them.</summary>
    public required IReadOnlyList<string> Values { get; init; }
}
