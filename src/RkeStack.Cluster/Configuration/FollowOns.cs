using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Configuration;

/// <summary>Errors that are there only because of another one: whoever mends that one mends them.</summary>
internal static class FollowOns
{
    private static readonly string[] AboutAllRoles =
        [NodeErrors.NoEtcd.Code, NodeErrors.NoControlPlane.Code, NodeErrors.NoWorker.Code, NodeErrors.EvenEtcd.Code];

    private static readonly string[] AboutRoles = [NodeErrors.NoRole.Code, NodeErrors.UnknownRole.Code, NodeErrors.EmptyNode.Code];

    /// <summary>What the rules found, without what follows from values that could not be read, misspelt keys and wrong roles.</summary>
    /// <param name="parsed">What reading found.</param>
    /// <param name="found">What the rules found.</param>
    public static IEnumerable<Diagnostic> TakenOut(ParseResult parsed, IReadOnlyList<Diagnostic> found)
    {
        var unreadable = parsed.Diagnostics.Where(item => item.Code == SourceErrors.WrongType.Code).Select(item => item.Path).ToList();
        var meant = parsed.Source.Meant;
        var areRolesDoubtful = found.Any(item => AboutRoles.Contains(item.Code)) || meant.Any(IsRole);
        var refused = found.Where(item => item.Severity == Severity.Error && item.Code != SupportErrors.NotSupportedYet.Code).Select(item => item.Path).ToHashSet(StringComparer.Ordinal);
        return found.Where(item =>
            !unreadable.Exists(path => IsAbout(item.Path, path))
            && !meant.Any(path => item.Path == path || StandsIn(item.Path, path))
            && !(item.Code == SupportErrors.NotSupportedYet.Code && refused.Contains(item.Path))
            && !(item.Code == ServiceErrors.CriDockerdOff.Code && found.Any(other => other.Code == SupportErrors.NoRuntime.Code))
            && !(areRolesDoubtful && AboutAllRoles.Contains(item.Code)));
    }

    private static bool IsRole(string path) =>
        path.StartsWith("nodes[", StringComparison.Ordinal) && path.EndsWith("].role", StringComparison.Ordinal);

    private static bool IsAbout(string path, string other) => path == other || StandsIn(path, other) || StandsIn(other, path);

    private static bool StandsIn(string path, string outer) =>
        path.Length > outer.Length && path.StartsWith(outer, StringComparison.Ordinal) && (path[outer.Length] is '.' or '[');
}
