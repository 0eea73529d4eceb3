using RkeStack.Pulumi.Schemas;

namespace RkeStack.Pulumi.Serving;

/// <summary>What a provider is and what it serves.</summary>
public sealed record ProviderDefinition
{
    /// <summary>The package's name, such as <c>rkestack</c>: the first part of every token.</summary>
    public required string Name { get; init; }

    /// <summary>The package's version, semantic, without a leading v.</summary>
    public required string Version { get; init; }

    /// <summary>What the schema says about the package.</summary>
    public PackageMetadata Metadata { get; init; } = new();

    /// <summary>The configuration, where there is any.</summary>
    public ProviderConfiguration? Configuration { get; init; }

    /// <summary>Where what the provider is built on logs to; null where it does not.</summary>
    public ProviderLog? Log { get; init; }

    /// <summary>The resource types.</summary>
    public IReadOnlyList<CustomResource> Resources { get; init; } = [];

    /// <summary>The component types.</summary>
    public IReadOnlyList<ComponentResource> Components { get; init; } = [];

    /// <summary>The functions.</summary>
    public IReadOnlyList<Function> Functions { get; init; } = [];

    /// <summary>The methods of resources and components.</summary>
    public IReadOnlyList<ResourceMethod> Methods { get; init; } = [];

    /// <summary>Object types of the schema that no C# type stands for; see <see cref="DeclaredTypeAttribute"/>.</summary>
    public IReadOnlyList<SchemaObject> Types { get; init; } = [];

    /// <summary>Enumerations that <see cref="Types"/> refer to.</summary>
    public IReadOnlyList<SchemaChoice> Enums { get; init; } = [];

    /// <summary>
    /// What the user is told about one input that is wrong, in one line: code, path and what is wrong there. Never the value. Without it, the
    /// path and the reason.
    /// </summary>
    public Func<PropertyFailure, string> DescribeFailure { get; init; } = failure => failure.ToString();

    /// <summary>What the user is told about exceptions of lower layers; null for those it does not know.</summary>
    public Func<Exception, ProviderError?> DescribeException { get; init; } = _ => null;
}
