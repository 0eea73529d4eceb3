using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Configuration;

/// <summary>A stable code with what it means in general, for docs/errors.md; a diagnostic says it for one place.</summary>
/// <param name="Code"><c>RKE</c> and four digits; never used again for anything else.</param>
/// <param name="Severity">Whether the input is refused.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Cause">Why it is refused or warned of.</param>
/// <param name="Fix">What to write or do instead.</param>
public sealed record ErrorCode(string Code, Severity Severity, string Title, string Cause, string Fix)
{
    /// <summary>A diagnostic with this code.</summary>
    /// <param name="path">Path in the user's cluster.yml.</param>
    /// <param name="message">What is wrong there, one sentence.</param>
    /// <param name="fix">What to write there; null for the code's own <see cref="Fix"/>.</param>
    public Diagnostic At(string path, string message, string? fix = null) => new()
    {
        Code = Code,
        Severity = Severity,
        Path = path,
        Message = message,
        Fix = fix ?? Fix,
    };
}
