using static RkeStack.Cluster.Addons.ManifestYaml;

namespace RkeStack.Cluster.Addons;

/// <summary>The configuration of the CNI plugins; Calico's installer fills its placeholders in on each node.</summary>
internal static class CalicoCni
{
    private const string Bandwidth = """{"type": "bandwidth", "capabilities": {"bandwidth": true}}""";
    private const string PortMap = """{"type": "portmap", "snat": true, "capabilities": {"portMappings": true}}""";

    /// <summary>Writes it.</summary>
    /// <param name="body">The form.</param>
    /// <param name="ipam">Who gives out addresses, as a JSON object.</param>
    public static string Config(CalicoBody body, string ipam) => string.Join('\n',
        $$"""
        {
          "name": "k8s-pod-network",
          "cniVersion": "0.3.1",
          "plugins": [
            {
              "type": "calico",
              "log_level": "{{(body.HasFlexVolume ? "WARNING" : "info")}}",
              {{When(body.MountsLogs, "\"log_file_path\": \"/var/log/calico/cni/cni.log\",")}}
              "datastore_type": "kubernetes",
              "nodename": "__KUBERNETES_NODE_NAME__",
              "mtu": __CNI_MTU__,
              "ipam": {{ipam}},
              "policy": {"type": "k8s"},
              "kubernetes": {"kubeconfig": "__KUBECONFIG_FILEPATH__"}
            },
            {{(body.HasStagedPolicies ? PortMap : $"{PortMap},\n    {Bandwidth}")}}
          ]
        }
        """.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)));
}
