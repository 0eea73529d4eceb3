using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>Every code that reading and checking a cluster.yml can give, for docs/errors.md.</summary>
public static class ErrorCatalogue
{
    /// <summary>The code of a text that breaks the rules of YAML, of which no part can be trusted to end where it seems to.</summary>
    public static ErrorCode NotYaml => SourceErrors.NotYaml;

    /// <summary>The codes, in their order.</summary>
    public static ImmutableArray<ErrorCode> All { get; } =
    [
        .. SourceErrors.All,
        .. NodeErrors.All,
        .. VersionErrors.All,
        .. AccessErrors.All,
        .. NetworkErrors.All,
        .. ServiceErrors.All,
        .. AddonErrors.All,
        .. HostErrors.All,
        .. FlagErrors.All,
        .. SupportErrors.All,
    ];
}
