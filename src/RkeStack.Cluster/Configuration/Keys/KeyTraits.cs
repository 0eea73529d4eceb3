using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>What is particular about a key.</summary>
internal sealed record KeyTraits
{
    /// <summary>A key like most.</summary>
    public static readonly KeyTraits None = new();

    /// <summary>The value that stands for one that is not written, as it would be written.</summary>
    public string? Default { get; init; }

    /// <summary>The same in words, where it is not always one value.</summary>
    public string? DefaultNote { get; init; }

    /// <summary>What a change touches; null for what a change of the section touches.</summary>
    public ChangeEffects? Effects { get; init; }

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
