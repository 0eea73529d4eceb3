using System.Collections.Immutable;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Hosts;

/// <summary>Decides whether a host is fit, from what was found on it. Every problem at once.</summary>
internal static class HostRules
{
    /// <summary>
    /// Certificates are valid from the moment they are issued, so a clock that is behind by more than a pause between two
    /// steps makes them invalid; etcd warns from one second on, which a measurement over SSH cannot tell.
    /// </summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(10);

    private static readonly ImmutableDictionary<string, string> UnfitModes =
        ImmutableDictionary<string, string>.Empty.Add("rootless", "rootless").Add("userns", "user namespace");

    public static ImmutableArray<Diagnostic> Judge(HostSurvey host, HostRequirements required) =>
    [
        .. Engine(host, required),
        .. Clock(host),
        .. DiskRules.Judge(host, required),
        .. Cluster(host, required),
        .. Ports(host, required),
    ];

    /// <summary>Path of the CA certificate that a cluster leaves on each of its hosts.</summary>
    public static string CaPath(string prefix) => prefix.TrimEnd('/') + "/etc/kubernetes/ssl/kube-ca.pem";

    /// <summary>Ports that something foreign listens on.</summary>
    public static IEnumerable<(PortUse Use, ListeningPort Taken)> TakenPorts(HostSurvey host, HostRequirements required) =>
        from use in required.Ports.DistinctBy(p => (p.Port, p.Protocol))
        let taken = host.Listening.FirstOrDefault(l => l.Port == use.Port && l.Protocol == use.Protocol)
        where taken is not null && !IsOwn(host, use)
        select (use, taken);

    private static IEnumerable<Diagnostic> Engine(HostSurvey host, HostRequirements required)
    {
        if (host.OsType != "linux")
        {
            yield return HostFault.OperatingSystem(host.Host, host.OsType);
        }

        if (required.DockerVersions is { } accepted && !accepted.Contains(MinorOf(host.DockerVersion)))
        {
            yield return HostFault.DockerVersion(host.Host, host.DockerVersion, accepted);
        }

        foreach (var option in host.SecurityOptions.Where(UnfitModes.ContainsKey))
        {
            yield return HostFault.Confined(host.Host, UnfitModes[option]);
        }
    }

    private static IEnumerable<Diagnostic> Clock(HostSurvey host)
    {
        if (host.ClockSkew.Duration() > ClockTolerance)
        {
            yield return HostFault.ClockSkewed(host.Host, host.ClockSkew);
        }
    }

    private static IEnumerable<Diagnostic> Cluster(HostSurvey host, HostRequirements required)
    {
        var path = CaPath(HostPrefix.Of(required.PrefixPath, host.OperatingSystem));
        if (host.CaFingerprint is { } found && required.CaFingerprint.Length > 0)
        {
            if (found.Length == 0)
            {
                yield return HostFault.UnknownCa(host.Host, path);
            }
            else if (!string.Equals(found, required.CaFingerprint, StringComparison.OrdinalIgnoreCase))
            {
                yield return HostFault.OtherCluster(host.Host, path, found, required.CaFingerprint);
            }
        }

        var unknown = host.Containers.Where(c => c is { IsRkes: true, IsOurs: false }).Select(c => c.Name).Order(StringComparer.Ordinal).ToList();
        if (host.CaFingerprint is null && unknown.Count > 0)
        {
            yield return HostFault.UnknownContainers(host.Host, unknown);
        }
    }

    private static IEnumerable<Diagnostic> Ports(HostSurvey host, HostRequirements required) =>
        TakenPorts(host, required).Select(t => HostFault.PortTaken(
            host.Host,
            t.Use.ToString(),
            t.Use.Component,
            OwnerOf(host, t.Taken)));

    // Docker listens itself for the ports that it publishes: whose they are it says.
    private static string OwnerOf(HostSurvey host, ListeningPort taken) =>
        host.Containers.FirstOrDefault(c => c.Running && c.Ports.Contains($"{taken.Port}/{taken.Protocol}")) is { } publisher ? $"container {publisher.Name}"
            : taken.Owner.Length > 0 ? taken.Owner
            : $"a process of the user with id {taken.Uid}";

    /// <summary>
    /// A component of ours that runs holds its own ports: its container has its name, and an add-on's is a pod's. What
    /// belongs to another cluster was refused already.
    /// </summary>
    private static bool IsOwn(HostSurvey host, PortUse use) => host.Containers.Any(c =>
        c.Running && (((c.IsOurs || c.IsRkes) && use.Component.StartsWith(c.Name, StringComparison.Ordinal))
            || (c.Name.StartsWith("k8s_", StringComparison.Ordinal) && c.Name.Contains(FirstWord(use.Component), StringComparison.Ordinal))));

    private static string FirstWord(string text) => text.Split(' ')[0];

    private static string MinorOf(string version) => string.Join('.', version.Split('.', '+', '-').Take(2));
}
