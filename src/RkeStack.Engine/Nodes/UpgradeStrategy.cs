using RkeStack.Engine.Kubernetes.Nodes;

namespace RkeStack.Engine.Nodes;

/// <summary>How nodes that serve are changed: <c>upgrade_strategy</c> of cluster.yml as it applies to one node.</summary>
/// <param name="Plane">What names the nodes that share the limit, over all clusters that a process works on.</param>
/// <param name="MaxUnavailable">How many of them may be out of service at a time; at least one.</param>
/// <param name="Drain">How pods are moved away first; null where they stay.</param>
public sealed record UpgradeStrategy(string Plane, int MaxUnavailable, DrainOptions? Drain = null);
