namespace RkeStack.Cluster.Configuration.Source;

/// <summary>What a text holds.</summary>
/// <param name="Root">Its value; null where it holds none.</param>
/// <param name="Aliased">The values that an alias refers to, by reference.</param>
internal sealed record SourceDocument(SourceNode? Root, IReadOnlySet<SourceNode> Aliased);
