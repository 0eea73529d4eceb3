namespace RkeStack.Cluster.Configuration.Source;

/// <summary>One key of a map with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
/// <param name="IsMerged">Whether the entry comes from a merge (<c>&lt;&lt;</c>), so that writing the key again is no mistake.</param>
internal sealed record SourceEntry(SourceScalar Key, SourceNode Value, bool IsMerged);
