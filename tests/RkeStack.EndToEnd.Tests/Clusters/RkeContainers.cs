using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RkeStack.Cluster.Tests.Oracles;

namespace RkeStack.EndToEnd.Tests.Clusters;

/// <summary>
/// The containers that RKE leaves on hosts, in the shape of its computed plans: by address, then <c>processes</c> by name. Addresses
/// are replaced by those of other hosts, and a lab's flags are added; nothing else is changed.
/// </summary>
public static class RkeContainers
{
    private const string OneHost = "one-host-v1.32.6-containers.json";

    /// <summary>The address of the host on which RKE's containers were found.</summary>
    public const string FoundAddress = "10.200.0.11";

    // What is called one way in an inspection, another in a plan.
    private static readonly Dictionary<string, string> PlanNames = new()
    {
        ["entrypoint"] = "command",
        ["command"] = "args",
        ["network"] = "networkMode",
        ["pid"] = "pidMode",
        ["restart"] = "restartPolicy",
    };

    /// <summary>The containers as they were found on the one host of a live cluster of RKE's, which had a lab's flags.</summary>
    public static JsonObject Found(string address)
    {
        var text = Replace(OracleCases.Text(OneHost), new Dictionary<string, string> { [FoundAddress] = address });
        var containers = JsonNode.Parse(text)!.AsObject().Select(container => KeyValuePair.Create(container.Key, (JsonNode?)AsPlan(container.Value!.AsObject())));
        return new JsonObject { [address] = new JsonObject { ["processes"] = new JsonObject(containers) } };
    }

    /// <summary>The containers that RKE makes of one of its answers, on hosts that take the places of the case's.</summary>
    /// <param name="oracle">The case.</param>
    /// <param name="addresses">For the address of each of the case's hosts that of the host in its place.</param>
    public static JsonObject Of(OracleCase oracle, IReadOnlyDictionary<string, string> addresses)
    {
        var nodes = JsonNode.Parse(Replace(oracle.Nodes.GetRawText(), addresses))!.AsObject();
        return new JsonObject(nodes.Select(node => KeyValuePair.Create(
            node.Key, (JsonNode?)new JsonObject { ["processes"] = AsMade(node.Value!["processes"]!.AsObject(), InternalAddress(node.Value!)) })));
    }

    /// <summary>Replaces whole addresses, also where file names have them with dashes.</summary>
    public static string Replace(string text, IReadOnlyDictionary<string, string> addresses)
    {
        var all = addresses.Concat(addresses.Select(pair => KeyValuePair.Create(pair.Key.Replace('.', '-'), pair.Value.Replace('.', '-')))).ToDictionary();
        return Regex.Replace(text, $@"(?<![\d.])({string.Join('|', all.Keys.Select(Regex.Escape))})(?!\.?\d)", match => all[match.Value]);
    }

    private static string InternalAddress(JsonNode node) => node["annotations"]!["rke.cattle.io/internal-ip"]!.GetValue<string>();

    // What RKE adds to a plan when it makes the containers, as its live host shows.
    private static JsonObject AsMade(JsonObject processes, string address)
    {
        var made = new JsonObject(processes.Select(process => KeyValuePair.Create(process.Key, (JsonNode?)AsMade(process.Key, process.Value!.AsObject()))));
        if (made.ContainsKey("etcd"))
        {
            made["etcd-rolling-snapshots"] = Found(address)[address]!["processes"]!["etcd-rolling-snapshots"]!.DeepClone();
        }

        return made;
    }

    private static JsonObject AsMade(string name, JsonObject process)
    {
        var made = process.DeepClone().AsObject();
        made.Remove("name");
        made.Remove("healthCheck");
        made["state"] = name == "service-sidekick" ? "stopped" : "running";
        if (made["privileged"] is not null)
        {
            made["securityOpt"] = new JsonArray("label=disable");
        }

        if (made["env"]?.AsArray() is { } environment)
        {
            made["env"] = new JsonArray([.. environment.Select(variable => variable!.GetValue<string>()).Select(variable => (JsonNode)(variable == "ETCD_UNSUPPORTED_ARCH=" ? $"{variable}x86_64" : variable))]);
        }

        foreach (var flag in LabFlag.All.Where(flag => flag.Process == name))
        {
            made["command"]!.AsArray().Add($"--{flag.Name}={flag.Value}");
        }

        return made;
    }

    private static JsonObject AsPlan(JsonObject found) =>
        new(found.Select(field => KeyValuePair.Create(PlanNames.GetValueOrDefault(field.Key, field.Key), field.Value?.DeepClone())));
}
