namespace RkeStack.Cluster.Configuration.Source;

/// <summary>A node of the user's text, with its place.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
internal abstract record SourceNode(int Line, int Column)
{
    /// <summary>Number of nodes that this one stands for once every alias is written out; saturates.</summary>
    public long ExpandedSize { get; init; } = 1;

    /// <summary>Whether the node is null, empty, 0 or false.</summary>
    public abstract bool IsBlank { get; }

    /// <summary>What the node is, for a message.</summary>
    public abstract string Kind { get; }
}
