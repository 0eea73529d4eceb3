namespace RkeStack.Cluster.Pki;

/// <summary>What issuing does to one entry.</summary>
/// <param name="Name">Name of the entry.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Reason">Why, in words for the user; empty for <see cref="PkiChangeKind.Keep"/>.</param>
public sealed record PkiChange(string Name, PkiChangeKind Kind, string Reason);
