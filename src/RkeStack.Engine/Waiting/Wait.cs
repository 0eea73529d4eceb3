namespace RkeStack.Engine.Waiting;

/// <summary>One wait as a user reads of it: what is waited for, where, for how long, and what to do when it never comes.</summary>
public sealed record Wait
{
    /// <summary>What is waited for, as it reads after "waited for": <c>node worker-1 to become Ready</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The host's address or the object's name, as in <see cref="Cluster.Diagnostics.Diagnostic.Path"/>.</summary>
    public required string Where { get; init; }

    /// <summary>Code of the error that ends the wait without success.</summary>
    public required string Code { get; init; }

    /// <summary>How long to wait at most; for work on nodes more where a user's customTimeouts allow more.</summary>
    public required TimeSpan Limit { get; init; }

    /// <summary>What to do when the wait expires, one sentence.</summary>
    public string Fix { get; init; } = "";
}
