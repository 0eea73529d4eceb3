namespace RkeStack.Cluster.Configuration;

/// <summary>Address of the identity service and credentials (<c>cloud_provider.openstackCloudProvider.global</c> of cluster.yml).</summary>
public sealed record OpenstackGlobalConfig
{
    /// <summary><c>auth-url</c>: URL of the identity service.</summary>
    public string AuthUrl { get; init; } = "";

    /// <summary><c>username</c>: User name.</summary>
    public string Username { get; init; } = "";

    /// <summary><c>user-id</c>: User id.</summary>
    public string UserId { get; init; } = "";

    /// <summary><c>password</c>: Password. Secret.</summary>
    public string Password { get; init; } = "";

    /// <summary><c>tenant-id</c>: Project id.</summary>
    public string TenantId { get; init; } = "";

    /// <summary><c>tenant-name</c>: Project name.</summary>
    public string TenantName { get; init; } = "";

    /// <summary><c>trust-id</c>: Trust that is used.</summary>
    public string TrustId { get; init; } = "";

    /// <summary><c>domain-id</c>: Domain id.</summary>
    public string DomainId { get; init; } = "";

    /// <summary><c>domain-name</c>: Domain name.</summary>
    public string DomainName { get; init; } = "";

    /// <summary><c>region</c>: Region.</summary>
    public string Region { get; init; } = "";

    /// <summary><c>ca-file</c>: File of the identity service's CA.</summary>
    public string CaFile { get; init; } = "";

    /// <summary>The type only: the values hold secrets.</summary>
    public override string ToString() => nameof(OpenstackGlobalConfig);
}
