using System.Collections.Immutable;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cli.Versions;

/// <summary>One Kubernetes version of the list.</summary>
/// <param name="Name">The value of <c>kubernetes_version</c>.</param>
/// <param name="IsDefault">Whether it stands for one that is not written.</param>
/// <param name="IsCurrent">Whether it is the newest of a minor release that RKE 1.8.5 still lists.</param>
/// <param name="DockerLines">The Docker engines that it accepts, as major.minor.</param>
internal sealed record ListedVersion(string Name, bool IsDefault, bool IsCurrent, ImmutableArray<string> DockerLines)
{
    /// <summary>The versions, oldest first.</summary>
    /// <param name="versions">What is known.</param>
    /// <param name="all">Whether all of them are wanted, or the current ones only.</param>
    public static ImmutableArray<ListedVersion> Of(KubernetesVersions versions, bool all) =>
    [
        .. versions.All
            .Select(name => new ListedVersion(name, name == versions.Default, versions.Current.Contains(name), versions.DockerLines(name)))
            .Where(version => all || version.IsCurrent || version.IsDefault)
            .OrderBy(version => KubernetesVersion.TryParse(version.Name), Comparer<KubernetesVersion?>.Create((one, other) => one?.CompareTo(other) ?? -1)),
    ];
}
