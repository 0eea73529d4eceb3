using System.Collections.Immutable;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Hosts;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Functions;

internal sealed record GetHostFactsResult
{
    [Description("Address of the host.")]
    public required string Address { get; init; }

    [Description("The key that the host presented, as in known_hosts.")]
    public required string HostKey { get; init; }

    [Description("Version of the Docker engine.")]
    public required string DockerVersion { get; init; }

    [Description("Docker's data directory.")]
    public required string DockerRootDir { get; init; }

    [Description("Docker's storage driver.")]
    public required string StorageDriver { get; init; }

    [Description("Docker's security options, such as `selinux`.")]
    public required ImmutableArray<string> SecurityOptions { get; init; }

    [Description("`cgroupfs` or `systemd`.")]
    public required string CgroupDriver { get; init; }

    [Description("`1` or `2`.")]
    public required string CgroupVersion { get; init; }

    [Description("Docker's name of the operating system.")]
    public required string OperatingSystem { get; init; }

    [Description("Version of the kernel.")]
    public required string KernelVersion { get; init; }

    [Description("Docker's name of the processor.")]
    public required string Architecture { get; init; }

    [Description("Seconds that the host's clock is ahead of this machine's; negative where it is behind.")]
    public required double ClockSkewSeconds { get; init; }

    [Description("Megabytes that are free where Docker keeps its data; left out where that could not be read.")]
    public double? FreeMegabytes { get; init; }

    [Description("Whether the SSH server lets connections through to the host's own ports, which a cluster needs.")]
    public required bool ForwardsConnections { get; init; }

    [Description("Ports of a cluster's components that something listens on.")]
    public required ImmutableArray<HostPortResult> TakenPorts { get; init; }

    [Description("Names of the containers that RKE or this provider made.")]
    public required ImmutableArray<string> ClusterContainers { get; init; }

    [Description("Directories of a cluster that are there.")]
    public required ImmutableArray<string> ClusterDirectories { get; init; }

    [Description("SHA-256 of the CA certificate of the cluster that the host belongs to, or once did; empty where it could not be read, left out where there is none.")]
    public string? CaFingerprint { get; init; }

    /// <summary>The result that says what a survey found.</summary>
    /// <param name="survey">What was found.</param>
    /// <param name="hostKey">The key that the host presented.</param>
    /// <param name="traces">Directories that a cluster would have.</param>
    public static GetHostFactsResult From(HostSurvey survey, string hostKey, ImmutableArray<string> traces) => new()
    {
        Address = survey.Host,
        HostKey = hostKey,
        DockerVersion = survey.DockerVersion,
        DockerRootDir = survey.DockerRootDir,
        StorageDriver = survey.StorageDriver,
        SecurityOptions = survey.SecurityOptions,
        CgroupDriver = survey.CgroupDriver,
        CgroupVersion = survey.CgroupVersion,
        OperatingSystem = survey.OperatingSystem,
        KernelVersion = survey.KernelVersion,
        Architecture = survey.Architecture,
        ClockSkewSeconds = Math.Round(survey.ClockSkew.TotalSeconds, 1),
        FreeMegabytes = survey.FreeBytes / 1_000_000,
        ForwardsConnections = survey.ForwardsConnections,
        TakenPorts = [.. survey.Listening.Select(port => ClusterTraces.UseOf(port.Port, port.Protocol)).OfType<PortUse>()
            .OrderBy(use => use.Port).ThenBy(use => use.Protocol, StringComparer.Ordinal).Select(HostPortResult.From)],
        ClusterContainers = [.. survey.Containers.Where(container => container.IsRkes || container.IsOurs).Select(container => container.Name).Order(StringComparer.Ordinal)],
        ClusterDirectories = [.. traces.Where(path => survey.PathsPresent.Contains(path))],
        CaFingerprint = survey.CaFingerprint,
    };
}
