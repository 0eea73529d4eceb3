using System.Collections.Immutable;

namespace RkeStack.Cluster.Plans;

/// <summary>
/// What an image brings along and Docker mixes into the containers made from it, so that a container's inspection can be
/// compared with a plan that does not name it.
/// </summary>
public sealed record ImageDefaults
{
    /// <summary>An image that brings nothing, or that is not known.</summary>
    public static ImageDefaults None { get; } = new();

    /// <summary>Entrypoint of a container whose plan has none.</summary>
    public ImmutableArray<string> Entrypoint { get; init; } = [];

    /// <summary>Command of a container whose plan has neither entrypoint nor command.</summary>
    public ImmutableArray<string> Command { get; init; } = [];

    /// <summary>Environment as <c>NAME=value</c>, below the plan's own.</summary>
    public ImmutableArray<string> Environment { get; init; } = [];

    /// <summary>User of a container whose plan has none.</summary>
    public string User { get; init; } = "";
}
