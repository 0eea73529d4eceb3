using System.Collections.Immutable;
using RkeStack.Cluster.Plans;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Common;

[SchemaType("Registry")]
[Description("Credentials with which a host's Docker engine pulls from one registry.")]
internal sealed record RegistryArgs
{
    [Description("Registry host with optional port and path, as in an image's name.")]
    public required string Url { get; init; }

    [Description("User name.")]
    public required string User { get; init; }

    [Secret]
    [Description("Password.")]
    public required string Password { get; init; }

    /// <summary>The arguments that say what a plan says.</summary>
    public static RegistryArgs From(RegistryCredential plan) => new() { Url = plan.Url, User = plan.User, Password = plan.Password };

    /// <summary>The credentials that the engine uses; none where they are left out.</summary>
    public static ImmutableArray<RegistryCredential> ToPlans(ImmutableArray<RegistryArgs>? registries) =>
        [.. (registries ?? []).Select(registry => new RegistryCredential { Url = registry.Url, User = registry.User, Password = registry.Password })];
}
