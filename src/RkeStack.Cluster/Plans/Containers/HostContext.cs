using System.Collections.Immutable;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Pki;

namespace RkeStack.Cluster.Plans.Containers;

/// <summary>What the plans of one host's containers share.</summary>
internal sealed record HostContext(ClusterContext Cluster, NodeConfig Node, HostFacts Facts, string Prefix)
{
    private const string MultiCategory = "label=level:s0:c1000,c1001";
    private const string RkeType = "label=type:rke_container_t";

    /// <summary>The host as its certificates name it.</summary>
    public PkiHost Pki { get; } = Cluster.PkiHost(Node);

    /// <summary>A path below the host's prefix path.</summary>
    public string Under(string path) => HostPaths.Under(Prefix, path);

    /// <summary>The bind of <c>/etc/kubernetes</c>, which nearly all containers have.</summary>
    public string KubernetesBind => $"{Under(HostPaths.Kubernetes)}:{HostPaths.Kubernetes}:z";

    /// <summary>
    /// A component of the cluster: on the host's network, restarted always, known by RKE's label, and with the SELinux labels
    /// of a host that has it on.
    /// </summary>
    public ContainerPlan Component(ContainerPlan plan) => plan with
    {
        NetworkMode = "host",
        RestartPolicy = "always",
        Labels = NameLabel(plan.Name),
        SecurityOptions = SecurityOptions(plan),
    };

    /// <summary>A component of Kubernetes: as <see cref="Component"/>, and with the tools of <c>service-sidekick</c>.</summary>
    public ContainerPlan KubernetesComponent(ContainerPlan plan) => Component(plan with { VolumesFrom = [SidekickContainer.Name] });

    /// <summary>RKE's label, by which its containers are known.</summary>
    public static ImmutableSortedDictionary<string, string> NameLabel(string name) =>
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(ContainerPlan.NameLabel, name);

    /// <summary>
    /// Binds of our own and the user's, each once. Before Kubernetes 1.22 Docker relabels what is mounted for SELinux (option
    /// <c>z</c>); from then on containers carry labels instead. The user's own binds are never changed.
    /// </summary>
    public ImmutableArray<string> Binds(IEnumerable<string> own, IEnumerable<string> extra) =>
        Distinct((Cluster.IsAtLeast122 ? own.Select(WithoutRelabelling) : own).Concat(extra));

    /// <summary>The values that are not blank, trimmed, each once, in order.</summary>
    public static ImmutableArray<string> Distinct(IEnumerable<string> values) =>
        [.. values.Select(v => v.Trim()).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>The SELinux labels of a container on this host.</summary>
    public ImmutableArray<string> SecurityOptions(ContainerPlan plan)
    {
        if (!Facts.SELinuxEnabled || plan.Privileged)
        {
            return [];
        }

        // All who share the sidekick's volume must have one category in common with it.
        var sharesTools = plan.Name == SidekickContainer.Name || plan.VolumesFrom.Contains(SidekickContainer.Name);
        return [.. sharesTools ? [MultiCategory] : Array.Empty<string>(), .. Cluster.IsAtLeast122 ? [RkeType] : Array.Empty<string>()];
    }

    private static string WithoutRelabelling(string bind) =>
        bind.EndsWith(":z", StringComparison.Ordinal) || bind.EndsWith(",z", StringComparison.Ordinal) ? bind[..^2] : bind;
}
