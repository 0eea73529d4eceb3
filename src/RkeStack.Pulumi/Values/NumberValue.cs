namespace RkeStack.Pulumi.Values;

/// <summary>A number; the wire knows doubles only, so whole numbers are exact up to 2^53.</summary>
public sealed record NumberValue : PropertyValue
{
    /// <summary>Makes a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite: Pulumi's state is JSON and cannot hold it.</exception>
    public NumberValue(double value)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsFinite(value), false, nameof(value));
        Value = value;
    }

    /// <summary>The value.</summary>
    public double Value { get; }
}
