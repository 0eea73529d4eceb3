using RkeStack.Pulumi.Schemas;

namespace RkeStack.Pulumi.Serving;

/// <summary>A resource to be made.</summary>
/// <param name="Inputs">The checked inputs; only in previews may some be unknown.</param>
/// <typeparam name="TInputs">The annotated type of the inputs.</typeparam>
public sealed record CreateRequest<TInputs>(Typed<TInputs> Inputs);
