using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Configuration;

/// <summary>What can be built of a configuration.</summary>
/// <param name="Config">The configuration to build from, without RKE's defaults.</param>
/// <param name="Diagnostics">What was changed (warnings) and what cannot be built (errors).</param>
public sealed record SupportResult(ClusterConfig Config, IReadOnlyList<Diagnostic> Diagnostics);
