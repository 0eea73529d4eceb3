namespace RkeStack.Cluster.Configuration;

/// <summary>Settings of vSphere as a whole (<c>cloud_provider.vsphereCloudProvider.global</c> of cluster.yml).</summary>
public sealed record VsphereGlobalConfig
{
    /// <summary><c>user</c>: User name.</summary>
    public string User { get; init; } = "";

    /// <summary><c>password</c>: Password. Secret.</summary>
    public string Password { get; init; } = "";

    /// <summary><c>server</c>: Address of the vCenter.</summary>
    public string Server { get; init; } = "";

    /// <summary><c>port</c>: Port of the vCenter.</summary>
    public string Port { get; init; } = "";

    /// <summary><c>insecure-flag</c>: Whether the vCenter's certificate is not verified.</summary>
    public bool InsecureFlag { get; init; }

    /// <summary><c>datacenter</c>: Datacenter.</summary>
    public string Datacenter { get; init; } = "";

    /// <summary><c>datacenters</c>: Datacenters, comma between.</summary>
    public string Datacenters { get; init; } = "";

    /// <summary><c>datastore</c>: Datastore for volumes.</summary>
    public string Datastore { get; init; } = "";

    /// <summary><c>working-dir</c>: Folder of the virtual machines.</summary>
    public string WorkingDir { get; init; } = "";

    /// <summary><c>soap-roundtrip-count</c>: Tries of a call.</summary>
    public int SoapRoundtripCount { get; init; }

    /// <summary><c>vm-uuid</c>: Id of the virtual machine.</summary>
    public string VmUuid { get; init; } = "";

    /// <summary><c>vm-name</c>: Name of the virtual machine.</summary>
    public string VmName { get; init; } = "";

    /// <summary>The type only: the values hold secrets.</summary>
    public override string ToString() => nameof(VsphereGlobalConfig);
}
