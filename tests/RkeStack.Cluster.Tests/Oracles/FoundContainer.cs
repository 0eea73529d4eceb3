using System.Collections.Immutable;
using System.Text.Json;
using RkeStack.Cluster.Plans;

namespace RkeStack.Cluster.Tests.Oracles;

/// <summary>Containers as they stood on a host after RKE's <c>up</c>.</summary>
public static class FoundContainer
{
    /// <summary>Reads a file that lists a host's containers by name.</summary>
    public static ImmutableDictionary<string, ContainerPlan> ReadAll(string file)
    {
        using var found = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(OracleCases.RequireRoot(), file)));
        return found.RootElement.EnumerateObject().ToImmutableDictionary(c => c.Name, c => Read(c.Name, c.Value));
    }

    private static ContainerPlan Read(string name, JsonElement found) => new()
    {
        Name = name,
        Image = Text(found, "image"),
        Entrypoint = List(found, "entrypoint"),
        Command = List(found, "command"),
        Environment = List(found, "env"),
        Binds = List(found, "binds"),
        VolumesFrom = List(found, "volumesFrom"),
        SecurityOptions = List(found, "securityOpt"),
        NetworkMode = Text(found, "network"),
        PidMode = Text(found, "pid"),
        Privileged = found.TryGetProperty("privileged", out var privileged) && privileged.GetBoolean(),
        RestartPolicy = Text(found, "restart"),
        Labels = found.TryGetProperty("labels", out var labels)
            ? labels.EnumerateObject().ToImmutableSortedDictionary(l => l.Name, l => l.Value.GetString()!)
            : ImmutableSortedDictionary<string, string>.Empty,
    };

    private static ImmutableArray<string> List(JsonElement found, string name) =>
        found.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(e => e.GetString()!)] : [];

    private static string Text(JsonElement found, string name) => found.TryGetProperty(name, out var text) ? text.GetString()! : "";
}
