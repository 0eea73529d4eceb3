using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>Settings of Cisco ACI (<c>network.aci_network_provider</c> of cluster.yml).</summary>
/// <remarks>Most of its many keys are plain texts; they stand in <see cref="Values"/> by their name in cluster.yml.</remarks>
public sealed record AciNetworkProviderConfig
{
    /// <summary>The keys that hold a text, such as <c>system_id</c>, by their name in cluster.yml. Some are secret.</summary>
    public ImmutableSortedDictionary<string, string> Values { get; init; } = EmptyMaps.Text;

    /// <summary><c>apic_hosts</c>: addresses of the APIC controllers.</summary>
    public ImmutableArray<string> ApicHosts { get; init; } = [];

    /// <summary><c>l3out_external_networks</c>: names of the external networks.</summary>
    public ImmutableArray<string> L3OutExternalNetworks { get; init; } = [];

    /// <summary><c>kafka_brokers</c>: addresses of the Kafka brokers.</summary>
    public ImmutableArray<string> KafkaBrokers { get; init; } = [];

    /// <summary><c>service_graph_endpoint_add_services</c>: Services whose endpoints are added late.</summary>
    public ImmutableArray<ImmutableSortedDictionary<string, string>> ServiceGraphEndpointAddServices { get; init; } = [];

    /// <summary><c>node_snat_redirect_exclude</c>: nodes that take no part in SNAT.</summary>
    public ImmutableArray<ImmutableSortedDictionary<string, string>> NodeSnatRedirectExclude { get; init; } = [];

    /// <summary>One of the plain texts; empty where it is not written.</summary>
    /// <param name="key">Name of the key in cluster.yml.</param>
    public string this[string key] => Values.GetValueOrDefault(key, "");

    /// <summary>The type only: the values hold secrets.</summary>
    public override string ToString() => nameof(AciNetworkProviderConfig);
}
