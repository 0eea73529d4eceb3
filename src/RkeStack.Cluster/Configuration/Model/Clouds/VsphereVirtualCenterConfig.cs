namespace RkeStack.Cluster.Configuration;

/// <summary>One vCenter (<c>cloud_provider.vsphereCloudProvider.virtual_center[&quot;address&quot;]</c> of cluster.yml).</summary>
public sealed record VsphereVirtualCenterConfig
{
    /// <summary><c>user</c>: User name.</summary>
    public string User { get; init; } = "";

    /// <summary><c>password</c>: Password. Secret.</summary>
    public string Password { get; init; } = "";

    /// <summary><c>port</c>: Port.</summary>
    public string Port { get; init; } = "";

    /// <summary><c>datacenters</c>: Datacenters, comma between.</summary>
    public string Datacenters { get; init; } = "";

    /// <summary><c>soap-roundtrip-count</c>: Tries of a call.</summary>
    public int SoapRoundtripCount { get; init; }

    /// <summary>The type only: the values hold secrets.</summary>
    public override string ToString() => nameof(VsphereVirtualCenterConfig);
}
