namespace RkeStack.Cluster.Configuration.Source;

/// <summary>A bracket that no other has closed yet.</summary>
/// <param name="Bracket"><c>[</c> or <c>{</c>.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
internal sealed record OpenBracket(char Bracket, long Line, long Column);
