using System.Collections.Immutable;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Functions;

internal sealed record ListVersionsResult
{
    [Description("Every version that can be deployed, oldest first.")]
    public required ImmutableArray<string> Versions { get; init; }

    [Description("The newest version of each minor release that RKE still lists, oldest first.")]
    public required ImmutableArray<string> CurrentVersions { get; init; }

    [Description("The version of a cluster.yml that names none.")]
    public required string DefaultVersion { get; init; }

    [Description("The version that the following outputs are of.")]
    public required string KubernetesVersion { get; init; }

    [Description("Lines of Docker that the version is accepted on, as `major.minor`.")]
    public required ImmutableArray<string> DockerVersions { get; init; }

    [Description("The version's images by their keys under `system_images`, as their makers publish them.")]
    public required ImmutableSortedDictionary<string, string> SystemImages { get; init; }
}
