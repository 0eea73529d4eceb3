using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace RkeStack.Pulumi.Values;

/// <summary>Where a value is within a resource's properties, in Pulumi's notation: <c>a.b[0]["key with . in it"]</c>.</summary>
/// <param name="Segments">The steps from the root; none for the resource as a whole.</param>
public sealed record PropertyPath(ImmutableArray<PropertyPathSegment> Segments)
{
    /// <summary>The path of the resource as a whole; its text is empty.</summary>
    public static PropertyPath Root { get; } = new([]);

    /// <summary>The top-level property's name, or null for <see cref="Root"/> or a path that begins with an index.</summary>
    public string? Head => Segments is [{ Name: { } name }, ..] ? name : null;

    /// <summary>The path of one member.</summary>
    public static PropertyPath Of(string name) => Root.Then(name);

    /// <summary>The path of a member below this one.</summary>
    public PropertyPath Then(string name) => new(Segments.Add(new PropertyPathSegment(name, null)));

    /// <summary>The path of an element below this one.</summary>
    public PropertyPath Then(int index) => new(Segments.Add(new PropertyPathSegment(null, index)));

    /// <summary>Whether <paramref name="other"/> is this path or lies below it; wildcards of this path match any step.</summary>
    public bool Covers(PropertyPath other) =>
        other.Segments.Length >= Segments.Length && Segments.Zip(other.Segments).All(pair => pair.First.Matches(pair.Second));

    /// <summary>Reads a path in Pulumi's notation.</summary>
    /// <exception cref="FormatException">The text is not a path.</exception>
    public static PropertyPath Parse(string text)
    {
        var segments = ImmutableArray.CreateBuilder<PropertyPathSegment>();
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == '[')
            {
                segments.Add(ParseBracket(text, ref at));
            }
            else
            {
                at += text[at] == '.' && segments.Count > 0 ? 1 : 0;
                if (at < text.Length && text[at] == '[')
                {
                    // Not quite the notation, but the engine takes it.
                    continue;
                }

                var end = text.AsSpan(at).IndexOfAny('.', '[');
                end = end < 0 ? text.Length : at + end;
                segments.Add(end > at ? Named(text[at..end]) : throw Malformed(text));
                at = end;
            }
        }

        return new PropertyPath(segments.ToImmutable());
    }

    /// <inheritdoc/>
    public bool Equals(PropertyPath? other) => other is not null && Segments.AsSpan().SequenceEqual(other.Segments.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Segments.Aggregate(Segments.Length, HashCode.Combine);

    /// <summary>The path in Pulumi's notation; a name that holds a dot, a bracket or a quote is quoted.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var segment in Segments)
        {
            _ = segment switch
            {
                { Index: { } index } => text.Append(CultureInfo.InvariantCulture, $"[{index}]"),
                { Name: null } => text.Append("[*]"),
                { Name: { Length: > 0 } name } when name != "*" && name.AsSpan().IndexOfAny(".[]\"") < 0 => (text.Length > 0 ? text.Append('.') : text).Append(name),
                { Name: { } name } => text.Append("[\"").Append(name.Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"]"),
            };
        }

        return text.ToString();
    }

    private static PropertyPathSegment Named(string name) => new(name == "*" ? null : name, null);

    private static PropertyPathSegment ParseBracket(string text, ref int at)
    {
        if (at + 1 < text.Length && text[at + 1] == '"')
        {
            return new PropertyPathSegment(ParseQuoted(text, ref at), null);
        }

        var end = text.IndexOf(']', at);
        var inside = end < 0 ? throw Malformed(text) : text[(at + 1)..end];
        at = end + 1;
        return inside == "*" ? default
            : int.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? new PropertyPathSegment(null, index)
            : throw Malformed(text);
    }

    private static string ParseQuoted(string text, ref int at)
    {
        var name = new StringBuilder();
        for (at += 2; at < text.Length && text[at] != '"'; at++)
        {
            at += text[at] == '\\' && at + 1 < text.Length && text[at + 1] == '"' ? 1 : 0;
            name.Append(text[at]);
        }

        at += 2;
        return at <= text.Length && text[at - 1] == ']' ? name.ToString() : throw Malformed(text);
    }

    private static FormatException Malformed(string text) => new($"'{text}' is not a property path such as a.b[0][\"key.with.dots\"].");
}
