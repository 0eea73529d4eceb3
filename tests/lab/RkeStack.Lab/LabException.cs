namespace RkeStack.Labs;

/// <summary>The lab could not do what it was asked; the message is what its program said.</summary>
public sealed class LabException : Exception
{
    /// <inheritdoc cref="LabException"/>
    public LabException(string message)
        : base(message)
    {
    }
}
