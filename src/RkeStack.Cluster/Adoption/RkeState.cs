using System.Text.Json;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Pki;
using RkeStack.Cluster.Plans;

namespace RkeStack.Cluster.Adoption;

/// <summary>What RKE recorded of a cluster in its state file, <c>cluster.rkestate</c>. Holds secrets.</summary>
/// <param name="Config">The configuration that the cluster was last brought to, with RKE's defaults.</param>
/// <param name="Certificates">All certificates and keys.</param>
/// <param name="EncryptionKey">The key with which the API server encrypts Secrets in etcd; null where it does not, or by a configuration of the user's own.</param>
public sealed record RkeState(ClusterConfig Config, CertificateBundle Certificates, EncryptionKey? EncryptionKey)
{
    /// <summary>Reads a state file: what the cluster is, or, where it never came up, what it was to be.</summary>
    /// <param name="json">The file's text.</param>
    /// <exception cref="DiagnosticException">
    /// RKE0530: it is no such file, or a part of it is missing. RKE0531: its key for Secrets cannot be taken over. RKE0505: its certificates
    /// cannot be read. Or its configuration is refused. None repeats a value of the file.
    /// </exception>
    public static RkeState Read(string json)
    {
        using var document = Parse(json);
        var state = Part(document.RootElement, "currentState") is { } current && Part(current, "rkeConfig") is not null
            ? current
            : Part(document.RootElement, "desiredState") ?? throw Unreadable("it has neither currentState nor desiredState");
        var written = Part(state, "rkeConfig") ?? throw Unreadable("it holds no configuration");
        var certificates = Part(state, "certificatesBundle") ?? throw Unreadable("it holds no certificates");
        var config = ClusterConfiguration.Load(written.GetRawText(), new ClusterYamlOptions { IsTypedInput = true }).Require();
        var encrypts = config.Services.KubeApi.SecretsEncryptionConfig is { Enabled: true, CustomConfig: null };
        return new RkeState(config, CertificateBundle.FromJson(certificates.GetRawText()), encrypts ? KeyOf(state) : null);
    }

    /// <summary>Says what it is, and nothing of what it holds.</summary>
    public override string ToString() => $"{nameof(RkeState)} of {Config.Nodes.Length} nodes";

    // RKE keeps the API server's EncryptionConfiguration as text.
    private static EncryptionKey KeyOf(JsonElement state)
    {
        var text = state.TryGetProperty("encryptionConfig", out var found) && found.ValueKind == JsonValueKind.String ? found.GetString()! : "";
        return EncryptionKeyText.Keys(text) is [var key]
            ? key
            : throw new DiagnosticException(new Diagnostic
            {
                Code = "RKE0531",
                Path = "encryptionConfig",
                Message = "the state does not hold exactly one key with which Secrets are encrypted",
                Fix = "Finish the rotation of the key with RKE first (`rke encrypt rotate-key`), then import anew.",
            });
    }

    private static JsonElement? Part(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Object ? part : null;

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            throw Unreadable("it is no JSON");
        }
    }

    private static DiagnosticException Unreadable(string why) => new(new Diagnostic
    {
        Code = "RKE0530",
        Path = "",
        Message = $"the text is not RKE's state of a cluster: {why}",
        Fix = "Give the file that RKE keeps beside cluster.yml: cluster.rkestate.",
    });
}
