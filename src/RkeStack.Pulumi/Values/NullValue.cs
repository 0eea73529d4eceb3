namespace RkeStack.Pulumi.Values;

/// <summary>The null value.</summary>
public sealed record NullValue : PropertyValue
{
    private NullValue()
    {
    }

    internal static NullValue Instance { get; } = new();
}
