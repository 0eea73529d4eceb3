namespace RkeStack.Pulumi.Values;

/// <summary>A secret: kept encrypted in the state and hidden in what the user sees. Its text form never shows the value.</summary>
/// <param name="Value">What is secret; may hold unknowns.</param>
public sealed record SecretValue(PropertyValue Value) : PropertyValue
{
    /// <inheritdoc/>
    public override PropertyValue Unwrapped => Value.Unwrapped;

    /// <inheritdoc/>
    public override bool IsSecret => true;

    /// <inheritdoc/>
    public override string ToString() => "[secret]";
}
