using System.Text.Json.Serialization.Metadata;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Serving;

/// <summary>A method of a resource, in annotated types.</summary>
/// <typeparam name="TArguments">The arguments, the receiver not among them.</typeparam>
/// <typeparam name="TResult">The result.</typeparam>
public abstract class ResourceMethod<TArguments, TResult> : ResourceMethod
{
    private readonly TypeCodec<TArguments> _arguments;
    private readonly TypeCodec<TResult> _result;

    /// <summary>Makes the method.</summary>
    /// <param name="resource">The type token of the resource that has it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="arguments">The arguments' JSON contract.</param>
    /// <param name="result">The result's JSON contract.</param>
    protected ResourceMethod(string resource, string name, JsonTypeInfo<TArguments> arguments, JsonTypeInfo<TResult> result)
        : base(resource, name) => (_arguments, _result) = (new TypeCodec<TArguments>(arguments), new TypeCodec<TResult>(result));

    internal override TypeShape ArgumentShape => _arguments.Shape;

    internal override TypeShape ResultShape => _result.Shape;

    /// <summary>Answers a call. Arguments may be unknown in previews: then the result may hold unknowns.</summary>
    /// <param name="self">The receiver.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="context">The call's context.</param>
    /// <param name="cancellationToken">Cancelled when the call is off.</param>
    public abstract Task<PropertyMap> CallAsync(
        ResourceReferenceValue self, Typed<TArguments> arguments, IResourceContext context, CancellationToken cancellationToken);

    /// <summary>A result as properties, secrets marked as annotated.</summary>
    protected PropertyMap Encode(TResult result) => _result.Encode(result);

    internal override async Task<PropertyMap> ServeAsync(
        ResourceReferenceValue self, PropertyMap arguments, Operation operation, CancellationToken cancellationToken)
    {
        PropertyFailure[] failures = [.. ShapeValidator.Validate(arguments, ArgumentShape)];
        if (failures.Length > 0)
        {
            throw new InputPropertiesException(failures);
        }

        var answer = await CallAsync(self, _arguments.Decode(arguments), operation, cancellationToken).ConfigureAwait(false);
        return SecretMarks.Apply(KnownOutputs.Require(Token, answer, allowed: operation.IsPreview), ResultShape);
    }
}
