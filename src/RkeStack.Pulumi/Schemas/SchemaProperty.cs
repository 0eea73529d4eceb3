namespace RkeStack.Pulumi.Schemas;

/// <summary>One property of a <see cref="SchemaObject"/>.</summary>
/// <param name="Name">Name in camel case.</param>
/// <param name="Type">What it takes.</param>
public sealed record SchemaProperty(string Name, SchemaValue Type)
{
    /// <summary>What it is for, in Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>Whether the object makes no sense without it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether its value must not be shown.</summary>
    public bool Secret { get; init; }
}
