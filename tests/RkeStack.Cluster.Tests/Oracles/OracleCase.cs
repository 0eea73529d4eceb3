using System.Text.Json;

namespace RkeStack.Cluster.Tests.Oracles;

/// <summary>One cluster.yml and RKE's answer to it.</summary>
/// <param name="Name">Name of the files.</param>
/// <param name="Yaml">The cluster.yml.</param>
/// <param name="Answer">The whole answer.</param>
public sealed record OracleCase(string Name, string Yaml, JsonElement Answer)
{
    /// <summary>Whether RKE refuses the file.</summary>
    public bool IsRefused => Answer.TryGetProperty("error", out _);

    /// <summary>Whether the file is a mistake on purpose, which RKE may still let through.</summary>
    public bool IsInvalid => Name.StartsWith("invalid-", StringComparison.Ordinal);

    /// <summary>
    /// Whether we refuse the file: all that RKE refuses, and all mistakes but an even number of etcd's members. RKE builds such clusters, and users
    /// have them, as on hosts for control plane with etcd, worker and etcd: a doubtful choice, not a broken one, which gets a warning.
    /// </summary>
    public bool IsToBeRefused => (IsRefused || IsInvalid) && Name != "invalid-even-etcd";

    /// <summary>cluster.yml after RKE's defaults, with RKE's JSON names.</summary>
    public JsonElement Config => Answer.GetProperty("config");

    /// <summary>The plan of each host by its address.</summary>
    public JsonElement Nodes => Answer.GetProperty("nodes");

    /// <summary>The certificates by name; null where the answer claims nothing of them.</summary>
    public JsonElement? Certificates =>
        Answer.TryGetProperty("certificates", out var certificates) && certificates.ValueKind == JsonValueKind.Object ? certificates : null;

    public override string ToString() => Name;
}
