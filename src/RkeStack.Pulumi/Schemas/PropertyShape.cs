namespace RkeStack.Pulumi.Schemas;

/// <summary>One property of an object, as its annotations describe it.</summary>
internal sealed record PropertyShape(string Name, TypeShape Type)
{
    public bool Required { get; init; }

    public bool Secret { get; init; }

    public bool ReplaceOnChanges { get; init; }

    public bool Stable { get; init; }

    public string? Description { get; init; }

    public string? Deprecation { get; init; }

    public object? Default { get; init; }

    /// <summary>The environment variable that it is taken from where it is left out.</summary>
    public string? EnvironmentDefault { get; init; }

    /// <summary>Name of the declared type that the schema shows, where values are kept as JSON.</summary>
    public string? DeclaredType { get; init; }
}
