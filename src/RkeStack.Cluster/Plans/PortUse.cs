namespace RkeStack.Cluster.Plans;

/// <summary>A port that a component of the cluster listens on.</summary>
/// <param name="Port">Port number.</param>
/// <param name="Protocol"><c>tcp</c> or <c>udp</c>.</param>
/// <param name="Component">The container or add-on that listens, in words for a message.</param>
public sealed record PortUse(int Port, string Protocol, string Component)
{
    /// <summary>The form of RKE's port checks: <c>10250/tcp</c>.</summary>
    public override string ToString() => $"{Port}/{Protocol}";
}
