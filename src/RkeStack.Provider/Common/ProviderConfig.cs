using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Common;

internal sealed record ProviderConfig
{
    [Description("Whether a host that cannot be reached may be deleted all the same: it is forgotten, and what runs on it goes on. One that answers with a wrong key or lets nobody in is not forgotten. Off when left out, since unreachable is not removed.")]
    public bool? DeleteUnreachable { get; init; }
}
