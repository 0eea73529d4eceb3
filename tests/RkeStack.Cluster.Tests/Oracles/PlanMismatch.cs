namespace RkeStack.Cluster.Tests.Oracles;

/// <summary>One place where a plan of ours is not RKE's.</summary>
/// <param name="Address">The host.</param>
/// <param name="Place">Where in the host's plan, such as <c>kubelet.env[A=b]</c>.</param>
/// <param name="Detail">What the two have there.</param>
public sealed record PlanMismatch(string Address, string Place, string Detail)
{
    public override string ToString() => $"{Address}: {Place}: {Detail}";
}
