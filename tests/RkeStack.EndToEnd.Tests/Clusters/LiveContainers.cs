using System.Text.Json.Nodes;

namespace RkeStack.EndToEnd.Tests.Clusters;

/// <summary>Containers as Docker's inspection shows them, in the shape of RKE's computed plans.</summary>
public static class LiveContainers
{
    /// <summary>The containers of a host that are not pods'.</summary>
    public static async Task<JsonObject> OfAsync(ClusterProject project, int host, CancellationToken cancellationToken)
    {
        var found = await project.ContainersAsync(host, cancellationToken);
        return new JsonObject { ["processes"] = new JsonObject(found.Select(container => KeyValuePair.Create(container.Key, (JsonNode?)AsPlan(container.Value)))) };
    }

    private static JsonObject AsPlan(JsonObject inspected)
    {
        var (config, host) = (inspected["Config"]!, inspected["HostConfig"]!);
        var fields = new Dictionary<string, JsonNode?>
        {
            ["image"] = config["Image"],
            ["command"] = config["Entrypoint"],
            ["args"] = config["Cmd"],
            ["env"] = OwnVariables(config["Env"]),
            ["user"] = config["User"],
            ["labels"] = config["Labels"],
            ["binds"] = host["Binds"],
            ["volumesFrom"] = host["VolumesFrom"],
            ["networkMode"] = host["NetworkMode"],
            ["pidMode"] = host["PidMode"],
            ["privileged"] = host["Privileged"],
            ["capAdd"] = host["CapAdd"],
            ["securityOpt"] = host["SecurityOpt"],
            ["restartPolicy"] = host["RestartPolicy"]!["Name"],
            ["state"] = inspected["State"]!["Running"]!.GetValue<bool>() ? "running" : "stopped",
        };
        return new JsonObject(fields.Where(field => !IsUnset(field.Value)).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
    }

    // PATH is the image's.
    private static JsonArray OwnVariables(JsonNode? environment) =>
        new([.. (environment?.AsArray() ?? []).Where(variable => !variable!.GetValue<string>().StartsWith("PATH=", StringComparison.Ordinal)).Select(variable => variable!.DeepClone())]);

    // A plan leaves out what an inspection shows with its empty value.
    private static bool IsUnset(JsonNode? value) => value switch
    {
        null or JsonArray { Count: 0 } or JsonObject { Count: 0 } => true,
        JsonValue text when text.TryGetValue<string>(out var word) => word is "" or "no",
        JsonValue flag when flag.TryGetValue<bool>(out var set) => !set,
        _ => false,
    };
}
