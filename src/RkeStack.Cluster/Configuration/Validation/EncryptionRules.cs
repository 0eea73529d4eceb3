using System.Text.Json;

namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of an encryption configuration of the user's own; no message shows one.</summary>
internal static class EncryptionRules
{
    private const string Section = "services.kube-api.secrets_encryption_config.custom_config";

    private static readonly (string Provider, int[] Lengths)[] Providers = [("aescbc", [16, 24, 32]), ("aesgcm", [16, 24, 32]), ("secretbox", [32])];

    public static void Check(ValidationContext context)
    {
        if (context.Written.Services.KubeApi.SecretsEncryptionConfig is not { Enabled: true, CustomConfig: { } config })
        {
            return;
        }

        foreach (var (resource, resourcePath) in Items(config, "resources", Section))
        {
            foreach (var (provider, providerPath) in Items(resource, "providers", resourcePath))
            {
                foreach (var (name, lengths) in Providers)
                {
                    if (provider.TryGetProperty(name, out var keys))
                    {
                        CheckKeys(context, Items(keys, "keys", ConfigPath.Key(providerPath, name)), name, lengths);
                    }
                }
            }
        }
    }

    private static void CheckKeys(ValidationContext context, IEnumerable<(JsonElement Key, string Path)> keys, string provider, int[] lengths)
    {
        foreach (var (key, keyPath) in keys)
        {
            var path = ConfigPath.Key(keyPath, "secret");
            if (!key.GetProperty("secret").TryGetBytesFromBase64(out var bytes))
            {
                context.Report(ServiceErrors.BadKey, path, "the key is not written in base64");
            }
            else if (!lengths.Contains(bytes.Length))
            {
                context.Report(ServiceErrors.BadKey, path, $"the key has {bytes.Length} bytes, and {provider} takes {string.Join(" or ", lengths)}");
            }
        }
    }

    private static IEnumerable<(JsonElement Item, string Path)> Items(JsonElement of, string name, string path) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select((item, index) => (item, ConfigPath.Item(ConfigPath.Key(path, name), index)))
            : [];
}
