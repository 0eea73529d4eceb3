namespace RkeStack.Cluster.Pki;

/// <summary>What the certificates must know of one host.</summary>
public sealed record PkiHost
{
    /// <summary>Address that SSH connects to: an IP address or a DNS name.</summary>
    public required string Address { get; init; }

    /// <summary>Address that the other hosts use; empty means <see cref="Address"/>.</summary>
    public string InternalAddress { get; init; } = "";

    /// <summary>Name of the Kubernetes Node (<c>hostname_override</c>, lower case); empty means <see cref="Address"/>.</summary>
    public string NodeName { get; init; } = "";

    /// <summary>
    /// Whether the kubelet gets a certificate of its own. True, except where the Node's name is known to the host only
    /// (<c>cloud_provider.useInstanceMetadataHostname</c>): there the shared <c>kube-node</c> is used as RKE does.
    /// </summary>
    public bool HasOwnIdentity { get; init; } = true;

    internal string EffectiveInternalAddress => InternalAddress.Length == 0 ? Address : InternalAddress;

    internal string EffectiveNodeName => NodeName.Length == 0 ? Address : NodeName;
}
