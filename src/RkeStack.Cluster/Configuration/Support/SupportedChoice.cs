using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>A key of which some values only can be built.</summary>
/// <param name="Path">The key.</param>
/// <param name="Get">Its value; empty where it is not written.</param>
/// <param name="Values">The values that can be built.</param>
internal sealed record SupportedChoice(string Path, Func<ClusterConfig, string> Get, ImmutableArray<string> Values);
