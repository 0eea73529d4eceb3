namespace RkeStack.Pulumi.Serving;

/// <summary>What a package's schema says about it, for people and for the generators of SDKs.</summary>
public sealed record PackageMetadata
{
    /// <summary>The name that people read.</summary>
    public string? DisplayName { get; init; }

    /// <summary>What it is, in Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>Words to find it by.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Its home page.</summary>
    public string? Homepage { get; init; }

    /// <summary>Its licence, as an SPDX name.</summary>
    public string? License { get; init; }

    /// <summary>Where its sources are.</summary>
    public string? Repository { get; init; }

    /// <summary>Who publishes it.</summary>
    public string? Publisher { get; init; }

    /// <summary>The root namespace of the C# SDK.</summary>
    public string? CSharpRootNamespace { get; init; }

    /// <summary>The C# namespace of the package itself, below the root; without it, the package's name with a capital.</summary>
    public string? CSharpNamespace { get; init; }
}
