namespace RkeStack.Cluster.Configuration;

/// <summary>How alike two names are.</summary>
public static class EditDistance
{
    /// <summary>How many letters of a name may be different where a short name is as likely to be another one.</summary>
    /// <param name="name">The name.</param>
    public static int MostOf(string name) => Math.Clamp(name.Length / 3, 1, 3);

    /// <summary>The name that is most like another one.</summary>
    /// <param name="names">The names there are.</param>
    /// <param name="written">The other one; of any length, as it may be anything that somebody wrote.</param>
    /// <param name="most">How many letters may be different.</param>
    /// <returns>The first of the nearest names; null where none is near enough.</returns>
    public static string? Nearest(IEnumerable<string> names, string written, int most) => names
        .Where(name => Math.Abs(name.Length - written.Length) <= most)
        .Select(name => (Name: name, Distance: Between(name, written)))
        .Where(near => near.Distance <= most)
        .OrderBy(near => near.Distance)
        .Select(near => near.Name)
        .FirstOrDefault();

    /// <summary>
    /// The number of letters to insert, delete, change or swap with their neighbour; upper and lower case, and <c>-</c>
    /// and <c>_</c>, count as the same.
    /// </summary>
    /// <param name="left">A name.</param>
    /// <param name="right">Another one.</param>
    public static int Between(string left, string right)
    {
        var older = new int[right.Length + 1];
        var above = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            above[column] = column;
        }

        for (var line = 1; line <= left.Length; line++)
        {
            row[0] = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var change = Same(left[line - 1], right[column - 1]) ? 0 : 1;
                row[column] = Math.Min(Math.Min(above[column] + 1, row[column - 1] + 1), above[column - 1] + change);
                if (line > 1 && column > 1 && Same(left[line - 1], right[column - 2]) && Same(left[line - 2], right[column - 1]))
                {
                    row[column] = Math.Min(row[column], older[column - 2] + 1);
                }
            }

            (older, above, row) = (above, row, older);
        }

        return above[right.Length];
    }

    private static bool Same(char left, char right) => Plain(left) == Plain(right);

    private static char Plain(char letter) => letter == '-' ? '_' : char.ToLowerInvariant(letter);
}
