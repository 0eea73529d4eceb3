namespace RkeStack.Engine.Hosts;

/// <summary>What became of one thing on a host that was cleaned.</summary>
/// <param name="Kind">Whether it went.</param>
/// <param name="Thing">A path, or a container, volume, interface or table in words.</param>
/// <param name="Reason">Why it is still there; empty when it is not.</param>
public sealed record CleanupResult(CleanupKind Kind, string Thing, string Reason);
