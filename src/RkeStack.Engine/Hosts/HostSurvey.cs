using System.Collections.Immutable;

namespace RkeStack.Engine.Hosts;

/// <summary>What was found on a host, before anything on it is changed.</summary>
public sealed record HostSurvey
{
    /// <summary>The host's address as the user wrote it.</summary>
    public required string Host { get; init; }

    /// <summary>Version of the Docker engine: <c>20.10.24</c>.</summary>
    public required string DockerVersion { get; init; }

    /// <summary>Docker's name of the kind of operating system: <c>linux</c>.</summary>
    public required string OsType { get; init; }

    /// <summary>Docker's name of the operating system.</summary>
    public required string OperatingSystem { get; init; }

    /// <summary>Docker's name of the processor: <c>x86_64</c>.</summary>
    public required string Architecture { get; init; }

    /// <summary>Version of the kernel.</summary>
    public string KernelVersion { get; init; } = "";

    /// <summary>Docker's data directory.</summary>
    public required string DockerRootDir { get; init; }

    /// <summary>Docker's storage driver: <c>overlay2</c>.</summary>
    public string StorageDriver { get; init; } = "";

    /// <summary><c>cgroupfs</c> or <c>systemd</c>.</summary>
    public string CgroupDriver { get; init; } = "";

    /// <summary><c>1</c> or <c>2</c>.</summary>
    public string CgroupVersion { get; init; } = "";

    /// <summary>Docker's security options by name: <c>selinux</c>, <c>rootless</c>, <c>userns</c>.</summary>
    public ImmutableArray<string> SecurityOptions { get; init; } = [];

    /// <summary>How far the host's clock is ahead of ours (behind: negative), less what the measurement leaves open.</summary>
    public TimeSpan ClockSkew { get; init; }

    /// <summary>Bytes free where Docker keeps its data; null when that could not be read.</summary>
    public long? FreeBytes { get; init; }

    /// <summary>What is free where Docker keeps its data, and where the cluster writes.</summary>
    public ImmutableArray<FileSystemSpace> FileSystems { get; init; } = [];

    /// <summary>What listens on the host.</summary>
    public ImmutableArray<ListeningPort> Listening { get; init; } = [];

    /// <summary>The host's containers.</summary>
    public ImmutableArray<HostContainer> Containers { get; init; } = [];

    /// <summary>Fingerprint of the CA certificate on the host; null when there is none, empty when it could not be read.</summary>
    public string? CaFingerprint { get; init; }

    /// <summary>
    /// Those of the owned paths that are there already, with what is in them three levels deep, as far as the SSH user sees
    /// it: what cleaning up later has to leave. Where there is too much in one, <c>PATH/*</c> stands for all of it.
    /// </summary>
    public ImmutableArray<string> PathsPresent { get; init; } = [];

    /// <summary>Whether the SSH server forwards connections to the host's own ports.</summary>
    public bool ForwardsConnections { get; init; } = true;

    /// <summary>
    /// What was there before the cluster. On a host that bears the cluster's CA already, such as one of a cluster that RKE made, the cluster's
    /// own directories hold what is its own: nothing counts, as with <c>rke remove</c>.
    /// </summary>
    /// <param name="caFingerprint">Fingerprint of the cluster's CA.</param>
    public ImmutableArray<string> PathsBefore(string caFingerprint) =>
        string.Equals(CaFingerprint, caFingerprint, StringComparison.OrdinalIgnoreCase) ? [] : PathsPresent;
}
