using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Serving;

/// <summary>
/// A resource exists but is not all that it should be: the engine records it with what is known, fails the run, and calls Update in the next.
/// Honoured in Create, Update and Read.
/// </summary>
public sealed class ResourceInitFailedException : Exception
{
    /// <summary>Makes the failure.</summary>
    /// <param name="id">The resource's id; never empty.</param>
    /// <param name="outputs">Everything that is needed to go on with it, or to delete it.</param>
    /// <param name="reasons">What the user reads, one entry a reason.</param>
    /// <param name="inputs">In Read, the inputs found; elsewhere the engine has them.</param>
    /// <param name="inner">What caused it.</param>
    public ResourceInitFailedException(
        string id, PropertyMap outputs, IReadOnlyList<string> reasons, PropertyMap? inputs = null, Exception? inner = null)
        : base(string.Join('\n', reasons), inner)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        (Id, Outputs, Reasons, Inputs) = (id, outputs, reasons, inputs);
    }

    /// <summary>The resource's id.</summary>
    public string Id { get; }

    /// <summary>The outputs to record.</summary>
    public PropertyMap Outputs { get; }

    /// <summary>What the user reads.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>In Read, the inputs found.</summary>
    public PropertyMap? Inputs { get; }

    internal ResourceInitFailedException WithSecretsOf(PropertyMap source) =>
        new(Id, Schemas.SecretMarks.Inherit(Outputs, source), Reasons, Inputs is null ? null : Schemas.SecretMarks.Inherit(Inputs, source), this);
}
