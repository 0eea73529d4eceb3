using System.Collections.Immutable;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Common;

[SchemaType("Api")]
[Description("How a cluster's API is reached: through SSH to any of its control plane hosts, as its administrator.")]
internal sealed record ApiArgs
{
    [Description("The control plane hosts; the first that answers is asked.")]
    public required ImmutableArray<ConnectionArgs> Hosts { get; init; }

    [Description("The administrator's identity.")]
    public required CredentialsArgs Credentials { get; init; }
}
