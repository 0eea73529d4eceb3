using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Pulumi.Serving;

/// <summary>The provider's configuration. Make it from <see cref="ProviderConfiguration{TConfig}"/>.</summary>
public abstract class ProviderConfiguration
{
    private protected ProviderConfiguration()
    {
    }

    internal static ProviderConfiguration None { get; } =
        new ProviderConfiguration<NoConfiguration>(NoConfigurationContext.Default.NoConfiguration);

    internal abstract TypeShape Shape { get; }

    internal abstract CheckResponse Check(CheckRequest request, Func<PropertyFailure, string> describeFailure);

    internal abstract DiffResponse Diff(DiffRequest request);

    internal abstract object Decode(ConfigureRequest request, string package);
}
