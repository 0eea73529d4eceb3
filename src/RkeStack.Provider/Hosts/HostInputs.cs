using System.Collections.Immutable;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Hosts;
using RkeStack.Provider.Common;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Hosts;

internal sealed record HostInputs
{
    [Description("How the host is reached.")]
    public required ConnectionArgs Connection { get; init; }

    [Description("Images that the host is to have before anything on it is changed.")]
    public required ImmutableArray<string> Images { get; init; }

    [Description("Image of Kubernetes itself, whose programs clean the host in the end.")]
    public required string CleanupImage { get; init; }

    [Description("Credentials for these images.")]
    public ImmutableArray<RegistryArgs>? Registries { get; init; }

    [Description("Versions of Docker that are accepted, as `major.minor`; any when left out.")]
    public ImmutableArray<string>? DockerVersions { get; init; }

    [Description("Ports that the cluster's components listen on here.")]
    public required ImmutableArray<PortArgs> Ports { get; init; }

    [Description("SHA-256 of the cluster's CA certificate: a host that carries another cluster's CA is refused.")]
    public required string CaFingerprint { get; init; }

    [Description("Root of the cluster's directories on the host; `/` when left out.")]
    public string? PrefixPath { get; init; }

    [Description("Directories that the cluster makes on the host, with what cleaning up does with each.")]
    public required ImmutableArray<OwnedPathArgs> OwnedPaths { get; init; }

    /// <summary>What the host must be.</summary>
    public HostRequirements ToRequirements() => new()
    {
        DockerVersions = DockerVersions,
        Ports = [.. Ports.Select(port => port.ToPlan())],
        CaFingerprint = CaFingerprint,
        PrefixPath = PrefixPath ?? "/",
        OwnedPaths = [.. OwnedPaths.Select(path => path.ToPlan())],
    };

    /// <summary>What cleaning up takes away or names.</summary>
    /// <param name="operatingSystem">Docker's name of the host's operating system.</param>
    public ImmutableArray<OwnedPath> PathsToClean(string operatingSystem) =>
        HostPrefix.Move([.. OwnedPaths.Select(path => path.ToPlan())], PrefixPath ?? "/", operatingSystem);
}
