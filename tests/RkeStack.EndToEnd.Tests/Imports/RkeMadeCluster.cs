using System.Text.Json.Nodes;
using RkeStack.Cluster.Tests.Oracles;
using RkeStack.EndToEnd.Tests.Clusters;
using RkeStack.Labs;

namespace RkeStack.EndToEnd.Tests.Imports;

/// <summary>
/// A cluster as RKE leaves it on the only host of a lab: the containers that were found on RKE's own live host, made anew field by field with
/// nothing added, the files that only RKE puts there, and RKE's state file, in which the certificates alone are others.
/// </summary>
public static class RkeMadeCluster
{
    private const string Adopted = "adopt";

    // An API request with the body of the standard input; Docker's own command line cannot say an entrypoint of several words.
    private const string Create = "curl -sf --unix-socket /var/run/docker.sock -H 'Content-Type: application/json' -d @- http://docker/containers/create?name=";

    /// <summary>The cluster.yml that RKE's cluster was made from, for this lab's host.</summary>
    public static string ClusterYaml(Lab lab) => ForHost(lab, "cluster.yml").Replace("user: rke", $"user: {lab.User}", StringComparison.Ordinal);

    /// <summary>RKE's state file of such a cluster.</summary>
    /// <param name="lab">The lab.</param>
    /// <param name="state">The exported state of the stack that made the cluster, secrets in clear.</param>
    public static string State(Lab lab, JsonObject state)
    {
        var certificates = new JsonObject(Certificates(state).Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)RkesEntry(entry.Value!))));
        var rkes = JsonNode.Parse(ForHost(lab, "cluster.rkestate"))!.AsObject();
        foreach (var part in new[] { "desiredState", "currentState" })
        {
            rkes[part]!["certificatesBundle"] = certificates.DeepClone();
        }

        return rkes.ToJsonString();
    }

    /// <summary>Puts RKE's containers in the place of those that the stack made, and its further files beside them.</summary>
    public static async Task MakeAsync(ClusterProject project, JsonObject state, CancellationToken cancellationToken)
    {
        var (lab, host) = (project.Lab, project.Lab.Hosts[0]);
        var ours = await project.ContainersAsync(0, cancellationToken);
        (await lab.ShellAsync(host, $"docker rm -f -v {string.Join(' ', ours.Keys)} && rm /etc/kubernetes/kubelet-entrypoint.sh", cancellationToken)).OutputOrThrow();
        await WriteAsync(project, state, cancellationToken);
        var containers = RkeContainers.Found(host.Address)[host.Address]!["processes"]!.AsObject();

        // The sidekick's volumes are those of the others.
        foreach (var (name, container) in containers.OrderBy(container => container.Key != "service-sidekick"))
        {
            (await lab.ExecAsync(host, ["sh", "-c", Create + name], Creation(container!).ToJsonString(), cancellationToken)).OutputOrThrow();
            if (container!["state"]!.GetValue<string>() == "running")
            {
                (await lab.ShellAsync(host, $"docker start {name}", cancellationToken)).OutputOrThrow();
            }
        }
    }

    // The keys of both authorities, and the identity of all kubelets where here each has its own.
    private static async Task WriteAsync(ClusterProject project, JsonObject state, CancellationToken cancellationToken)
    {
        foreach (var entry in Certificates(state).Where(entry => entry.Key is "kube-ca" or "kube-apiserver-requestheader-ca" or "kube-node").Select(entry => entry.Value!))
        {
            foreach (var (path, text) in new[] { (entry["path"], entry["certificate"]), (entry["keyPath"], entry["privateKey"]), (entry["configPath"], entry["kubeconfig"]) }.Where(file => Text(file.Item2).Length > 0))
            {
                var line = $"umask 077; cat > {Text(path)}";
                (await project.Lab.ExecAsync(project.Lab.Hosts[0], ["sh", "-c", line], Text(text), cancellationToken)).OutputOrThrow();
            }
        }
    }

    private static string ForHost(Lab lab, string file) =>
        RkeContainers.Replace(OracleCases.Text(Path.Combine(Adopted, file)), new Dictionary<string, string> { [RkeContainers.FoundAddress] = lab.Hosts[0].Address });

    // Without the kubelets' own identities: RKE has one for those of all nodes.
    private static IEnumerable<KeyValuePair<string, JsonNode?>> Certificates(JsonObject state) => state["deployment"]!["resources"]!.AsArray()
        .Single(resource => resource!["type"]!.GetValue<string>() == "rkestack:index:ClusterPki")!["outputs"]!["certificates"]!.AsObject()
        .Where(entry => !entry.Key.StartsWith("kube-node-", StringComparison.Ordinal));

    private static JsonObject RkesEntry(JsonNode entry) => new()
    {
        ["certificatePEM"] = Text(entry["certificate"]),
        ["keyPEM"] = Text(entry["privateKey"]),
        ["config"] = Text(entry["kubeconfig"]),
        ["commonName"] = Text(entry["commonName"]),
        ["ouName"] = Text(entry["ouName"]),
        ["envName"] = Text(entry["envName"]),
        ["path"] = Text(entry["path"]),
        ["keyEnvName"] = Text(entry["keyEnvName"]),
        ["keyPath"] = Text(entry["keyPath"]),
        ["configEnvName"] = Text(entry["configEnvName"]),
        ["configPath"] = Text(entry["configPath"]),
    };

    // Of a secret the exported state holds the JSON text.
    private static string Text(JsonNode? value) => value is JsonObject secret
        ? JsonNode.Parse(secret["plaintext"]!.GetValue<string>())!.GetValue<string>()
        : value?.GetValue<string>() ?? "";

    private static JsonObject Creation(JsonNode container)
    {
        var host = Fields(container, ("binds", "Binds"), ("volumesFrom", "VolumesFrom"), ("networkMode", "NetworkMode"), ("pidMode", "PidMode"), ("privileged", "Privileged"), ("capAdd", "CapAdd"), ("securityOpt", "SecurityOpt"));
        host["RestartPolicy"] = new JsonObject { ["Name"] = Text(container["restartPolicy"]) };
        var creation = Fields(container, ("image", "Image"), ("command", "Entrypoint"), ("args", "Cmd"), ("env", "Env"), ("user", "User"), ("labels", "Labels"));
        creation["HostConfig"] = host;
        return creation;
    }

    private static JsonObject Fields(JsonNode container, params (string Ours, string Dockers)[] names) =>
        new(names.Where(name => container[name.Ours] is not null).Select(name => KeyValuePair.Create(name.Dockers, container[name.Ours]?.DeepClone())));
}
