namespace RkeStack.Cluster.Configuration;

/// <summary>Credentials for Amazon's registry (<c>private_registries[].ecr_credential_plugin</c> of cluster.yml).</summary>
public sealed record EcrCredentialPluginConfig
{
    /// <summary><c>aws_access_key_id</c>: Access key id; empty uses the machine's own AWS settings. Secret.</summary>
    public string AwsAccessKeyId { get; init; } = "";

    /// <summary><c>aws_secret_access_key</c>: Secret that goes with the access key id. Secret.</summary>
    public string AwsSecretAccessKey { get; init; } = "";

    /// <summary><c>aws_session_token</c>: Session token of temporary credentials. Secret.</summary>
    public string AwsSessionToken { get; init; } = "";

    /// <summary>The type only: the values hold secrets.</summary>
    public override string ToString() => nameof(EcrCredentialPluginConfig);
}
