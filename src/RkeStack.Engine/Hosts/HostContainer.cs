using System.Collections.Immutable;

namespace RkeStack.Engine.Hosts;

/// <summary>A container as a survey sees it.</summary>
/// <param name="Name">Its name, without the slash.</param>
/// <param name="Running">Whether it runs.</param>
/// <param name="IsRkes">Whether it has RKE's label.</param>
/// <param name="IsOurs">Whether it has our plan's label.</param>
/// <param name="Ports">Ports of the host that Docker publishes for it, as <c>8080/tcp</c>.</param>
public sealed record HostContainer(string Name, bool Running, bool IsRkes, bool IsOurs, ImmutableArray<string> Ports);
