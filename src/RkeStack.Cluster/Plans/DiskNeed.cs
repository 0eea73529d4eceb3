namespace RkeStack.Cluster.Plans;

/// <summary>A directory that a cluster writes into before it runs, and the space that it cannot do without there.</summary>
/// <param name="Directory">Absolute path on the host; it need not be there yet.</param>
/// <param name="Bytes">Less than this, and the cluster does not come up.</param>
public sealed record DiskNeed(string Directory, long Bytes);
