using System.Collections.Immutable;
using System.Globalization;

namespace RkeStack.Engine.Hosts;

/// <summary>Reads the kernel's tables of sockets, which every user may read.</summary>
internal static class ProcNet
{
    private const string TcpListening = "0A";
    private const string UdpUnconnected = "07";

    /// <summary>What listens, each port and protocol once.</summary>
    /// <param name="tcp">Lines of /proc/net/tcp and tcp6.</param>
    /// <param name="udp">Lines of /proc/net/udp and udp6.</param>
    public static ImmutableArray<ListeningPort> Listening(string tcp, string udp) =>
        [.. Parse(tcp, "tcp", TcpListening).Concat(Parse(udp, "udp", UdpUnconnected)).DistinctBy(p => (p.Port, p.Protocol))];

    private static IEnumerable<ListeningPort> Parse(string table, string protocol, string state) =>
        from line in table.Split('\n')
        let fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where fields.Length > 9 && fields[0].EndsWith(':') && fields[3] == state
        let address = fields[1].Split(':')
        where address.Length == 2
        select new ListeningPort(
            int.Parse(address[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            protocol,
            int.Parse(fields[7], CultureInfo.InvariantCulture),
            long.Parse(fields[9], CultureInfo.InvariantCulture));
}
