using System.Text.RegularExpressions;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration;

/// <summary>What to write where a list is wanted and something else stands.</summary>
internal static partial class ListFix
{
    /// <summary>For any list.</summary>
    public const string General = "Write it as a list: [a, b], or a line with '- ' for each.";

    private const string OfMaps = "Put '- ' before the first key of each item.";

    /// <summary>For what stands there.</summary>
    /// <param name="node">What stands there.</param>
    /// <param name="path">The key, in the user's spelling.</param>
    /// <param name="isOfTexts">Whether the items are texts.</param>
    /// <returns>The list itself where it is one word or several; anything else may be a secret.</returns>
    public static string For(SourceNode node, string path, bool isOfTexts) => node switch
    {
        SourceMapping when !isOfTexts => OfMaps,
        SourceScalar { Text: var text } when isOfTexts && !path.EndsWith(']') && Words().IsMatch(text) =>
            $"Write {path[(path.LastIndexOf('.') + 1)..]}: [{string.Join(", ", text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))}].",
        _ => General,
    };

    [GeneratedRegex(@"^[A-Za-z0-9._-]{1,63}(?:[ ,]+[A-Za-z0-9._-]{1,63}){0,9}$")]
    private static partial Regex Words();
}
