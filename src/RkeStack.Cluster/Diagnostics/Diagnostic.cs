namespace RkeStack.Cluster.Diagnostics;

/// <summary>One thing that is wrong, or doubtful, with where it is and what to do about it.</summary>
public sealed record Diagnostic
{
    /// <summary>Stable code, <c>RKE</c> and four digits. Codes are never reused; docs/errors.md lists all of them.</summary>
    public required string Code { get; init; }

    /// <summary>Whether the input is refused.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>
    /// Where: a path in the user's own cluster.yml (<c>nodes[0].role[1]</c>, <c>services.kube-api.extra_args["v"]</c>),
    /// or the host's address; empty for the file as a whole.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>Line in the user's file, from 1; null where there is no text, as with typed inputs.</summary>
    public int? Line { get; init; }

    /// <summary>Column in the user's file, from 1; null where there is no text.</summary>
    public int? Column { get; init; }

    /// <summary>What is wrong, one sentence.</summary>
    public required string Message { get; init; }

    /// <summary>What to write or do instead, one sentence; empty when the message says it already.</summary>
    public string Fix { get; init; } = "";

    /// <summary>The form shown to a user: code, place, message, and the fix on a line of its own.</summary>
    public override string ToString()
    {
        var place = Line is null ? Path : Path.Length == 0 ? $"line {Line}" : $"{Path} (line {Line})";
        var head = place.Length == 0 ? $"{Code}: {Message}" : $"{Code}: {place}: {Message}";
        return Fix.Length == 0 ? head : $"{head}\n  fix: {Fix}";
    }
}
