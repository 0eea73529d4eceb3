using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Functions;

internal sealed record ListVersionsArgs
{
    [Description("The version that `dockerVersions` and `systemImages` are of, such as `v1.32.6-rancher1-1`; the default one when left out.")]
    public string? KubernetesVersion { get; init; }
}
