namespace RkeStack.Pulumi.Serving;

/// <summary>A resource was to be imported, or read by its id alone, and its type has no way to be found so.</summary>
public sealed class ImportRefusedException : ProviderException
{
    internal ImportRefusedException(string type, string id)
        : base($"{type} cannot be imported.", ProviderErrorKind.FailedPrecondition) => (Type, Id) = (type, id);

    /// <summary>The resource's type token.</summary>
    public string Type { get; }

    /// <summary>What the user gave as its id.</summary>
    public string Id { get; }
}
