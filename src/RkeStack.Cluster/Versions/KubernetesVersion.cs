using Semver;

namespace RkeStack.Cluster.Versions;

/// <summary>A Kubernetes version as RKE writes it, such as <c>v1.32.6-rancher1-1</c>, with semantic-version order.</summary>
public sealed record KubernetesVersion
{
    private readonly SemVersion _version;

    private KubernetesVersion(string text, SemVersion version)
    {
        Text = text;
        _version = version;
    }

    /// <summary>The version as written, with its leading <c>v</c>.</summary>
    public string Text { get; }

    /// <summary>Major and minor with the <c>v</c>, as RKE's data names them: <c>v1.32</c>.</summary>
    public string Minor => $"v{_version.Major}.{_version.Minor}";

    /// <summary>Reads a version.</summary>
    /// <param name="text">The version; RKE wants the leading <c>v</c> and all three numbers.</param>
    /// <returns>The version, or null when RKE would not take the text for one.</returns>
    public static KubernetesVersion? TryParse(string text) =>
        text.StartsWith('v') && SemVersion.TryParse(text[1..], SemVersionStyles.Strict, out var version)
            ? new KubernetesVersion(text, version)
            : null;

    /// <summary>Whether the version is of the minor release or later, its first revisions included (<c>&gt;=X.Y.0-rancher0</c>).</summary>
    /// <param name="major">Major number.</param>
    /// <param name="minor">Minor number.</param>
    public bool AtLeast(int major, int minor) => IsIn($">={major}.{minor}.0-rancher0");

    /// <summary>Whether the version fits a range of RKE's data.</summary>
    /// <param name="range">
    /// Comparators, all of which must hold, such as <c>&gt;=1.24.0-rancher0 &lt;1.25.0</c>; alternatives are parted by <c>||</c>.
    /// </param>
    public bool IsIn(string range) => range.Split("||").Any(FitsAll);

    /// <summary>Semantic-version order.</summary>
    /// <param name="other">The version to compare with; null comes first.</param>
    public int CompareTo(KubernetesVersion? other) =>
        other is null ? 1 : SemVersion.ComparePrecedence(_version, other._version);

    /// <summary>The version as written.</summary>
    public override string ToString() => Text;

    private bool FitsAll(string comparators)
    {
        var rest = comparators.AsSpan().Trim();
        while (!rest.IsEmpty)
        {
            var operatorLength = rest.IndexOfAnyInRange('0', '9');
            var boundAndRest = rest[operatorLength..];
            var end = boundAndRest.IndexOf(' ');
            var bound = end < 0 ? boundAndRest : boundAndRest[..end];
            var order = SemVersion.ComparePrecedence(_version, SemVersion.Parse(bound.ToString(), SemVersionStyles.Strict));
            if (!Holds(rest[..operatorLength].Trim(), order))
            {
                return false;
            }

            rest = end < 0 ? [] : boundAndRest[end..].TrimStart();
        }

        return true;
    }

    private static bool Holds(ReadOnlySpan<char> comparison, int order) => comparison switch
    {
        ">=" => order >= 0,
        ">" => order > 0,
        "<=" => order <= 0,
        "<" => order < 0,
        _ => throw new FormatException($"The comparison '{comparison}' of a version range is not known."),
    };
}
