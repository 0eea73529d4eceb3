using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Serving;

/// <summary>A component, in annotated types. One object serves all components of the type, at the same time.</summary>
/// <typeparam name="TInputs">The inputs: an annotated record with a source-generated JSON contract in camel case.</typeparam>
/// <typeparam name="TOutputs">The outputs, for the schema and for what in them is secret.</typeparam>
public abstract class ComponentResource<TInputs, TOutputs> : ComponentResource
{
    private readonly TypeCodec<TInputs> _inputs;
    private readonly TypeCodec<TOutputs> _outputs;

    /// <summary>Makes the component type.</summary>
    /// <param name="token">The type token, such as <c>package:index:Thing</c>.</param>
    /// <param name="inputs">The inputs' JSON contract.</param>
    /// <param name="outputs">The outputs' JSON contract.</param>
    protected ComponentResource(string token, JsonTypeInfo<TInputs> inputs, JsonTypeInfo<TOutputs> outputs)
        : base(token) => (_inputs, _outputs) = (new TypeCodec<TInputs>(inputs), new TypeCodec<TOutputs>(outputs));

    internal override TypeShape InputShape => _inputs.Shape;

    internal override TypeShape OutputShape => _outputs.Shape;

    /// <summary>Judges inputs of the right shape before anything is registered; all failures at once. Some inputs may be unknown.</summary>
    public virtual Task<IReadOnlyList<PropertyFailure>> CheckAsync(
        Typed<TInputs> inputs, IResourceContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PropertyFailure>>([]);

    /// <summary>
    /// Registers the children and returns the outputs, which may hold unknowns in previews and outputs of children
    /// (<see cref="RegisteredResource.Output"/>). The component itself is registered already. Called in previews too.
    /// </summary>
    public abstract Task<PropertyMap> ConstructAsync(ConstructContext<TInputs> context, CancellationToken cancellationToken);

    /// <summary>Outputs as properties, secrets marked as annotated.</summary>
    protected PropertyMap Encode(TOutputs outputs) => _outputs.Encode(outputs);

    internal sealed override async Task<ConstructResponse> ServeAsync(
        ConstructRequest request, Operation operation, CancellationToken cancellationToken)
    {
        var inputs = DefaultValues.Apply(WithDependencies(request), InputShape);
        IReadOnlyList<PropertyFailure> failures = [.. ShapeValidator.Validate(inputs, InputShape)];
        var typed = failures.Count > 0 ? null : _inputs.Decode(SecretMarks.Apply(inputs, InputShape));
        failures = typed is null ? failures : await CheckAsync(typed, operation, cancellationToken).ConfigureAwait(false);
        if (typed is null || failures.Count > 0)
        {
            throw new InputPropertiesException(failures);
        }

        using var monitor = new MonitorClient(request.MonitorEndpoint);
        operation.Urn = await monitor.RegisterComponentAsync(request, typed.Raw, cancellationToken).ConfigureAwait(false);
        var children = new ChildRegistrar(monitor, request, operation);
        var outputs = await ConstructAsync(new ConstructContext<TInputs>(typed, request, operation, children), cancellationToken).ConfigureAwait(false);
        outputs = SecretMarks.Apply(KnownOutputs.Require(Token, outputs, allowed: operation.IsPreview), OutputShape)
            .Select((name, value) => request.AdditionalSecretOutputs.Contains(name) && !value.IsNull ? value.AsSecret() : value);
        await monitor.CompleteAsync(operation.Urn, outputs, cancellationToken).ConfigureAwait(false);
        return new ConstructResponse { Urn = operation.Urn, State = WireCodec.Encode(outputs) };
    }

    // Old engines tell where inputs come from beside the inputs instead of in them.
    private static PropertyMap WithDependencies(ConstructRequest request) => WireCodec.Decode(request.Inputs).Select((name, value) =>
        value is not OutputValue && request.InputDependencies.TryGetValue(name, out var from) && from.Urns.Count > 0
            ? new OutputValue(value.IsUnknown ? null : value.Unwrapped, value.IsSecret, from.Urns.ToImmutableSortedSet(StringComparer.Ordinal))
            : value);
}
