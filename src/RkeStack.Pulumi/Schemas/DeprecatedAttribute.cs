namespace RkeStack.Pulumi.Schemas;

/// <summary>The property still works but has a better way; SDKs warn with the message.</summary>
/// <param name="message">What to use instead.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DeprecatedAttribute(string message) : Attribute
{
    /// <summary>What to use instead.</summary>
    public string Message { get; } = message;
}
