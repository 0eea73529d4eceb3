namespace RkeStack.Cluster.Configuration;

/// <summary>Private registries.</summary>
internal static class RegistryRules
{
    public static void Check(ValidationContext context)
    {
        var urls = new HashSet<string>(StringComparer.Ordinal);
        var hasDefault = false;
        for (var index = 0; index < context.Config.PrivateRegistries.Length; index++)
        {
            var registry = context.Config.PrivateRegistries[index];
            var path = ConfigPath.Item("private_registries", index);
            // Of others than the default the URL is only looked up, and kubelets take one with a scheme.
            if (registry.Url.Any(char.IsWhiteSpace)
                || (registry.IsDefault && registry.Url.Length > 0 && !Formats.IsImage($"{registry.Url}/image")))
            {
                context.Report(HostErrors.RegistryUrl, ConfigPath.Key(path, "url"), $"'{registry.Url}' is not a registry as in an image's name");
            }

            if (!urls.Add(registry.Url))
            {
                context.Report(HostErrors.RegistryTwice, ConfigPath.Key(path, "url"), $"'{registry.Url}' is written before; what stands here counts");
            }

            if ((registry.User.Length == 0) != (registry.Password.Length == 0))
            {
                context.Report(HostErrors.RegistryHalfLogin, path, "only one of user and password is written");
            }

            if (registry.IsDefault && hasDefault)
            {
                context.Report(HostErrors.SeveralDefaults, ConfigPath.Key(path, "is_default"), "an earlier registry is the default");
            }

            hasDefault |= registry.IsDefault;
        }
    }
}
