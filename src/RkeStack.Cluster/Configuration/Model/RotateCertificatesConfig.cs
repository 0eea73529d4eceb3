using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>Which certificates are issued anew (<c>rotate_certificates</c> of cluster.yml).</summary>
public sealed record RotateCertificatesConfig
{
    /// <summary><c>cacertificates</c>: Whether the CAs are made anew too. Default: false.</summary>
    public bool CaCertificates { get; init; }

    /// <summary><c>services</c>: Components whose certificates are issued anew. Default: all.</summary>
    public ImmutableArray<string> Services { get; init; } = [];
}
