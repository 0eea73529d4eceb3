using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace RkeStack.Cluster.Configuration;

/// <summary>The written forms of names, numbers and addresses.</summary>
internal static partial class Formats
{
    private const int LongestName = 253;
    private const int LongestLabel = 63;

    private static readonly HashSet<string> BindOptions =
    [
        "rw", "ro", "z", "Z", "shared", "rshared", "slave", "rslave", "private", "rprivate", "nocopy", "consistent", "cached", "delegated",
        "bind-nonrecursive", "bind-recursive", "bind-readonly-nonrecursive", "bind-readonly-recursive", "bind-create-src", "bind-nocreate-src",
    ];

    /// <summary>A lower-case DNS name, as Kubernetes asks for in a node's name.</summary>
    public static bool IsDnsSubdomain(string text) => text.Length <= LongestName && DnsSubdomain().IsMatch(text);

    /// <summary>A node's name, which is the value of the label <c>kubernetes.io/hostname</c> as well.</summary>
    public static bool IsNodeName(string text) => text.Length <= LongestLabel && IsDnsSubdomain(text);

    /// <summary>An IP address or a host name, which may hold underscores as some private DNS does.</summary>
    public static bool IsAddress(string text) => IPAddress.TryParse(text, out _) || (text.Length <= LongestName && HostName().IsMatch(text));

    /// <summary>A DNS name in a certificate: a host name, or one below a wildcard.</summary>
    public static bool IsSubjectName(string text) => IsAddress(text.StartsWith("*.", StringComparison.Ordinal) ? text[2..] : text);

    /// <summary>A port number from 1 to 65535.</summary>
    public static bool IsPort(string text) => Port(text) is not null;

    /// <summary>
    /// A range of ports as Kubernetes takes it: two with <c>-</c> between, the first not above the second; one, and how many
    /// are to follow it, with <c>+</c> between; or one alone.
    /// </summary>
    public static bool IsPortRange(string text) =>
        text.Trim().Split('-', '+') is [var first, .. var rest] && Port(first) is { } port
        && (rest is [] || (rest is [var last] && Port(last) is { } other && (text.Contains('+') ? port + other <= ushort.MaxValue : port <= other)));

    /// <summary>A whole number that is not below 0, of itself or as a percentage; null for anything else.</summary>
    public static int? NumberOrPercentage(string text) =>
        int.TryParse(text.EndsWith('%') ? text[..^1] : text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A duration in Go's form, such as <c>1h30m</c>.</summary>
    public static bool IsDuration(string text) => Duration().IsMatch(text);

    /// <summary>The name of a label or taint, with or without a DNS name before it.</summary>
    public static bool IsQualifiedName(string text)
    {
        var slash = text.IndexOf('/');
        return (slash < 0 || IsDnsSubdomain(text[..slash])) && LabelName().IsMatch(text[(slash + 1)..]);
    }

    /// <summary>The value of a label or taint.</summary>
    public static bool IsLabelValue(string text) => text.Length == 0 || LabelName().IsMatch(text);

    /// <summary>The name of an image as Docker takes it: registry and tag or digest may be left out.</summary>
    public static bool IsImage(string text) => Image().IsMatch(text);

    /// <summary>An IP address in full: four numbers, or IPv6.</summary>
    public static IPAddress? Address(string text)
    {
        const int longest = 45;
        return text.Length <= longest && IPAddress.TryParse(text, out var address) && !text.Contains('%')
            && (address.AddressFamily == AddressFamily.InterNetworkV6 || Ipv4().IsMatch(text))
            ? address
            : null;
    }

    /// <summary>How many ranges are read of a list: one more than Kubernetes takes.</summary>
    public const int MostRanges = 3;

    /// <summary>The ranges of a list with commas, as far as they are ranges and not after the third.</summary>
    public static List<IPNetwork> Ranges(string text) => [.. text.Split(',', MostRanges + 1).Take(MostRanges).Select(Cidr).OfType<IPNetwork>()];

    /// <summary>A range of addresses, host bits allowed as Go does.</summary>
    public static IPNetwork? Cidr(string text)
    {
        var slash = text.IndexOf('/');
        if (slash < 0 || Address(text[..slash]) is not { } address
            || !int.TryParse(text[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || length > address.GetAddressBytes().Length * 8)
        {
            return null;
        }

        var bytes = address.GetAddressBytes();
        for (var bit = length; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        }

        return new IPNetwork(new IPAddress(bytes), length);
    }

    /// <summary>
    /// Where names are asked: an IP address with or without a port, or what CoreDNS takes beside them, a file such as
    /// <c>/etc/resolv.conf</c> and an address with a scheme.
    /// </summary>
    public static bool IsNameServer(string text) =>
        string.IsNullOrWhiteSpace(text) || IPEndPoint.TryParse(text.Trim(), out _) || text.StartsWith('/') || text.Contains("://", StringComparison.Ordinal);

    /// <summary>A bind mount as Docker takes it: a target alone, or with its source, and with both options. RKE leaves out blanks and empty ones.</summary>
    public static bool IsBind(string text) => text.Trim().Split(':') switch
    {
        [""] => true,
        [var target] => target.StartsWith('/'),
        [var source, var target] => source.Length > 0 && target.StartsWith('/'),
        [var source, var target, var options] => source.Length > 0 && target.StartsWith('/') && options.Split(',').All(BindOptions.Contains),
        _ => false,
    };

    /// <summary>Whether one range lies in another.</summary>
    public static bool IsWithin(IPNetwork inner, IPNetwork outer) => outer.PrefixLength <= inner.PrefixLength && outer.Contains(inner.BaseAddress);

    /// <summary>Whether two ranges share an address.</summary>
    public static bool Overlap(IPNetwork left, IPNetwork right) => left.Contains(right.BaseAddress) || right.Contains(left.BaseAddress);

    private static int? Port(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0 ? port : null;

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z")]
    private static partial Regex DnsSubdomain();

    [GeneratedRegex(@"\A[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?(\.[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?)*\.?\z")]
    private static partial Regex HostName();

    [GeneratedRegex(@"\A[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?\z")]
    private static partial Regex LabelName();

    [GeneratedRegex(@"\A([0-9]+(\.[0-9]+)?(ns|us|µs|ms|s|m|h))+\z")]
    private static partial Regex Duration();

    [GeneratedRegex(
        @"\A(([A-Za-z0-9][-A-Za-z0-9.]*|\[[0-9A-Fa-f:]+\])(:[0-9]+)?/)?"
        + @"[a-z0-9]+(([._]|__|-+)[a-z0-9]+)*(/[a-z0-9]+(([._]|__|-+)[a-z0-9]+)*)*"
        + @"(:[A-Za-z0-9_][-A-Za-z0-9_.]{0,127})?(@[A-Za-z][-A-Za-z0-9_+.]*:[0-9A-Fa-f]{32,})?\z")]
    private static partial Regex Image();

    [GeneratedRegex(@"\A(0|[1-9][0-9]{0,2})(\.(0|[1-9][0-9]{0,2})){3}\z")]
    private static partial Regex Ipv4();
}
