namespace RkeStack.Cluster.Plans.Files;

/// <summary>The order of keys in <see cref="GoYaml"/>: code units, except that anything else comes before letters.</summary>
internal sealed class GoYamlKeyOrder : IComparer<string>
{
    public static GoYamlKeyOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        for (var i = 0; i < Math.Min(x.Length, y.Length); i++)
        {
            if (x[i] == y[i])
            {
                continue;
            }

            var isLetterX = char.IsLetter(x[i]);
            return isLetterX == char.IsLetter(y[i]) ? x[i].CompareTo(y[i]) : isLetterX ? 1 : -1;
        }

        return x.Length.CompareTo(y.Length);
    }
}
