using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>The empty maps that sections begin with: ordered by the bytes of their keys, as Go writes maps.</summary>
internal static class EmptyMaps
{
    /// <summary>From text to text.</summary>
    public static ImmutableSortedDictionary<string, string> Text { get; } = Of<string>();

    /// <summary>From text to lists of texts.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> TextList { get; } = Of<ImmutableArray<string>>();

    /// <summary>From text to anything.</summary>
    /// <typeparam name="T">What the map holds.</typeparam>
    public static ImmutableSortedDictionary<string, T> Of<T>() =>
        ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}
