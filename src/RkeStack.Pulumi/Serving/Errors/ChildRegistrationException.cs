namespace RkeStack.Pulumi.Serving;

/// <summary>A child of a component was not made; the engine has told the user why already.</summary>
public sealed class ChildRegistrationException : ProviderException
{
    internal ChildRegistrationException(string type, string name)
        : base($"{type} '{name}' was not made, so what comes after it was not begun.")
    {
    }
}
