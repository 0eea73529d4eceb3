using System.Collections.Immutable;

namespace RkeStack.Cli.Configs;

/// <summary>One host as the questions were answered; an empty text is not written.</summary>
internal sealed record HostDraft
{
    public required string Address { get; init; }

    public required string Port { get; init; }

    public required string SshKeyPath { get; init; }

    public required string SshKey { get; init; }

    public required string User { get; init; }

    public required ImmutableArray<string> Roles { get; init; }

    public required string HostnameOverride { get; init; }

    public required string InternalAddress { get; init; }

    public required string DockerSocket { get; init; }
}
