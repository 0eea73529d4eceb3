using RkeStack.Provider.Clusters;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Functions;

internal sealed record ParseClusterConfigArgs : ClusterTextInputs
{
    [Description("Whether the output `config` is wanted. It holds secrets, and Pulumi then hides every output of the call.")]
    public bool? IncludeConfig { get; init; }
}
