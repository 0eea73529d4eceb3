using System.Text.Json.Nodes;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Clusters;

/// <summary>Holds the containers found on a host against those that RKE left on such a host.</summary>
public static class ContainerComparison
{
    private const string ReferenceAddress = "10.200.0.11";

    // docs/deliberate-differences.md says why.
    private static readonly string[] OursToDiffer = ["kubelet.entrypoint"];

    /// <summary>Fails with every difference that is not deliberate.</summary>
    public static async Task AssertEqualsRkeAsync(ClusterProject project, int host, CancellationToken cancellationToken)
    {
        var reference = FindReference();
        Assert.SkipWhen(reference is null, "RKE's own containers are not here: no ../shared/reference/oracle.");
        var text = (await File.ReadAllTextAsync(reference!, cancellationToken)).Replace(ReferenceAddress, project.Lab.Hosts[host].Address, StringComparison.Ordinal)
            .Replace(ReferenceAddress.Replace('.', '-'), project.Lab.Hosts[host].Address.Replace('.', '-'), StringComparison.Ordinal);
        var wanted = JsonNode.Parse(text)!.AsObject();
        var found = await project.ContainersAsync(host, cancellationToken);

        Assert.Equal(wanted.Select(container => container.Key).Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        var differences = wanted
            .SelectMany(container => Fields(container.Value!.AsObject()).Select(field => (Path: $"{container.Key}.{field.Key}", Wanted: field.Value, Found: Found(found[container.Key], field.Key))))
            .Where(field => field.Wanted != field.Found && !OursToDiffer.Contains(field.Path))
            .Select(field => $"{field.Path}\n  RKE:  {field.Wanted}\n  ours: {field.Found}");
        Assert.Equal("", string.Join('\n', differences));
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(JsonObject container) =>
        new[] { "binds", "command", "entrypoint", "env", "image", "labels", "network", "pid", "privileged", "restart", "state", "volumesFrom" }
            .Select(name => KeyValuePair.Create(name, Text(container[name])));

    private static string Found(JsonObject inspected, string field)
    {
        var (config, host) = (inspected["Config"]!, inspected["HostConfig"]!);
        return field switch
        {
            "binds" => Text(host["Binds"]),
            "command" => Text(config["Cmd"]),
            "entrypoint" => Text(config["Entrypoint"]),
            "env" => Text(new JsonArray([.. (config["Env"]?.AsArray() ?? []).Where(e => !e!.GetValue<string>().StartsWith("PATH=", StringComparison.Ordinal)).Select(e => e!.DeepClone())])),
            "image" => Text(config["Image"]),
            "labels" => Text(new JsonObject([.. config["Labels"]!.AsObject().Where(l => !l.Key.StartsWith("io.rkestack.", StringComparison.Ordinal)).Select(l => KeyValuePair.Create(l.Key, l.Value?.DeepClone()))])),
            "network" => Text(host["NetworkMode"]),
            "pid" => Text(host["PidMode"]),
            "privileged" => host["Privileged"]!.GetValue<bool>() ? "true" : "",
            "restart" => Text(host["RestartPolicy"]!["Name"]) is "no" ? "" : Text(host["RestartPolicy"]!["Name"]),
            "state" => inspected["State"]!["Running"]!.GetValue<bool>() ? "running" : "stopped",
            _ => Text(host["VolumesFrom"]),
        };
    }

    // Docker and RKE both treat these lists as sets; flags come in any order.
    private static string Text(JsonNode? node) => node switch
    {
        null => "",
        JsonArray list => string.Join(' ', list.Select(item => item!.GetValue<string>()).Order(StringComparer.Ordinal)),
        JsonObject map => string.Join(' ', map.Select(item => $"{item.Key}={item.Value}").Order(StringComparer.Ordinal)),
        _ => node.ToString(),
    };

    private static string? FindReference()
    {
        for (var folder = new DirectoryInfo(Cli.Kit.Repository); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "reference", "oracle", "one-host-v1.32.6-containers.json");
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }
}
