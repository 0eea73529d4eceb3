using System.Globalization;
using System.Text;

namespace RkeStack.Benchmarks;

/// <summary>A cluster.yml as large clusters have it: a few hosts with the planes, labelled and tainted workers, settings of every kind.</summary>
internal static class ClusterOfHosts
{
    /// <summary>The text.</summary>
    /// <param name="hosts">Number of hosts, at least 1: up to five etcd members, up to five control planes, the rest workers.</param>
    public static string Yaml(int hosts)
    {
        var text = new StringBuilder("nodes:\n");
        for (var index = 0; index < hosts; index++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $$"""
                - address: 10.{{index / 65536}}.{{index / 256 % 256}}.{{index % 256}}
                  internal_address: 192.{{168 + (index / 65536)}}.{{index / 256 % 256}}.{{index % 256}}
                  hostname_override: host-{{index}}
                  user: rke
                  ssh_key_path: /keys/{{index % 7}}
                  role: [{{Roles(index, hosts)}}]
                  labels: {zone: z{{index % 3}}, rack: r{{index % 40}}, example.com/number: "{{index}}"}

                """);
            if (index % 10 == 9)
            {
                text.Append("  taints: [{key: dedicated, value: batch, effect: NoSchedule}]\n");
            }
        }

        return text.Append(Settings).ToString();
    }

    private const string Settings = """
        network: {plugin: canal}
        private_registries: [{url: registry.example.com, user: puller, password: secret, is_default: true}]
        services:
          etcd: {backup_config: {interval_hours: 6, retention: 12}}
          kube-api:
            event_rate_limit: {enabled: true}
            audit_log: {enabled: true}
          kubelet:
            generate_serving_certificate: true
            extra_args: {max-pods: "250"}

        """;

    private static string Roles(int index, int hosts)
    {
        if (hosts < 10)
        {
            return index == 0 ? "controlplane, etcd, worker" : "worker";
        }

        return index switch
        {
            0 or 1 => "controlplane, etcd",
            2 => "controlplane, etcd, worker",
            3 or 4 => hosts < 100 ? "worker" : "etcd",
            5 or 6 => hosts < 100 ? "worker" : "controlplane",
            _ => "worker",
        };
    }
}
