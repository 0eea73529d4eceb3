using System.Text.RegularExpressions;

namespace RkeStack.Provider.Tests.Errors;

/// <summary>The codes that the source gives to errors: every literal of one, comments left out.</summary>
internal static partial class SourceCodes
{
    /// <summary>The repository's root folder.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Each code with the places that write it, <c>File.cs:line</c>.</summary>
    public static ILookup<string, string> Find() =>
        Directory.EnumerateFiles(Path.Combine(Repository, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file).Select((line, index) => (Line: line, Place: $"{Path.GetFileName(file)}:{index + 1}")))
            .Where(found => !found.Line.AsSpan().TrimStart().StartsWith("//"))
            .SelectMany(found => Code().Matches(found.Line).Select(match => (Code: match.Groups[1].Value, found.Place)))
            .ToLookup(found => found.Code, found => found.Place, StringComparer.Ordinal);

    // A comparison with a code (== "RKE…") does not make an error.
    [GeneratedRegex("""(?<!== )"(RKE\d{4})\b""")]
    private static partial Regex Code();

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RkeStack.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests must run from within the repository.");
    }
}
