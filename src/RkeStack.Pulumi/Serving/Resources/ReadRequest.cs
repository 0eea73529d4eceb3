using RkeStack.Pulumi.Schemas;

namespace RkeStack.Pulumi.Serving;

/// <summary>A resource to be read from the world.</summary>
/// <param name="Id">Its id; in an import, what the user gave as such.</param>
/// <param name="Outputs">The last outputs, or null in an import.</param>
/// <param name="Inputs">The last inputs, or null in an import.</param>
/// <typeparam name="TInputs">The annotated type of the inputs.</typeparam>
/// <typeparam name="TOutputs">The annotated type of the outputs.</typeparam>
public sealed record ReadRequest<TInputs, TOutputs>(string Id, Typed<TOutputs>? Outputs, Typed<TInputs>? Inputs)
{
    /// <summary>Whether the resource is not in the state yet.</summary>
    public bool IsImport => Outputs is null && Inputs is null;
}
