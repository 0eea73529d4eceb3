using System.Collections.Immutable;

namespace RkeStack.Engine.Kubernetes.Addons;

/// <summary>One object of an add-on that is not as it should be.</summary>
/// <param name="Key">Which.</param>
/// <param name="Missing">Whether it is not there at all.</param>
/// <param name="Paths">The fields that applying would change: <c>spec.template.spec.containers[0].image</c>.</param>
public sealed record ObjectDrift(ObjectKey Key, bool Missing, ImmutableArray<string> Paths);
