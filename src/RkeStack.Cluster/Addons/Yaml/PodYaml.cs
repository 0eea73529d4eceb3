using static RkeStack.Cluster.Addons.ManifestYaml;

namespace RkeStack.Cluster.Addons;

/// <summary>Writes entries of a Pod's lists, each on one line.</summary>
internal static class PodYaml
{
    /// <summary>Where Windows does not run and the node is a worker.</summary>
    public const string LinuxWorkers =
        """
        nodeAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            nodeSelectorTerms:
            - matchExpressions:
              - {key: beta.kubernetes.io/os, operator: NotIn, values: [windows]}
              - {key: node-role.kubernetes.io/worker, operator: Exists}
        """;

    /// <summary>Where Linux runs.</summary>
    public const string Linux =
        """
        nodeAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            nodeSelectorTerms:
            - matchExpressions:
              - {key: kubernetes.io/os, operator: In, values: [linux]}
        """;

    /// <summary>Where Windows does not run.</summary>
    public const string NotWindows =
        """
        nodeAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            nodeSelectorTerms:
            - matchExpressions:
              - {key: beta.kubernetes.io/os, operator: NotIn, values: [windows]}
        """;

    /// <summary>An environment variable.</summary>
    public static string Env(string name, string value) => $"- {{name: {name}, value: {Quote(value)}}}";

    /// <summary>An environment variable from a field of the Pod.</summary>
    public static string EnvOfField(string name, string path) => $"- {{name: {name}, valueFrom: {{fieldRef: {{fieldPath: {path}}}}}}}";

    /// <summary>An environment variable from a ConfigMap.</summary>
    public static string EnvOfConfig(string name, string configMap, string key) =>
        $"- {{name: {name}, valueFrom: {{configMapKeyRef: {{name: {configMap}, key: {key}}}}}}}";

    /// <summary>A mount.</summary>
    /// <param name="volume">Its volume.</param>
    /// <param name="path">Where it is seen.</param>
    /// <param name="more">Further fields (<c>readOnly: true</c>); empty for none.</param>
    public static string Mount(string volume, string path, string more = "") =>
        $"- {{name: {volume}, mountPath: {path}{When(more.Length > 0, $", {more}")}}}";

    /// <summary>A volume that is a path of the host.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="path">The path.</param>
    /// <param name="type">What has to be there, or is made; empty for anything.</param>
    public static string HostPath(string name, string path, string type = "") =>
        $"- {{name: {name}, hostPath: {{path: {path}{When(type.Length > 0, $", type: {type}")}}}}}";

    /// <summary>A volume that is a ConfigMap.</summary>
    public static string ConfigVolume(string name, string configMap) => $"- {{name: {name}, configMap: {{name: {configMap}}}}}";

    /// <summary>Lines at an indentation, for a placeholder that stands at it; empty ones fall away.</summary>
    public static string Lines(int width, params IEnumerable<string> lines) =>
        Indent(width, string.Join('\n', lines.Where(line => line.Length > 0)));
}
