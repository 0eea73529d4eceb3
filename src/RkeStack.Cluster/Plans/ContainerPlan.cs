using System.Collections.Immutable;

namespace RkeStack.Cluster.Plans;

/// <summary>
/// One container as it must be on a host, in Docker's terms. Names follow Docker's API: what RKE's own plans call
/// <c>command</c> is <see cref="Entrypoint"/>, what they call <c>args</c> is <see cref="Command"/>.
/// </summary>
public sealed record ContainerPlan
{
    /// <summary>RKE's label on its containers, with the container's name.</summary>
    public const string NameLabel = "io.rancher.rke.container.name";

    /// <summary>Container name, as RKE gives it: <c>kubelet</c>, <c>kube-apiserver</c>, <c>etcd</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Image with registry and tag, after registry rewriting.</summary>
    public required string Image { get; init; }

    /// <summary>Docker's Entrypoint; empty leaves the image's own.</summary>
    public ImmutableArray<string> Entrypoint { get; init; } = [];

    /// <summary>Docker's Cmd; empty leaves the image's own.</summary>
    public ImmutableArray<string> Command { get; init; } = [];

    /// <summary>Environment as <c>NAME=value</c>. Never holds a secret.</summary>
    public ImmutableArray<string> Environment { get; init; } = [];

    /// <summary>Bind mounts as <c>source:target[:options]</c>.</summary>
    public ImmutableArray<string> Binds { get; init; } = [];

    /// <summary>Containers whose volumes are taken over.</summary>
    public ImmutableArray<string> VolumesFrom { get; init; } = [];

    /// <summary>Security options, such as SELinux labels.</summary>
    public ImmutableArray<string> SecurityOptions { get; init; } = [];

    /// <summary><c>host</c>, <c>none</c>, or empty for Docker's default bridge.</summary>
    public string NetworkMode { get; init; } = "";

    /// <summary><c>host</c> or empty.</summary>
    public string PidMode { get; init; } = "";

    /// <summary>Whether the container has all capabilities and devices.</summary>
    public bool Privileged { get; init; }

    /// <summary><c>always</c>, or empty for none.</summary>
    public string RestartPolicy { get; init; } = "";

    /// <summary><c>uid:gid</c>, or empty for the image's own.</summary>
    public string User { get; init; } = "";

    /// <summary>Labels, <see cref="NameLabel"/> among them.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Where the component says that it is healthy; null for containers without such an endpoint.</summary>
    public string? HealthCheckUrl { get; init; }

    /// <summary>False for <c>service-sidekick</c>, which only lends its volume and is never started on Linux.</summary>
    public bool Started { get; init; } = true;

    /// <summary>
    /// Names of flags, without dashes, that only the first start on an empty data directory reads. They are neither compared
    /// nor hashed, so that a new member of etcd does not replace the containers of the others.
    /// </summary>
    public ImmutableArray<string> BootstrapFlags { get; init; } = [];

    /// <summary>
    /// SHA-256 of the contents (not the names) of those files on the host that the container reads once, at its start:
    /// a change of one of them replaces the container. Empty when there is none.
    /// </summary>
    public string FilesHash { get; init; } = "";
}
