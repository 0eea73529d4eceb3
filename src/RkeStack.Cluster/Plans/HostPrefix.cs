using System.Collections.Immutable;
using RkeStack.Cluster.Plans.Containers;

namespace RkeStack.Cluster.Plans;

/// <summary>
/// Where a cluster's directories lie on a host whose operating system keeps its root read-only, as RKE decides it. It is known only once the host
/// was contacted, and what is asked of a host at its first contact is planned before.
/// </summary>
public static class HostPrefix
{
    /// <summary>The root of the cluster's directories.</summary>
    /// <param name="configured">cluster.yml's <c>prefix_path</c>; <c>/</c> where it names none.</param>
    /// <param name="operatingSystem">Docker's name of the operating system.</param>
    public static string Of(string configured, string operatingSystem) => HostPaths.Prefix(configured, operatingSystem);

    /// <summary>The directories that were planned for an ordinary host, with those that the cluster makes in their place on this one.</summary>
    /// <param name="planned">The directories, inner ones before those around them.</param>
    /// <param name="configured">The prefix that they were planned with.</param>
    /// <param name="operatingSystem">Docker's name of the operating system.</param>
    /// <returns>In the same order; as planned where the prefix is the same.</returns>
    public static ImmutableArray<OwnedPath> Move(ImmutableArray<OwnedPath> planned, string configured, string operatingSystem) =>
        Of(configured, operatingSystem) is var prefix && prefix == configured
            ? planned
            :
            [
                .. planned.Where(path => path.Removal != OwnedPathRemoval.Keep).Select(path => path with { Path = HostPaths.Under(prefix, path.Path) }),
                .. planned.Where(path => path.Path != prefix),
                .. OwnedPaths.Prefix(prefix),
            ];
}
