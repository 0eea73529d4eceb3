namespace RkeStack.Cluster.Configuration;

/// <summary>A key that is like what was written.</summary>
/// <param name="Name">The key.</param>
/// <param name="Distance">How many letters are different.</param>
internal sealed record NearKey(string Name, int Distance);
