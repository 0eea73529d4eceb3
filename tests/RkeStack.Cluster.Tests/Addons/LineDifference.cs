namespace RkeStack.Cluster.Tests.Addons;

/// <summary>The lines in which two texts differ, under the last line before them that is less indented.</summary>
internal static class LineDifference
{
    public static string Between(string older, string newer)
    {
        var (a, b) = (older.Split('\n'), newer.Split('\n'));
        var common = CommonLengths(a, b);
        var result = new List<string>();
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                (i, j) = (i + 1, j + 1);
            }
            else if (i < a.Length && (j == b.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                result.Add($"@ {Object(a, i)}\n- {a[i++]}");
            }
            else
            {
                result.Add($"@ {Object(b, j)}\n+ {b[j++]}");
            }
        }

        return string.Concat(result.Select((line, index) =>
            index > 0 && line.Split('\n')[0] == result[index - 1].Split('\n')[0] ? $"{line.Split('\n')[1]}\n" : $"{line}\n"));
    }

    // Length of the longest common subsequence of what follows each pair of lines.
    private static int[,] CommonLengths(string[] a, string[] b)
    {
        var lengths = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = a[i] == b[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    private static string Object(string[] lines, int index)
    {
        var start = Array.LastIndexOf(lines, "---", index) + 1;
        var until = Array.IndexOf(lines, "---", start);
        var document = lines[start..(until < 0 ? lines.Length : until)];
        string Of(string field) => document.FirstOrDefault(line => line.TrimStart().StartsWith(field, StringComparison.Ordinal))?.Split(": ")[1] ?? "";
        return $"{Of("kind:")} {Of("name:")}";
    }
}
