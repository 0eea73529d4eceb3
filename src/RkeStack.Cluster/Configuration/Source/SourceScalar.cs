namespace RkeStack.Cluster.Configuration.Source;

/// <summary>A single value.</summary>
/// <param name="Text">The text, unescaped.</param>
/// <param name="IsPlain">Whether it is written without quotes, and so may be a number, a boolean or null.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
internal sealed record SourceScalar(string Text, bool IsPlain, int Line, int Column) : SourceNode(Line, Column)
{
    /// <summary>Whether the value is null: <c>~</c>, <c>null</c>, or nothing at all.</summary>
    public bool IsNull => IsPlain && (Text is "" or "~" or "null" or "Null" or "NULL");

    /// <inheritdoc/>
    public override bool IsBlank => IsNull || Text is "" or "0" || (ScalarValues.TryFlag(this, out var flag) && !flag);

    /// <inheritdoc/>
    public override string Kind => IsNull ? "null"
        : !IsPlain ? "a text"
        : ScalarValues.TryFlag(this, out _) ? "true or false"
        : ScalarValues.TryDecimal(this, out _) ? "a number"
        : "a text";
}
