namespace RkeStack.Cluster.Plans;

/// <summary>Credentials with which a host's Docker engine pulls from one registry (<c>private_registries[]</c>).</summary>
public sealed record RegistryCredential
{
    /// <summary>Registry host with optional port and path, as in an image's name: <c>registry.example.com:5000/team</c>.</summary>
    public required string Url { get; init; }

    /// <summary>User name.</summary>
    public required string User { get; init; }

    /// <summary>Password. Secret.</summary>
    public required string Password { get; init; }

    /// <summary>User and registry, without the password.</summary>
    public override string ToString() => $"{User}@{Url}";
}
