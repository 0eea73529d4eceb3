namespace RkeStack.Cluster.Configuration.Source;

/// <summary>A map, its entries in the order written; a key may stand in it more than once.</summary>
/// <param name="Entries">Keys and values, those of merges (<c>&lt;&lt;</c>) where the merge stands.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
internal sealed record SourceMapping(IReadOnlyList<SourceEntry> Entries, int Line, int Column) : SourceNode(Line, Column)
{
    /// <inheritdoc/>
    public override bool IsBlank => Entries.Count == 0;

    /// <inheritdoc/>
    public override string Kind => "a map";
}
