using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Configuration;

namespace RkeStack.Cluster.Plans.Files;

/// <summary>Content of <c>/etc/kubernetes/ssl/encryption.yaml</c>: with which keys the API server encrypts Secrets in etcd.</summary>
internal static class EncryptionFile
{
    public const string Path = "/etc/kubernetes/ssl/encryption.yaml";

    private const string Head = "apiVersion: apiserver.config.k8s.io/v1\nkind: EncryptionConfiguration\n";

    /// <summary>The content for a cluster; null when Secrets are not encrypted, and never were.</summary>
    /// <param name="encryption">cluster.yml's <c>secrets_encryption_config</c>.</param>
    /// <param name="keys">
    /// The cluster's keys; not needed with a <c>custom_config</c>. Where encryption is off again, those with
    /// <see cref="EncryptionKeys.IdentityFirst"/> still decrypt what was written before.
    /// </param>
    /// <exception cref="ArgumentException">Encryption is on and there is no key.</exception>
    public static string? Render(SecretsEncryptionConfig? encryption, EncryptionKeys? keys)
    {
        if (encryption is not { Enabled: true })
        {
            return keys is { IdentityFirst: true, Keys.IsEmpty: false } ? Head + Providers(keys) : null;
        }

        if (encryption.CustomConfig is { ValueKind: JsonValueKind.Object } own)
        {
            var custom = JsonObject.Create(own)!.DeepClone().AsObject();
            custom.Remove("apiVersion");
            custom.Remove("kind");
            return Head + GoYaml.Write(custom) + "\n";
        }

        if (keys is null || keys.Keys.IsEmpty)
        {
            throw new ArgumentException("Secrets are to be encrypted, but the plan was given no key.", nameof(keys));
        }

        return Head + Providers(keys);
    }

    private static string Providers(EncryptionKeys keys)
    {
        var text = new StringBuilder("resources:\n- resources:\n  - secrets\n  providers:\n");
        text.Append(keys.IdentityFirst ? "  - identity: {}\n" : "").Append("  - aescbc:\n      keys:\n");
        text.AppendJoin('\n', keys.Keys.Select(k => $"      - name: {k.Name}\n        secret: {k.Secret}"));
        return text.Append(keys.IdentityFirst ? "" : "\n  - identity: {}").ToString();
    }
}
