namespace RkeStack.Cluster.Configuration;

/// <summary>A registry that images are pulled from (<c>private_registries[]</c> of cluster.yml).</summary>
public sealed record PrivateRegistryConfig
{
    /// <summary><c>url</c>: Host of the registry, with port and path where it has them. Default: docker.io.</summary>
    public string Url { get; init; } = "";

    /// <summary><c>user</c>: User name.</summary>
    public string User { get; init; } = "";

    /// <summary><c>password</c>: Password. Secret.</summary>
    public string Password { get; init; } = "";

    /// <summary>
    /// <c>is_default</c>: Whether the system images are pulled from here; the first registry that says so is taken. Default:
    /// false.
    /// </summary>
    public bool IsDefault { get; init; }

    /// <summary><c>ecr_credential_plugin</c>: Credentials for Amazon's registry, when user and password are empty.</summary>
    public EcrCredentialPluginConfig? EcrCredentialPlugin { get; init; }

    /// <summary>The type only: the values hold secrets.</summary>
    public override string ToString() => nameof(PrivateRegistryConfig);
}
