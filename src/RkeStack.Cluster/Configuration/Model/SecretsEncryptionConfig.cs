using System.Text.Json;

namespace RkeStack.Cluster.Configuration;

/// <summary>Encryption of Secrets in etcd (<c>services.kube-api.secrets_encryption_config</c> of cluster.yml).</summary>
public sealed record SecretsEncryptionConfig
{
    /// <summary><c>enabled</c>: Whether Secrets are encrypted in etcd. Default: false.</summary>
    public bool Enabled { get; init; }

    /// <summary>
    /// <c>custom_config</c>: Kubernetes' own EncryptionConfiguration object; keys are then yours to manage and rotate. Secret.
    /// </summary>
    public JsonElement? CustomConfig { get; init; }

    /// <summary>The type only: the values hold secrets.</summary>
    public override string ToString() => nameof(SecretsEncryptionConfig);
}
