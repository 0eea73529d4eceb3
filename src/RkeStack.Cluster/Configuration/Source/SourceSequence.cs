namespace RkeStack.Cluster.Configuration.Source;

/// <summary>A list.</summary>
/// <param name="Items">Its items.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
internal sealed record SourceSequence(IReadOnlyList<SourceNode> Items, int Line, int Column) : SourceNode(Line, Column)
{
    /// <inheritdoc/>
    public override bool IsBlank => Items.Count == 0;

    /// <inheritdoc/>
    public override string Kind => "a list";
}
