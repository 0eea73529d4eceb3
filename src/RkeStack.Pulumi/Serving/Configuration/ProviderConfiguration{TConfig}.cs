using System.Text.Json.Serialization.Metadata;
using Grpc.Core;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Serving;

/// <summary>The provider's configuration, in an annotated type.</summary>
/// <typeparam name="TConfig">The annotated type.</typeparam>
public sealed class ProviderConfiguration<TConfig> : ProviderConfiguration
    where TConfig : notnull
{
    private static readonly string[] EnginesOwn = ["version", "pluginDownloadURL", "__internal"];

    private readonly TypeCodec<TConfig> _codec;
    private readonly Func<TConfig, IEnumerable<PropertyFailure>> _validate;

    /// <summary>Makes the configuration.</summary>
    /// <param name="contract">The JSON contract.</param>
    /// <param name="validate">Finds what is wrong beyond absence and kind; may see values that are not known yet as absent.</param>
    public ProviderConfiguration(JsonTypeInfo<TConfig> contract, Func<TConfig, IEnumerable<PropertyFailure>>? validate = null) =>
        (_codec, _validate) = (new TypeCodec<TConfig>(contract), validate ?? (_ => []));

    internal override TypeShape Shape => _codec.Shape;

    internal override CheckResponse Check(CheckRequest request, Func<PropertyFailure, string> describeFailure)
    {
        var given = DefaultValues.Apply(WireCodec.Decode(request.News), Shape);
        var settings = Settings(given);
        PropertyFailure[] failures = [.. ShapeValidator.Validate(settings, Shape)];
        failures = failures.Length > 0 ? failures : [.. _validate(_codec.Decode(settings).Value)];
        return new CheckResponse
        {
            Inputs = WireCodec.Encode(given),
            Failures = { ShownFailures.OfCheck(failures, describeFailure) },
        };
    }

    // Every change must show, or the engine goes on with the old configuration.
    internal override DiffResponse Diff(DiffRequest request) => DiffEncoder.Encode(new DiffResult(StructuralDiff.Compute(
        Settings(WireCodec.Decode(request.OldInputs ?? request.Olds)), Settings(WireCodec.Decode(request.News)), Shape, [])));

    internal override object Decode(ConfigureRequest request, string package)
    {
        var settings = DefaultValues.Apply(Settings(WithEnvironment(WireCodec.Decode(request.Args))), Shape);
        PropertyShape[] missing = [.. Shape.Properties.Where(property => property.Required && (settings.Find(property.Name)?.IsNull ?? true))];
        if (missing.Length > 0)
        {
            throw StatusDetails.Error(StatusCode.InvalidArgument, "configuration is missing", new ConfigureErrorMissingKeys
            {
                MissingKeys =
                {
                    missing.Select(property => new ConfigureErrorMissingKeys.Types.MissingKey
                    {
                        Name = $"{package}:{property.Name}",
                        Description = property.Description ?? "",
                    }),
                },
            });
        }

        PropertyFailure[] failures = [.. ShapeValidator.Validate(settings, Shape)];
        return failures.Length > 0 ? throw new InputPropertiesException(failures) : _codec.Decode(settings).Value;
    }

    // Only here: what Check adds is recorded in the state, and would hold in runs without the variable.
    private PropertyMap WithEnvironment(PropertyMap given) => Shape.Properties
        .Where(property => property.EnvironmentDefault is not null && (given.Find(property.Name)?.IsNull ?? true))
        .Aggregate(given, (settings, property) => Environment.GetEnvironmentVariable(property.EnvironmentDefault!) is { Length: > 0 } value
            ? settings.With(property.Name, value)
            : settings);

    private PropertyMap Settings(PropertyMap given) =>
        ConfigurationValues.Decode(EnginesOwn.Aggregate(given, (settings, name) => settings.Without(name)), Shape);
}
