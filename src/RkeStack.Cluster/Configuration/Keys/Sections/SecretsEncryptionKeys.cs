using RkeStack.Cluster.Configuration.Shapes;

namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="SecretsEncryptionConfig"/>.</summary>
internal static class SecretsEncryptionKeys
{
    public static readonly ConfigSection<SecretsEncryptionConfig> Section = new SectionBuilder<SecretsEncryptionConfig>("services.kube-api.secrets_encryption_config", "Encryption of Secrets in etcd.", new SecretsEncryptionConfig(), ChangeEffects.KubeApiServer)
        .Flag("enabled", "enabled", s => s.Enabled, (s, v) => s with { Enabled = v },
            "Whether Secrets are encrypted in etcd.", new() { Default = "false" })
        .KubernetesObject("custom_config", "customConfig", KubernetesShapes.Encryption, s => s.CustomConfig, (s, v) => s with { CustomConfig = v },
            "Kubernetes' own EncryptionConfiguration object; keys are then yours to manage and rotate.", new() { Secret = true })
        .Build();
}
