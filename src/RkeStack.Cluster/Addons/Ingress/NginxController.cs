using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using static RkeStack.Cluster.Addons.ManifestYaml;
using static RkeStack.Cluster.Addons.PodYaml;

namespace RkeStack.Cluster.Addons;

/// <summary>The DaemonSet of the ingress controller.</summary>
internal static class NginxController
{
    /// <summary>Makes it. Its name and selector are those of all forms, so that an upgrade replaces Pods one by one.</summary>
    public static string DaemonSet(NginxBody body, NginxLabels labels, NginxIngressAddonOptions options, IEnumerable<string> arguments) =>
        $$"""
        apiVersion: apps/v1
        kind: DaemonSet
        metadata:
          name: nginx-ingress-controller
          namespace: ingress-nginx
          labels: {{labels.Controller}}
        spec:
          selector:
            matchLabels: {app: ingress-nginx}
          updateStrategy: {{UpdateStrategies.DaemonSet(options.UpdateStrategy)}}
          revisionHistoryLimit: 10
          minReadySeconds: 0
          template:
            metadata:
              labels: {{labels.Pod}}
              {{When(!body.HasWebhook, "annotations: {prometheus.io/port: \"10254\", prometheus.io/scrape: \"true\"}")}}
            spec:
              affinity:
                {{Indent(8, LinuxWorkers)}}
              tolerations: {{Tolerations(AddonTolerations.All)}}
              {{When(!options.NodeSelector.IsEmpty, $"nodeSelector: {Map(options.NodeSelector)}")}}
              {{When(options.NetworkMode == "hostNetwork", "hostNetwork: true")}}
              {{When(options.DnsPolicy.Length > 0, $"dnsPolicy: {Quote(options.DnsPolicy)}")}}
              {{When(options.PriorityClassName.Length > 0, $"priorityClassName: {Quote(options.PriorityClassName)}")}}
              serviceAccountName: {{body.Account.Name}}
              terminationGracePeriodSeconds: {{(body.HasWebhook ? 300 : 60)}}
              containers:
              - name: {{body.Container}}
                image: {{Quote(options.ControllerImage)}}
                {{When(body.HasWebhook, "imagePullPolicy: IfNotPresent")}}
                {{When(body.HasWebhook, "lifecycle: {preStop: {exec: {command: [/wait-shutdown]}}}")}}
                args: {{List(arguments)}}
                env:
                {{Lines(8, [.. BuiltInEnv(body, options), .. options.ExtraEnvs.Select(Item)])}}
                securityContext:
                  runAsUser: 101
                  {{When(body.HasWebhook, "allowPrivilegeEscalation: true")}}
                  {{When(options.NetworkMode != "none", "capabilities: {drop: [ALL], add: [NET_BIND_SERVICE]}")}}
                livenessProbe:
                  {{Indent(10, Probe(body.HasWebhook ? 5 : 3))}}
                readinessProbe:
                  {{Indent(10, Probe(3))}}
                ports:
                {{Lines(8, Port(options, "http", 80, options.HttpPort), Port(options, "https", 443, options.HttpsPort), When(body.HasWebhook, "- {name: webhook, containerPort: 8443, protocol: TCP}"))}}
                {{Block("volumeMounts", 8, [When(body.HasWebhook, Mount("webhook-cert", "/usr/local/certificates/", "readOnly: true")), .. options.ExtraVolumeMounts.Select(Item)])}}
              {{Block("volumes", 6, [When(body.HasWebhook, "- {name: webhook-cert, secret: {secretName: ingress-nginx-admission}}"), .. options.ExtraVolumes.Select(Item)])}}
        """;

    private static IEnumerable<string> BuiltInEnv(NginxBody body, NginxIngressAddonOptions options)
    {
        var given = options.ExtraEnvs.Select(NameOf).ToHashSet(StringComparer.Ordinal);
        var builtIn = new (string Name, string Line)[]
        {
            ("POD_NAME", EnvOfField("POD_NAME", "metadata.name")),
            ("POD_NAMESPACE", EnvOfField("POD_NAMESPACE", "metadata.namespace")),
            ("LD_PRELOAD", When(body.HasWebhook, Env("LD_PRELOAD", "/usr/local/lib/libmimalloc.so"))),
        };
        return builtIn.Where(entry => !given.Contains(entry.Name)).Select(entry => entry.Line);
    }

    private static string NameOf(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString()! : "";

    // JSON on one line is YAML too.
    private static string Item(JsonElement item) => $"- {JsonNode.Parse(item.GetRawText())?.ToJsonString()}";

    private static string Probe(int failures) =>
        $$"""
        httpGet: {path: /healthz, port: 10254, scheme: HTTP}
        initialDelaySeconds: 10
        periodSeconds: 10
        timeoutSeconds: 1
        successThreshold: 1
        failureThreshold: {{failures}}
        """;

    private static string Port(NginxIngressAddonOptions options, string name, int usual, int hostPort)
    {
        var port = options.NetworkMode != "hostNetwork" && options.ExtraArgs.TryGetValue($"{name}-port", out var own)
            ? IntOrString(own)
            : usual.ToString(CultureInfo.InvariantCulture);
        var host = options.NetworkMode == "hostPort" ? string.Create(CultureInfo.InvariantCulture, $", hostPort: {hostPort}") : "";
        return $"- {{name: {name}, containerPort: {port}{host}, protocol: TCP}}";
    }

    // A list under its key, or neither.
    private static string Block(string key, int width, IEnumerable<string> entries)
    {
        string[] lines = [.. entries.Where(entry => entry.Length > 0)];
        return lines.Length == 0 ? "" : $"{key}:\n{new string(' ', width)}{Lines(width, lines)}";
    }
}
