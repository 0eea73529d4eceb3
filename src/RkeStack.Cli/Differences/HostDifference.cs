using System.Collections.Immutable;
using RkeStack.Cluster.Plans;

namespace RkeStack.Cli.Differences;

/// <summary>What changes on one host.</summary>
internal sealed record HostDifference
{
    /// <summary>Address as written in cluster.yml.</summary>
    public required string Address { get; init; }

    /// <summary>Whether the host comes, goes or stays.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>Its containers that change.</summary>
    public required ImmutableArray<Change> Containers { get; init; }

    /// <summary>Its files that change, certificates apart.</summary>
    public required ImmutableArray<Change> Files { get; init; }

    /// <summary>Labels, annotations and taints of its Node that change.</summary>
    public required ImmutableArray<Change> Node { get; init; }

    /// <summary>Whether nothing changes.</summary>
    public bool IsEmpty => Kind == ChangeKind.Update && Containers.IsEmpty && Files.IsEmpty && Node.IsEmpty;

    /// <summary>Compares two plans of a host.</summary>
    /// <param name="before">The old plan; null for a host that is new.</param>
    /// <param name="after">The new plan; null for a host that leaves.</param>
    public static HostDifference Between(HostPlan? before, HostPlan? after) => new()
    {
        Address = (after ?? before)!.Address,
        Kind = before is null ? ChangeKind.Create : after is null ? ChangeKind.Remove : ChangeKind.Update,
        Containers = Change.Between(ContainersOf(before), ContainersOf(after), (old, wanted) => ContainerDifference.Between(wanted, old), ChangeKind.Replace),
        Files = Change.Between(FilesOf(before), FilesOf(after), FileReasons, ChangeKind.Update),
        Node = Change.Between(NodeOf(before), NodeOf(after), (old, wanted) => old == wanted ? [] : [$"{old} -> {wanted}"], ChangeKind.Update),
    };

    private static Dictionary<string, ContainerPlan> ContainersOf(HostPlan? host) =>
        (host?.Containers ?? []).ToDictionary(container => container.Name, StringComparer.Ordinal);

    private static Dictionary<string, FilePlan> FilesOf(HostPlan? host) => (host?.Files ?? []).ToDictionary(file => file.Path, StringComparer.Ordinal);

    // Contents may be secrets, so that only the fact is told.
    private static ImmutableArray<string> FileReasons(FilePlan old, FilePlan wanted) =>
    [
        .. old.Content == wanted.Content ? Array.Empty<string>() : ["its content changes"],
        .. (old.Mode, old.Uid, old.Gid) == (wanted.Mode, wanted.Uid, wanted.Gid) ? Array.Empty<string>() : ["its mode or owner changes"],
    ];

    private static Dictionary<string, string> NodeOf(HostPlan? host) => host is null
        ? []
        : host.Worker.Labels.Select(label => ($"label {label.Key}", label.Value))
            .Concat(host.Worker.Annotations.Select(annotation => ($"annotation {annotation.Key}", annotation.Value)))
            .Concat(host.Worker.Taints.Select(taint => ($"taint {taint.Key}:{taint.Effect}", taint.Value)))
            .DistinctBy(mark => mark.Item1)
            .ToDictionary(mark => mark.Item1, mark => mark.Item2, StringComparer.Ordinal);
}
