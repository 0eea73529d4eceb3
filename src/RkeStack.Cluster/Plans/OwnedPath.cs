namespace RkeStack.Cluster.Plans;

/// <summary>A directory on a host that the cluster makes.</summary>
/// <param name="Path">Absolute path on the host.</param>
/// <param name="Removal">What cleaning up does with it.</param>
public sealed record OwnedPath(string Path, OwnedPathRemoval Removal);
