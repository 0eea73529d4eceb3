using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Plans;

namespace RkeStack.Cluster.Tests.Plans;

/// <summary>The whole of a plan as text that a reviewer reads in a diff.</summary>
internal static class PlanSnapshot
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault,
    };

    public static string Of(ClusterPlan plan)
    {
        var hosts = new JsonObject();
        foreach (var host in plan.Hosts)
        {
            hosts[host.Address] = Host(host);
        }

        return new JsonObject { ["apiServerUrl"] = plan.ApiServerUrl, ["hosts"] = hosts }.ToJsonString(Options) + "\n";
    }

    private static JsonObject Host(HostPlan host)
    {
        var containers = new JsonObject();
        foreach (var container in host.Containers)
        {
            containers[container.Name] = JsonSerializer.SerializeToNode(Sparse(container), Options);
        }

        return new JsonObject
        {
            ["internalAddress"] = host.InternalAddress,
            ["nodeName"] = host.NodeName,
            ["connection"] = JsonSerializer.SerializeToNode(host.Connection, Options),
            ["etcd"] = host.Etcd is { } etcd ? $"{etcd.MemberName} {etcd.PeerUrl} {etcd.ClientUrl} {etcd.DataDirectory} {etcd.DataUid}:{etcd.DataGid}" : null,
            ["containers"] = containers,
            ["files"] = Lines(host.Files.SelectMany(f => f.Content.Split('\n').Prepend($"=== {f.Path} {Convert.ToString(f.Mode, 8)} {f.Uid}:{f.Gid}"))),
            ["pkiFiles"] = Lines(host.PkiFiles.Select(f => $"{f.Path} {Convert.ToString(f.Mode, 8)} {f.Uid}:{f.Gid} <- {f.Entry} {f.Part}")),
            ["labels"] = Lines(host.Worker.Labels.Select(l => $"{l.Key}={l.Value}")),
            ["annotations"] = Lines(host.Worker.Annotations.Select(l => $"{l.Key}={l.Value}")),
            ["taints"] = Lines(host.Worker.Taints.Select(t => t.ToString())),
            ["images"] = Lines(host.Images),
            ["portChecks"] = Lines(host.PortChecks),
            ["ports"] = Lines(host.Ports.Select(p => $"{p} {p.Component}")),
            ["ownedPaths"] = Lines(host.OwnedPaths.Select(p => $"{p.Path} {p.Removal}")),
        };
    }

    private static Dictionary<string, object> Sparse(ContainerPlan container) =>
        new (string Name, object Value)[]
        {
            ("image", container.Image),
            ("entrypoint", container.Entrypoint),
            ("command", container.Command),
            ("environment", container.Environment),
            ("binds", container.Binds),
            ("volumesFrom", container.VolumesFrom),
            ("network", container.NetworkMode),
            ("pid", container.PidMode),
            ("privileged", container.Privileged),
            ("restart", container.RestartPolicy),
            ("user", container.User),
            ("labels", container.Labels),
            ("health", container.HealthCheckUrl ?? ""),
            ("neverStarted", !container.Started),
        }
        .Where(f => f.Value is not ("" or false or System.Collections.ICollection { Count: 0 }))
        .ToDictionary(f => f.Name, f => f.Value);

    private static JsonArray Lines(IEnumerable<string> lines) => new([.. lines.Select(l => (JsonNode)l)]);
}
