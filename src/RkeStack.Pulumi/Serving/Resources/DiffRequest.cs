using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Serving;

/// <summary>Two states of a resource to be compared. In a refresh, the old side is what was read and the new side what is stored.</summary>
/// <param name="Id">The resource's id.</param>
/// <param name="OldOutputs">The old outputs; contents of assets are elided.</param>
/// <param name="OldInputs">The old inputs; contents of assets are elided.</param>
/// <param name="NewInputs">The new inputs, ignoreChanges applied; may hold unknowns, even outside previews.</param>
/// <param name="IgnoreChanges">What the user wants ignored: heed it where outputs or live state are compared.</param>
/// <typeparam name="TInputs">The annotated type of the inputs.</typeparam>
/// <typeparam name="TOutputs">The annotated type of the outputs.</typeparam>
public sealed record DiffRequest<TInputs, TOutputs>(
    string Id, Typed<TOutputs> OldOutputs, Typed<TInputs> OldInputs, Typed<TInputs> NewInputs, IReadOnlyList<PropertyPath> IgnoreChanges);
