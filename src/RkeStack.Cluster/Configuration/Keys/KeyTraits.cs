using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>What is particular about a key.</summary>
internal sealed record KeyTraits
{
    /// <summary>A key like most.</summary>
    public static readonly KeyTraits None = new();

    /// <summary>What stands for a value that is not written, for people to read.</summary>
    public string? Default { get; init; }

    /// <summary>Whether the section makes no sense without the key.</summary>
    public bool Required { get; init; }

    /// <summary>Whether the value must not be shown.</summary>
    public bool Secret { get; init; }

    /// <summary>Whether the key does nothing.</summary>
    public bool NoEffect { get; init; }

    /// <summary>Whether RKE's JSON always shows the key.</summary>
    public bool Always { get; init; }

    /// <summary>The only texts that are taken.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];
}
