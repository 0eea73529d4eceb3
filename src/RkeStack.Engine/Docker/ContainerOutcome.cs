using System.Collections.Immutable;

namespace RkeStack.Engine.Docker;

/// <summary>How a container came to be as planned.</summary>
/// <param name="Change">What was done.</param>
/// <param name="Id">Id of the container that now is there.</param>
/// <param name="Differences">Why it was replaced, one line each; empty unless it was.</param>
public sealed record ContainerOutcome(ContainerChange Change, string Id, ImmutableArray<string> Differences);
