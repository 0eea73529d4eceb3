using RkeStack.Pulumi.Schemas;

namespace RkeStack.Pulumi.Serving;

/// <summary>A resource to be removed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Outputs">The last outputs; contents of assets are elided.</param>
/// <param name="Inputs">The last inputs; contents of assets are elided.</param>
/// <typeparam name="TInputs">The annotated type of the inputs.</typeparam>
/// <typeparam name="TOutputs">The annotated type of the outputs.</typeparam>
public sealed record DeleteRequest<TInputs, TOutputs>(string Id, Typed<TOutputs> Outputs, Typed<TInputs> Inputs);
