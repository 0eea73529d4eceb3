using System.Net;
using System.Net.Sockets;

namespace RkeStack.Cluster.Pki;

/// <summary>Gathers the names of hosts into <see cref="SubjectAlternativeNames"/>, in RKE's order.</summary>
internal sealed class HostNames
{
    private readonly List<string> dnsNames = [];
    private readonly List<IPAddress> addresses = [];

    /// <summary>Adds a host's address, its internal address and its Node's name.</summary>
    public HostNames Add(PkiHost host)
    {
        AddAny(host.Address);
        if (host.EffectiveInternalAddress != host.Address)
        {
            AddAny(host.EffectiveInternalAddress);
        }

        // RKE writes a Node's name as a DNS name even when it looks like an address.
        if (host.EffectiveNodeName != host.Address)
        {
            dnsNames.Add(host.EffectiveNodeName);
        }

        return this;
    }

    /// <summary>Adds an address or a DNS name, whichever the text is.</summary>
    public HostNames AddAny(string text)
    {
        if (TryParseAddress(text, out var address))
        {
            addresses.Add(address);
        }
        else
        {
            dnsNames.Add(text);
        }

        return this;
    }

    /// <summary>What was gathered.</summary>
    public SubjectAlternativeNames ToSans() => SubjectAlternativeNames.Of(dnsNames, addresses);

    // IPAddress also reads "10" and "1.2.3" as addresses; in cluster.yml those are names.
    private static bool TryParseAddress(string text, out IPAddress address)
    {
        if (!IPAddress.TryParse(text, out var parsed) || text.Contains('%', StringComparison.Ordinal) || text.Contains('[', StringComparison.Ordinal))
        {
            address = IPAddress.None;
            return false;
        }

        address = parsed.IsIPv4MappedToIPv6 ? parsed.MapToIPv4() : parsed;
        return parsed.AddressFamily != AddressFamily.InterNetwork || parsed.ToString() == text;
    }
}
