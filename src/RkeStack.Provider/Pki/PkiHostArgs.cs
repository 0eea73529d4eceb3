using RkeStack.Cluster.Pki;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Pki;

[SchemaType("PkiHost")]
[Description("What the certificates must know of one host.")]
internal sealed record PkiHostArgs
{
    [Description("Address that SSH connects to: an IP address or a DNS name.")]
    public required string Address { get; init; }

    [Description("Address that the other hosts use, when it differs.")]
    public string? InternalAddress { get; init; }

    [Description("Name of the Kubernetes Node, when it differs from the address.")]
    public string? NodeName { get; init; }

    [Description("Whether the kubelet has a certificate of its own; true when left out. False where only the host knows the Node's name, as with some cloud providers.")]
    public bool? OwnIdentity { get; init; }

    /// <summary>The arguments that say what the request says.</summary>
    public static PkiHostArgs From(PkiHost host) => new()
    {
        Address = host.Address,
        InternalAddress = host.InternalAddress.Length == 0 || host.InternalAddress == host.Address ? null : host.InternalAddress,
        NodeName = host.NodeName.Length == 0 || host.NodeName == host.Address ? null : host.NodeName,
        OwnIdentity = host.HasOwnIdentity ? null : false,
    };

    /// <summary>The host that the certificates are decided for.</summary>
    public PkiHost ToHost() => new() { Address = Address, InternalAddress = InternalAddress ?? "", NodeName = NodeName ?? "", HasOwnIdentity = OwnIdentity ?? true };
}
