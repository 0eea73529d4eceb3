using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Serving;

/// <summary>What the user wrote, to be judged.</summary>
/// <param name="Inputs">What the user wrote, defaults filled in.</param>
/// <param name="OldInputs">The last checked inputs; empty for a new resource and for a replacement.</param>
/// <param name="RandomSeed">32 bytes that stay the same when the same resource is checked again in this run; may be empty.</param>
/// <typeparam name="TInputs">The annotated type of the inputs.</typeparam>
public sealed record CheckRequest<TInputs>(Typed<TInputs> Inputs, PropertyMap OldInputs, ReadOnlyMemory<byte> RandomSeed);
