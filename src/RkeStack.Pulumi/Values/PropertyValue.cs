using System.Text;

namespace RkeStack.Pulumi.Values;

/// <summary>One value of a resource's inputs or outputs, with everything that Pulumi's state can say about it. Immutable.</summary>
public abstract record PropertyValue
{
    private protected PropertyValue()
    {
    }

    /// <summary>The null value, which is not the same as an absent property on the wire but equals it in every comparison here.</summary>
    public static PropertyValue Null => NullValue.Instance;

    /// <summary>A value that is not known yet, as previews have them.</summary>
    public static PropertyValue Unknown => UnknownValue.Instance;

    /// <summary>This value without the secret and known output wrappers around it (not those inside it).</summary>
    public virtual PropertyValue Unwrapped => this;

    /// <summary>Whether a wrapper around this value (not one inside it) says that it is secret.</summary>
    public virtual bool IsSecret => false;

    /// <summary>Whether this value itself is not known.</summary>
    public bool IsUnknown => Unwrapped is UnknownValue;

    /// <summary>Whether this value is null.</summary>
    public bool IsNull => Unwrapped is NullValue;

    /// <summary>This value, marked secret.</summary>
    public PropertyValue AsSecret() => IsSecret ? this : new SecretValue(this);

    /// <summary>Adds nothing to the text form: what this class derives from a value would lead back to the value.</summary>
    /// <param name="builder">Where the text goes.</param>
    protected virtual bool PrintMembers(StringBuilder builder) => false;

    /// <summary>Makes a string value.</summary>
    public static PropertyValue Of(string? value) => value is null ? Null : new StringValue(value);

    /// <summary>Makes a number value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite: Pulumi's state cannot hold it.</exception>
    public static PropertyValue Of(double value) => new NumberValue(value);

    /// <summary>Makes a truth value.</summary>
    public static PropertyValue Of(bool value) => new BoolValue(value);

    /// <summary>Makes an array.</summary>
    public static PropertyValue Of(params IEnumerable<PropertyValue> elements) => new ArrayValue([.. elements]);

    /// <summary>Makes a map value.</summary>
    public static PropertyValue Of(PropertyMap properties) => new MapValue(properties);

    /// <summary>Makes a string value.</summary>
    public static implicit operator PropertyValue(string value) => Of(value);

    /// <summary>Makes a number value.</summary>
    public static implicit operator PropertyValue(double value) => Of(value);

    /// <summary>Makes a truth value.</summary>
    public static implicit operator PropertyValue(bool value) => Of(value);

    /// <summary>Makes a map value.</summary>
    public static implicit operator PropertyValue(PropertyMap properties) => Of(properties);
}
