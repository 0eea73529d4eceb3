using System.Text.Json.Serialization.Metadata;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Serving;

/// <summary>A function of the provider, in annotated types. It has no side effects; previews call it too.</summary>
/// <typeparam name="TArguments">The arguments.</typeparam>
/// <typeparam name="TResult">The result.</typeparam>
public abstract class Function<TArguments, TResult> : Function
{
    private readonly TypeCodec<TArguments> _arguments;
    private readonly TypeCodec<TResult> _result;

    /// <summary>Makes the function.</summary>
    /// <param name="token">The token, such as <c>package:index:getThing</c>.</param>
    /// <param name="arguments">The arguments' JSON contract.</param>
    /// <param name="result">The result's JSON contract.</param>
    protected Function(string token, JsonTypeInfo<TArguments> arguments, JsonTypeInfo<TResult> result)
        : base(token) => (_arguments, _result) = (new TypeCodec<TArguments>(arguments), new TypeCodec<TResult>(result));

    internal override TypeShape ArgumentShape => _arguments.Shape;

    internal override TypeShape ResultShape => _result.Shape;

    /// <summary>Answers a call.</summary>
    /// <exception cref="InputPropertiesException">Arguments are wrong.</exception>
    public abstract Task<TResult> InvokeAsync(Typed<TArguments> arguments, IResourceContext context, CancellationToken cancellationToken);

    internal override async Task<PropertyMap> ServeAsync(PropertyMap arguments, Operation operation, CancellationToken cancellationToken)
    {
        var filled = DefaultValues.Apply(arguments, ArgumentShape);
        PropertyFailure[] failures = [.. ShapeValidator.Validate(filled, ArgumentShape)];
        return failures.Length > 0
            ? throw new InputPropertiesException(failures)
            : KnownOutputs.Require(Token, _result.Encode(await InvokeAsync(_arguments.Decode(filled), operation, cancellationToken).ConfigureAwait(false)));
    }
}
