namespace RkeStack.Cli.Diagnostics;

/// <summary>Finds where a value ends in a line that may be in flow style, which has further values behind it.</summary>
internal static class FlowText
{
    /// <summary>The value that begins at or after a place; to the line's end where it does not end before.</summary>
    /// <param name="line">The line.</param>
    /// <param name="from">Behind a key's colon.</param>
    public static (int Start, int End) Value(string line, int from)
    {
        var start = from;
        while (start < line.Length && line[start] == ' ')
        {
            start++;
        }

        var isInFlow = Depth(line, start) > 0;
        var end = start == line.Length ? start : line[start] switch
        {
            '"' or '\'' when isInFlow => EndOfQuoted(line, start),
            '[' or '{' => EndOfBracket(line, start),
            _ when isInFlow => EndOfPlain(line, start),
            _ => line.Length,
        };
        return (start, end);
    }

    private static int EndOfQuoted(string line, int start)
    {
        for (var place = start + 1; place < line.Length; place++)
        {
            if (line[place] == '\\' && line[start] == '"')
            {
                place++;
            }
            else if (line[place] == line[start])
            {
                if (place + 1 == line.Length || line[place + 1] != line[start])
                {
                    return place + 1;
                }

                place++;
            }
        }

        return line.Length;
    }

    private static int EndOfBracket(string line, int start)
    {
        // A bracket alone opens a value of several lines, whose keys speak for themselves.
        if (line.AsSpan(start + 1).Trim().IsEmpty)
        {
            return line.Length;
        }

        var depth = 0;
        for (var place = start; place < line.Length; place++)
        {
            switch (line[place])
            {
                case '"' or '\'':
                    place = EndOfQuoted(line, place) - 1;
                    break;
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}' when --depth == 0:
                    return place + 1;
            }
        }

        return line.Length;
    }

    private static int EndOfPlain(string line, int start)
    {
        var length = line.AsSpan(start).IndexOfAny(",]}");
        return length < 0 ? line.Length : start + length;
    }

    /// <summary>How many brackets are open before a place in the line.</summary>
    private static int Depth(string line, int end)
    {
        var depth = 0;
        for (var place = 0; place < end; place++)
        {
            switch (line[place])
            {
                case '"' or '\'' when IsOpening(line, place):
                    place = EndOfQuoted(line, place) - 1;
                    break;
                case '[' or '{' when depth > 0 || IsOpening(line, place):
                    depth++;
                    break;
                case ']' or '}' when depth > 0:
                    depth--;
                    break;
            }
        }

        return depth;
    }

    /// <summary>Whether a quote or bracket begins a value, and does not stand within a plain text.</summary>
    private static bool IsOpening(string line, int place)
    {
        var before = line.AsSpan(0, place).TrimEnd();
        return before.IsEmpty || before[^1] is ':' or '-' or ',' or '[' or '{';
    }
}
