namespace RkeStack.Pulumi.Values;

/// <summary>A value that is not known yet.</summary>
public sealed record UnknownValue : PropertyValue
{
    private UnknownValue()
    {
    }

    internal static UnknownValue Instance { get; } = new();
}
