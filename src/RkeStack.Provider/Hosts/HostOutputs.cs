using System.Collections.Immutable;
using RkeStack.Provider.Common;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Hosts;

/// <summary>What was found on a host at its first contact.</summary>
internal sealed record HostOutputs
{
    [Stable]
    [Description("Address of the host.")]
    public required string Address { get; init; }

    [Stable]
    [Description("The key that the host presented, as in known_hosts; required from then on.")]
    public required string HostKey { get; init; }

    [Stable]
    [Description("The keys that the bastions on the way presented, the nearest to the host first; required from then on.")]
    public ImmutableArray<string>? BastionHostKeys { get; init; }

    [Description("Version of the Docker engine.")]
    public required string DockerVersion { get; init; }

    [Stable]
    [Description("Docker's data directory.")]
    public required string DockerRootDir { get; init; }

    [Stable]
    [Description("Docker's name of the processor.")]
    public required string Architecture { get; init; }

    [Description("Docker's name of the operating system.")]
    public required string OperatingSystem { get; init; }

    [Stable]
    [Description("Whether Docker runs with SELinux.")]
    public required bool SelinuxEnabled { get; init; }

    [Stable]
    [Description("Those of the owned paths that were there before the cluster came; cleaning up leaves them.")]
    public required ImmutableArray<string> PathsBefore { get; init; }

    /// <summary>A connection that goes to this very host, by the bastions it went by.</summary>
    public ConnectionArgs Pin(ConnectionArgs connection) => connection.Requiring([HostKey, .. BastionHostKeys ?? []]);
}
