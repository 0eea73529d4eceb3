namespace RkeStack.Pulumi.Serving;

/// <summary>How long a child's operations may take, as durations in Go's notation (<c>1h30m</c>); null or empty for the default.</summary>
/// <param name="Create">For Create.</param>
/// <param name="Update">For Update.</param>
/// <param name="Delete">For Delete.</param>
public sealed record ChildTimeouts(string? Create = null, string? Update = null, string? Delete = null);
