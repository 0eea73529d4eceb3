using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Serving;

/// <summary>
/// A resource to be changed. Also asked for without any change, after a partial failure: then what is missing is to be finished.
/// </summary>
/// <param name="Id">Its id, which stays.</param>
/// <param name="OldOutputs">The last outputs; contents of assets are elided.</param>
/// <param name="OldInputs">The last inputs; contents of assets are elided.</param>
/// <param name="NewInputs">The checked inputs; only in previews may some be unknown.</param>
/// <param name="IgnoreChanges">What the user wants ignored; the inputs have it applied.</param>
/// <typeparam name="TInputs">The annotated type of the inputs.</typeparam>
/// <typeparam name="TOutputs">The annotated type of the outputs.</typeparam>
public sealed record UpdateRequest<TInputs, TOutputs>(
    string Id, Typed<TOutputs> OldOutputs, Typed<TInputs> OldInputs, Typed<TInputs> NewInputs, IReadOnlyList<PropertyPath> IgnoreChanges);
