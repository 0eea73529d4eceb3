using System.Text.Json.Serialization.Metadata;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Serving;

/// <summary>
/// A resource type that a provider manages, in annotated types. One object serves all resources of the type, at the same time.
/// A handler that fails throws: <see cref="ProviderException"/> where nothing was made or changed that must be remembered,
/// <see cref="ResourceInitFailedException"/> (see <see cref="InitFailed"/>) where something was.
/// </summary>
/// <typeparam name="TInputs">The inputs: an annotated record with a source-generated JSON contract in camel case.</typeparam>
/// <typeparam name="TOutputs">The outputs, in general the inputs and more.</typeparam>
public abstract class CustomResource<TInputs, TOutputs> : CustomResource
{
    /// <summary>Makes the resource type.</summary>
    /// <param name="token">The type token, such as <c>package:index:Thing</c>.</param>
    /// <param name="inputs">The inputs' JSON contract.</param>
    /// <param name="outputs">The outputs' JSON contract.</param>
    protected CustomResource(string token, JsonTypeInfo<TInputs> inputs, JsonTypeInfo<TOutputs> outputs)
        : base(token) => (InputCodec, OutputCodec) = (new TypeCodec<TInputs>(inputs), new TypeCodec<TOutputs>(outputs));

    internal TypeCodec<TInputs> InputCodec { get; }

    internal TypeCodec<TOutputs> OutputCodec { get; }

    internal override TypeShape InputShape => InputCodec.Shape;

    internal override TypeShape OutputShape => OutputCodec.Shape;

    /// <summary>
    /// Judges inputs of the right shape (required properties and kinds have been seen to) and may add defaults. Some may be unknown.
    /// </summary>
    public virtual Task<CheckResult> CheckAsync(CheckRequest<TInputs> request, IResourceContext context, CancellationToken cancellationToken) =>
        Task.FromResult(CheckResult.Valid(request.Inputs.Raw));

    /// <summary>Compares; by default old inputs with new ones, property by property.</summary>
    public virtual Task<DiffResult> DiffAsync(
        DiffRequest<TInputs, TOutputs> request, IResourceContext context, CancellationToken cancellationToken) =>
        Task.FromResult(DiffInputs(request));

    /// <summary>Makes the resource. Never called in a preview. Must take over what an earlier, unrecorded attempt left.</summary>
    public abstract Task<CreateResult<TOutputs>> CreateAsync(
        CreateRequest<TInputs> request, IResourceContext context, CancellationToken cancellationToken);

    /// <summary>Foretells the outputs of a Create; by default the inputs are known and everything else is not.</summary>
    public virtual Task<PropertyMap> PreviewCreateAsync(
        CreateRequest<TInputs> request, IResourceContext context, CancellationToken cancellationToken) =>
        Task.FromResult(Foretell(request.Inputs.Raw, PropertyMap.Empty));

    /// <summary>Reads the resource for refresh or import; null where it is gone. By default a refresh finds what is stored, and there is no import.</summary>
    public virtual Task<ReadResult<TInputs, TOutputs>?> ReadAsync(
        ReadRequest<TInputs, TOutputs> request, IResourceContext context, CancellationToken cancellationToken) =>
        request is { Inputs: { } inputs, Outputs: { } outputs }
            ? Task.FromResult<ReadResult<TInputs, TOutputs>?>(new ReadResult<TInputs, TOutputs>(request.Id, inputs.Value, outputs.Value))
            : throw new ImportRefusedException(Token, request.Id);

    /// <summary>Changes the resource, or finishes one that a partial failure left. Never called in a preview.</summary>
    public abstract Task<TOutputs> UpdateAsync(
        UpdateRequest<TInputs, TOutputs> request, IResourceContext context, CancellationToken cancellationToken);

    /// <summary>Foretells the outputs of an Update; by default inputs and outputs annotated as stable are known and everything else is not.</summary>
    public virtual Task<PropertyMap> PreviewUpdateAsync(
        UpdateRequest<TInputs, TOutputs> request, IResourceContext context, CancellationToken cancellationToken) =>
        Task.FromResult(Foretell(request.NewInputs.Raw, request.OldOutputs.Raw));

    /// <summary>Removes the resource; does nothing where it is gone already.</summary>
    public abstract Task DeleteAsync(
        DeleteRequest<TInputs, TOutputs> request, IResourceContext context, CancellationToken cancellationToken);

    /// <summary>The changes from old to new inputs, property by property, with what the annotations say about replacement.</summary>
    protected DiffResult DiffInputs(DiffRequest<TInputs, TOutputs> request)
    {
        var changes = StructuralDiff.Compute(request.OldInputs.Raw, request.NewInputs.Raw, InputShape, request.IgnoreChanges);
        return new DiffResult(changes)
        {
            Stables = changes.Any(change => change.Replace) ? [] : [.. OutputShape.Properties.Where(output => output.Stable).Select(output => output.Name)],
        };
    }

    /// <summary>Outputs as a preview knows them: inputs as they are, stable outputs as they were, everything else unknown.</summary>
    /// <param name="inputs">The new inputs.</param>
    /// <param name="oldOutputs">The old outputs; empty for a new resource.</param>
    protected PropertyMap Foretell(PropertyMap inputs, PropertyMap oldOutputs) => PropertyMap.From(OutputShape.Properties
        .Where(output => inputs.ContainsKey(output.Name) || InputShape.Property(output.Name) is null)
        .Select(output => KeyValuePair.Create(output.Name, inputs.Find(output.Name) ?? (output.Stable ? oldOutputs.Find(output.Name) : null) ?? PropertyValue.Unknown)));

    /// <summary>Outputs as properties, secrets marked as annotated: for previews that know some of them.</summary>
    protected PropertyMap Encode(TOutputs outputs) => OutputCodec.Encode(outputs);

    /// <summary>The exception to throw where the resource exists but is not finished.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="outputs">Everything that is needed to go on with it, or to delete it.</param>
    /// <param name="reasons">What the user reads.</param>
    /// <param name="inner">What caused it.</param>
    protected ResourceInitFailedException InitFailed(string id, TOutputs outputs, IReadOnlyList<string> reasons, Exception? inner = null) =>
        new(id, OutputCodec.Encode(outputs), reasons, inner: inner);

    internal sealed override ResourceServer CreateServer(Func<PropertyFailure, string> describeFailure) =>
        new ResourceServer<TInputs, TOutputs>(this, describeFailure);
}
