using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Serving;

/// <summary>A component, in annotated types. One object serves all components of the type, at the same time.</summary>
/// <typeparam name="TInputs">The inputs: an annotated record with a source-generated JSON contract in camel case.</typeparam>
/// <typeparam name="TOutputs">The outputs, for the schema and for what in them is secret.</typeparam>
/// <typeparam name="TJudged">What judging the inputs makes of them, so that constructing need not make it again.</typeparam>
public abstract class ComponentResource<TInputs, TOutputs, TJudged> : ComponentResource
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

    /// <summary>Judges inputs of the right shape before anything is registered. Some may be unknown.</summary>
    /// <exception cref="ProviderException">They are refused; the message tells all failures at once, and no value.</exception>
    public abstract Task<TJudged> JudgeAsync(Typed<TInputs> inputs, IResourceContext context, CancellationToken cancellationToken);

    /// <summary>
    /// Registers the children and returns the outputs, which may hold unknowns in previews and outputs of children
    /// (<see cref="RegisteredResource.Output"/>). The component itself is registered already. Called in previews too.
    /// </summary>
    /// <param name="context">The inputs, and how children are registered.</param>
    /// <param name="judged">What <see cref="JudgeAsync"/> returned.</param>
    /// <param name="cancellationToken">Cancelled when the construction is off.</param>
    public abstract Task<PropertyMap> ConstructAsync(ConstructContext<TInputs> context, TJudged judged, CancellationToken cancellationToken);

    /// <summary>Outputs as properties, secrets marked as annotated.</summary>
    protected PropertyMap Encode(TOutputs outputs) => _outputs.Encode(outputs);

    internal sealed override async Task<ConstructResponse> ServeAsync(
        ConstructRequest request, Operation operation, CancellationToken cancellationToken)
    {
        var inputs = DefaultValues.Apply(WithDependencies(request), InputShape);
        PropertyFailure[] failures = [.. ShapeValidator.Validate(inputs, InputShape)];
        if (failures.Length > 0)
        {
            throw new InputPropertiesException(failures);
        }

        var typed = _inputs.Decode(SecretMarks.Apply(inputs, InputShape));
        var judged = await JudgeAsync(typed, operation, cancellationToken).ConfigureAwait(false);
        using var monitor = new MonitorClient(request.MonitorEndpoint);
        operation.Urn = await monitor.RegisterComponentAsync(request, typed.Raw, cancellationToken).ConfigureAwait(false);
        await operation.Instance.Replacements.ReadStateThroughAsync(monitor, request, operation.Urn, cancellationToken).ConfigureAwait(false);
        var children = new ChildRegistrar(monitor, request, operation);
        var outputs = await ConstructAsync(new ConstructContext<TInputs>(typed, request, operation, children), judged, cancellationToken)
            .ConfigureAwait(false);
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
