using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Pki;
using RkeStack.Cluster.Plans;

namespace RkeStack.Cli.Plans;

/// <summary>Everything that a cluster.yml means.</summary>
/// <param name="Config">The configuration with RKE's defaults.</param>
/// <param name="Plan">What must be true on each host.</param>
/// <param name="Pki">The certificates.</param>
internal sealed record ClusterAnswer(ClusterConfig Config, ClusterPlan Plan, PkiSpec Pki)
{
    /// <summary>Plans a configuration that is not refused.</summary>
    /// <exception cref="DiagnosticException">It cannot be planned.</exception>
    public static ClusterAnswer Of(ConfigurationResult configuration)
    {
        var config = configuration.Require();
        return new ClusterAnswer(
            config,
            ClusterPlanner.Plan(config, keys: EncryptionKeys.NotYetMade),
            PkiSpec.For(CertificateRequests.For(config)));
    }

    /// <summary>The same with one host's plan only.</summary>
    /// <param name="host">The host's address; null for all hosts.</param>
    public ClusterAnswer Of(string? host) =>
        host is null ? this : this with { Plan = Plan with { Hosts = [.. Plan.Hosts.Where(known => known.Address == host)] } };
}
