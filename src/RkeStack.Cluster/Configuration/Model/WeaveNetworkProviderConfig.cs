namespace RkeStack.Cluster.Configuration;

/// <summary>Settings of weave (<c>network.weave_network_provider</c> of cluster.yml).</summary>
public sealed record WeaveNetworkProviderConfig
{
    /// <summary><c>password</c>: Password that encrypts the traffic between hosts. Secret.</summary>
    public string Password { get; init; } = "";

    /// <summary>The type only: the values hold secrets.</summary>
    public override string ToString() => nameof(WeaveNetworkProviderConfig);
}
