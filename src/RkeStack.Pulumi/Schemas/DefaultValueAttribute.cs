namespace RkeStack.Pulumi.Schemas;

/// <summary>The value of an input that the user leaves out: a string, a truth value or a number.</summary>
/// <param name="value">The default.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultValueAttribute(object value) : Attribute
{
    /// <summary>The default: <see cref="string"/>, <see cref="bool"/>, <see cref="int"/> or <see cref="double"/>.</summary>
    public object Value { get; } = value;
}
