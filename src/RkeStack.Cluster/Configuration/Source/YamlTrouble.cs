using System.Globalization;
using System.Text.RegularExpressions;
using RkeStack.Cluster.Diagnostics;
using YamlDotNet.Core;

namespace RkeStack.Cluster.Configuration.Source;

/// <summary>Says in the words of who writes a cluster.yml what the reader of YAML could not go on with.</summary>
/// <param name="text">The text.</param>
/// <param name="scanner">The scanner that read it, where it stopped.</param>
internal sealed partial class YamlTrouble(string text, SteadyScanner scanner)
{
    private readonly string[] _lines = text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>What is wrong, and where.</summary>
    public Diagnostic Of(YamlException error)
    {
        var reason = (error.InnerException ?? error).Message.TrimEnd('.');
        var (line, column) = ((int)error.Start.Line, (int)error.Start.Column);
        if (reason.Contains("tab", StringComparison.Ordinal) || CharacterAt(line, column) == '\t')
        {
            var tab = TabbedLine(Math.Max(line, (int)scanner.CurrentPosition.Line));
            return At(tab ?? line, tab is null ? column : _lines[tab.Value - 1].IndexOf('\t', StringComparison.Ordinal) + 1,
                "a tab stands in the indentation of this line, and YAML takes blanks only", "Use blanks in place of the tab.");
        }

        if (reason.Contains("quoted scalar", StringComparison.Ordinal) && (reason.Contains("end of stream", StringComparison.Ordinal) || reason.Contains("indentation", StringComparison.Ordinal)))
        {
            return At(line, column, "the quote that opens here is not closed in its line", "Close the quote; if the text goes on in further lines, indent them.");
        }

        if (scanner.OpenBracket is { } open && !reason.Contains("escape", StringComparison.Ordinal))
        {
            return line > _lines.Length || (line == _lines.Length && _lines[^1].Length < column)
                ? Unclosed(open)
                : At(line, column, $"the '{open.Bracket}' of line {Number(open.Line)}, column {Number(open.Column)} is not closed before this, or a comma is missing", "Close the bracket, or write the comma.");
        }

        if (GluedKey(line) is var (keyLine, key))
        {
            return At(keyLine, _lines[keyLine - 1].IndexOf(key, StringComparison.Ordinal) + 1, $"there is no blank between '{key}:' and its value", "Write a blank after the colon.");
        }

        return reason switch
        {
            _ when reason.Contains("cannot start any token", StringComparison.Ordinal) =>
                At(line, column, $"a text that begins with '{CharacterAt(line, column)}' needs quotes", "Put the text into quotes."),
            _ when reason.Contains("invalid mapping", StringComparison.Ordinal) =>
                At(line, column, "a second ': ' stands in this line, or the next line is indented too far", "Put a text with ': ' into quotes, and let the keys of one map begin in the same column."),
            _ when reason.Contains("expected key", StringComparison.Ordinal) || reason.Contains("'-' indicator", StringComparison.Ordinal) =>
                At(line, column, "what stands here does not go on with what stands before it", "Let the keys of one map, and the dashes of one list, begin in the same column; put a text that holds quotes into quotes as a whole."),
            _ when reason.Contains("node content", StringComparison.Ordinal) => At(line, column, "a value is expected here", fix: null),
            _ when reason.Contains("escape", StringComparison.Ordinal) =>
                At(line, column, "a backslash in double quotes begins an escape, and this text holds one that there is not", "Use single quotes, or write each backslash twice."),
            _ => At(line, column, reason.Length == 0 ? "its structure is broken here" : reason, fix: null),
        };
    }

    /// <summary>What is wrong where nothing is known but how far the text could be read.</summary>
    public Diagnostic After(int line, int column) => (scanner.OpenBracket ?? BracketAt(line, column)) is { } open
        ? Unclosed(open)
        : At(line, column, "its structure is broken after this line", fix: null);

    /// <summary>The bracket that comes next in the line, which the scanner was reading when it could not go on.</summary>
    private OpenBracket? BracketAt(int line, int column)
    {
        var rest = line <= _lines.Length && column <= _lines[line - 1].Length ? _lines[line - 1][(column - 1)..] : "";
        return rest.TrimStart() is ['[' or '{', ..] begun ? new OpenBracket(begun[0], line, column + rest.Length - begun.Length) : null;
    }

    private static Diagnostic Unclosed(OpenBracket open) =>
        At((int)open.Line, (int)open.Column, $"the '{open.Bracket}' that opens here is not closed", "Close the bracket where its list or map ends.");

    private static Diagnostic At(int line, int column, string message, string? fix) =>
        SourceErrors.NotYaml.At("", $"the text is not YAML: {message}", fix) with { Line = line, Column = column };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private char CharacterAt(int line, int column) =>
        line >= 1 && line <= _lines.Length && column >= 1 && column <= _lines[line - 1].Length ? _lines[line - 1][column - 1] : ' ';

    /// <summary>The last line up to one that has a tab in its indentation, for a tab in the lines of a text is none.</summary>
    private int? TabbedLine(int last)
    {
        for (var line = Math.Min(last, _lines.Length); line >= 1; line--)
        {
            var indentation = _lines[line - 1].Length - _lines[line - 1].TrimStart().Length;
            if (_lines[line - 1].AsSpan(0, indentation).Contains('\t'))
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>The line, or one of the two before it, whose key has its value behind the colon without a blank.</summary>
    private (int Line, string Key)? GluedKey(int line)
    {
        for (var number = Math.Min(line, _lines.Length); number >= Math.Max(1, line - 2); number--)
        {
            if (Glued().Match(_lines[number - 1]) is { Success: true } match)
            {
                return (number, match.Groups[1].Value);
            }
        }

        return null;
    }

    [GeneratedRegex(@"^[\s-]*([A-Za-z_][A-Za-z0-9_-]*):[^\s:/]\S*\s*$")]
    private static partial Regex Glued();
}
