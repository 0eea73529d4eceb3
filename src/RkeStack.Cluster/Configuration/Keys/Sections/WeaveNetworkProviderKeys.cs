namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="WeaveNetworkProviderConfig"/>.</summary>
internal static class WeaveNetworkProviderKeys
{
    public static readonly ConfigSection<WeaveNetworkProviderConfig> Section = new SectionBuilder<WeaveNetworkProviderConfig>("network.weave_network_provider", "Settings of weave.", new WeaveNetworkProviderConfig(), ChangeEffects.NetworkAddon)
        .Text("password", "password", s => s.Password, (s, v) => s with { Password = v },
            "Password that encrypts the traffic between hosts.", new() { Secret = true })
        .Build();
}
