using System.Collections.Immutable;

namespace RkeStack.Engine.Docker;

/// <summary>How a container that is on a host stands to its plan.</summary>
/// <param name="Differences">In what it differs, one line each; empty when it need not be replaced.</param>
/// <param name="IsStopped">Whether it should run and does not; one that Docker is about to restart is not stopped.</param>
public sealed record ContainerState(ImmutableArray<string> Differences, bool IsStopped);
