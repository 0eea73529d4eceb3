namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="PrivateRegistryConfig"/>.</summary>
internal static class PrivateRegistryKeys
{
    public static readonly ConfigSection<PrivateRegistryConfig> Section = new SectionBuilder<PrivateRegistryConfig>("private_registries[]", "A registry that images are pulled from.", new PrivateRegistryConfig(), ChangeEffects.Kubelet)
        .Text("url", "url", s => s.Url, (s, v) => s with { Url = v },
            "Host of the registry, with port and path where it has them.", new() { Default = "docker.io" })
        .Text("user", "user", s => s.User, (s, v) => s with { User = v }, "User that pulls images.")
        .Text("password", "password", s => s.Password, (s, v) => s with { Password = v }, "Password of the user.", new() { Secret = true })
        .Flag("is_default", "isDefault", s => s.IsDefault, (s, v) => s with { IsDefault = v },
            "Whether the system images are pulled from here; the first registry that says so is taken.", new() { Effects = ChangeEffects.Containers | ChangeEffects.SystemAddons, Default = "false" })
        .OptionalSection("ecr_credential_plugin", "ecrCredentialPlugin", EcrCredentialPluginKeys.Section, s => s.EcrCredentialPlugin, (s, v) => s with { EcrCredentialPlugin = v },
            "Credentials for Amazon's registry, when user and password are empty.")
        .Obsolete("ecrCredentialPlugin", "is how RKE's documentation writes it, and RKE leaves it out without a word", "Write ecr_credential_plugin.")
        .Obsolete("username", "is not what RKE reads, so that it pulls without credentials", "Write user.")
        .Build();
}
