using System.Text.Json;
using RkeStack.Cluster.Configuration;
using Xunit;

namespace RkeStack.Cluster.Tests.Configuration;

public sealed class KeyDefaults
{
    /// <summary>Sections that must be written for their defaults to be filled in, and what makes the others be filled in whole.</summary>
    private const string Rest = """
        services: {etcd: {backup_config: {s3backupconfig: {bucket_name: b, endpoint: e}}}, kube-api: {secrets_encryption_config: {}, event_rate_limit: {}}}
        authentication: {webhook: {}}
        bastion_host: {address: b, user: u}
        network: {calico_network_provider: {}, aci_network_provider: {}}
        private_registries: [{}]
        upgrade_strategy: {node_drain_input: {}}
        """;

    /// <summary>
    /// Defaults that are no part of the configuration: RKE leaves the key empty, and whoever reads it takes the value for it
    /// (Docker's client, the planner, Kubernetes).
    /// </summary>
    private static readonly string[] FilledInLater =
    [
        "nodes[].docker_socket", "private_registries[].url", "services.etcd.backup_config.enabled", "dns.nodelocal.update_strategy.strategy",
        "network.tolerations[].operator", "ingress.tolerations[].operator", "monitoring.tolerations[].operator", "dns.tolerations[].operator",
    ];

    [Fact]
    public void A_default_that_is_told_is_the_one_that_is_filled_in()
    {
        var config = ConfigDefaults.Apply(ClusterYaml.Parse(Given.OneNode + Rest).Config!);
        var root = JsonElement.Parse(RkeConfigJson.Write(config));

        var told = Told(ConfigKeys.Root, "", root).ToList();
        var wrong = told.Where(one => one.Expected != one.Found).ToList();

        Assert.True(told.Count > 150, $"{told.Count} defaults");
        Assert.Equal(FilledInLater.Order(StringComparer.Ordinal), wrong.Select(one => one.Path).Order(StringComparer.Ordinal));
        Assert.All(wrong, one => Assert.True(one.Found is "" or "false"));
    }

    private static IEnumerable<(string Path, string Expected, string Found)> Told(ConfigSection section, string path, JsonElement? held)
    {
        foreach (var key in section.Keys)
        {
            var entry = new ConfigEntry(ConfigPath.Key(path, key.Name), key, ChangeEffects.None);
            JsonElement? value = held is { ValueKind: JsonValueKind.Object } map && map.TryGetProperty(key.JsonName, out var found) ? found : null;
            if (key.Default is { } text)
            {
                yield return (entry.Path, text, value is null or { ValueKind: JsonValueKind.Null } ? Nothing(key) : TextOf(value.Value));
            }

            if (key.Section is { } inner)
            {
                JsonElement? item = value switch
                {
                    { ValueKind: JsonValueKind.Array } list => list.GetArrayLength() > 0 ? list[0] : null,
                    _ => value,
                };
                foreach (var told in Told(inner, entry.ItemPath, item))
                {
                    yield return told;
                }
            }
        }
    }

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    /// <summary>What a key holds that RKE's JSON leaves out.</summary>
    private static string Nothing(ConfigKey key) => key.Kind switch
    {
        ConfigValueKind.Flag => "false",
        ConfigValueKind.Number or ConfigValueKind.Fraction => "0",
        _ => "",
    };
}
