using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Common;

internal sealed record ProviderConfig
{
    [EnvironmentDefault("RKESTACK_DELETE_UNREACHABLE")]
    [Description("Whether a host that cannot be reached may be deleted all the same: it is forgotten, and what runs on it goes on. One that answers with a wrong key or lets nobody in is not forgotten. When left out, what `RKESTACK_DELETE_UNREACHABLE` of the environment says in this run; else off, since unreachable is not removed.")]
    public bool? DeleteUnreachable { get; init; }
}
