namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="EcrCredentialPluginConfig"/>.</summary>
internal static class EcrCredentialPluginKeys
{
    public static readonly ConfigSection<EcrCredentialPluginConfig> Section = new SectionBuilder<EcrCredentialPluginConfig>("private_registries[].ecr_credential_plugin", "Credentials for Amazon's registry.", new EcrCredentialPluginConfig(), ChangeEffects.Kubelet)
        .Text("aws_access_key_id", "awsAccessKeyId", s => s.AwsAccessKeyId, (s, v) => s with { AwsAccessKeyId = v },
            "Access key id; empty uses the machine's own AWS settings.", new() { Secret = true })
        .Text("aws_secret_access_key", "awsSecretAccessKey", s => s.AwsSecretAccessKey, (s, v) => s with { AwsSecretAccessKey = v },
            "Secret that goes with the access key id.", new() { Secret = true })
        .Text("aws_session_token", "awsAccessToken", s => s.AwsSessionToken, (s, v) => s with { AwsSessionToken = v },
            "Session token of temporary credentials.", new() { Secret = true })
        .Build();
}
