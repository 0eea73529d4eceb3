using RkeStack.Provider.Common;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Functions;

internal sealed record GetHostFactsArgs
{
    [Description("How the host is reached.")]
    public required ConnectionArgs Connection { get; init; }

    [Description("Root of the directories of a cluster that may be there; `/` when left out.")]
    public string? PrefixPath { get; init; }
}
