using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Tests.Configuration;

/// <summary>Small cluster.yml texts, and what comes of them.</summary>
internal static class Given
{
    public const string OneNode = "nodes:\n- {address: 10.0.0.1, user: rke, role: [controlplane, etcd, worker]}\n";

    public static ConfigurationResult Load(string rest) => ClusterConfiguration.Load(OneNode + rest);

    /// <summary>The configuration with defaults of one node and what is written beside it.</summary>
    public static ClusterConfig Config(string rest) => Load(rest).Require();

    public static IEnumerable<string> Lines(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(diagnostic => $"{diagnostic.Code} {diagnostic.Path}");
}
