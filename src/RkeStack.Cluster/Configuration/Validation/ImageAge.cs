using System.Globalization;
using System.Text.RegularExpressions;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Configuration;

/// <summary>How old an image is beside another of the same kind, by the numbers in their tags.</summary>
internal static partial class ImageAge
{
    /// <summary>So many patch releases on, rke-tools of one minor release can no longer do what is asked of it.</summary>
    private const int ManyPatches = 20;

    /// <summary>Whether an image is of an earlier minor release than the other, or many patch releases behind it.</summary>
    /// <param name="image">The image.</param>
    /// <param name="other">What it is held against.</param>
    /// <returns>False where a tag holds no numbers to compare.</returns>
    public static bool IsMuchOlder(string image, string other)
    {
        if (NumbersOf(image) is not { } numbers || NumbersOf(other) is not { } others)
        {
            return false;
        }

        var difference = (numbers.Major, numbers.Minor).CompareTo((others.Major, others.Minor));
        return difference < 0 || (difference == 0 && numbers.Patch is { } patch && others.Patch - patch >= ManyPatches);
    }

    private static (int Major, int Minor, int? Patch)? NumbersOf(string image)
    {
        var match = Numbers().Match(KubernetesVersions.TagOf(image));
        return match.Success
            && Number(match.Groups[1]) is { } major
            && Number(match.Groups[2]) is { } minor
            ? (major, minor, Number(match.Groups[3]))
            : null;
    }

    private static int? Number(Group group) =>
        int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"(?<![0-9.])([0-9]+)\.([0-9]+)(?:\.([0-9]+))?")]
    private static partial Regex Numbers();
}
