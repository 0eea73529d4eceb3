using static RkeStack.Cluster.Addons.ManifestYaml;
using static RkeStack.Cluster.Addons.PodYaml;
using static RkeStack.Cluster.Addons.RbacYaml;

namespace RkeStack.Cluster.Addons;

/// <summary>A DNS cache on each node, which Pods ask instead of the cluster's DNS.</summary>
public static class NodeLocalDnsAddon
{
    private const string Managed = "addonmanager.kubernetes.io/mode: Reconcile";
    private const string ManagedService = $"kubernetes.io/cluster-service: \"true\", {Managed}";

    private const string UpstreamService =
        $$"""
        apiVersion: v1
        kind: Service
        metadata:
          name: kube-dns-upstream
          namespace: kube-system
          labels: {k8s-app: kube-dns, {{ManagedService}}, kubernetes.io/name: KubeDNSUpstream}
        spec:
          selector: {k8s-app: kube-dns}
          ports:
          - {name: dns, port: 53, protocol: UDP, targetPort: 53}
          - {name: dns-tcp, port: 53, protocol: TCP, targetPort: 53}
        """;

    private const string MetricsService =
        """
        apiVersion: v1
        kind: Service
        metadata:
          name: node-local-dns
          namespace: kube-system
          labels: {k8s-app: node-local-dns}
        spec:
          clusterIP: None
          selector: {k8s-app: node-local-dns}
          ports:
          - {name: metrics, port: 9253, targetPort: 9253}
        """;

    /// <summary>Makes the manifest that RKE deploys for the version.</summary>
    /// <exception cref="Diagnostics.DiagnosticException">RKE4450: no form for the version is known.</exception>
    public static AddonManifest Manifest(NodeLocalDnsAddonOptions options)
    {
        var body = NodeLocalDnsBody.All.For(options.KubernetesVersion);
        return new AddonManifest(AddonNames.NodeLocalDns, Join(
        [
            ServiceAccount(new AccountName("node-local-dns"), $"{{{ManagedService}}}"),
            UpstreamService,
            ConfigMap(body, options),
            DaemonSet(options),
            .. body.HasMetricsService ? [MetricsService] : Array.Empty<string>(),
        ]));
    }

    // The cache's program fills its two placeholders in: the Service above, and the node's own resolv.conf.
    private static string ConfigMap(NodeLocalDnsBody body, NodeLocalDnsAddonOptions options)
    {
        const string cluster = "__PILLAR__CLUSTER__DNS__ {\n        force_tcp\n    }";
        const string upstream = "__PILLAR__UPSTREAM__SERVERS__";
        const string clusterCache = "cache {\n        success 9984 30\n        denial 9984 5\n    }";
        var health = options.IpAddress.Contains(':', StringComparison.Ordinal) ? $"[{options.IpAddress}]" : options.IpAddress;
        string[] blocks =
        [
            Block(options, $"{options.ClusterDomain}:53", clusterCache, cluster, $"health {health}:8080"),
            Block(options, "in-addr.arpa:53", "cache 30", cluster),
            Block(options, "ip6.arpa:53", "cache 30", cluster),
            Block(options, ".:53", "cache 30", body.AsksUpstreamByTcp ? $"{upstream} {{\n        force_tcp\n    }}" : upstream),
        ];
        return $$"""
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: node-local-dns
              namespace: kube-system
              labels: {{{Managed}}}
            data:
              Corefile: |
                {{Lines(4, blocks)}}
            """;
    }

    private static string Block(NodeLocalDnsAddonOptions options, string zone, string cache, string forward, string more = "") => WithoutGaps(
        $$"""
        {{zone}} {
            errors
            {{cache}}
            reload
            loop
            bind {{options.IpAddress}} {{options.ClusterDnsServer}}
            forward . {{forward}}
            prometheus :9253
            {{more}}
        }
        """);

    private static string WithoutGaps(string block) => string.Join('\n', block.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)));

    private static string DaemonSet(NodeLocalDnsAddonOptions options) =>
        $$"""
        apiVersion: apps/v1
        kind: DaemonSet
        metadata:
          name: node-local-dns
          namespace: kube-system
          labels: {k8s-app: node-local-dns, {{ManagedService}}}
        spec:
          updateStrategy: {{UpdateStrategies.DaemonSet(options.UpdateStrategy)}}
          selector:
            matchLabels: {k8s-app: node-local-dns}
          template:
            metadata:
              labels: {k8s-app: node-local-dns}
            spec:
              priorityClassName: {{Quote(options.PriorityClassName)}}
              serviceAccountName: node-local-dns
              hostNetwork: true
              dnsPolicy: Default
              affinity:
                {{Indent(8, NotWindows)}}
              {{When(!options.NodeSelector.IsEmpty, $"nodeSelector: {Map(options.NodeSelector)}")}}
              tolerations: [{operator: Exists}]
              containers:
              - name: node-cache
                image: {{Quote(options.Image)}}
                args: {{List(["-localip", $"{options.IpAddress},{options.ClusterDnsServer}", "-conf", "/etc/Corefile", "-upstreamsvc", "kube-dns-upstream"])}}
                securityContext: {privileged: true}
                resources:
                  requests: {cpu: 25m, memory: 5Mi}
                ports:
                - {name: dns, containerPort: 53, protocol: UDP}
                - {name: dns-tcp, containerPort: 53, protocol: TCP}
                - {name: metrics, containerPort: 9253, protocol: TCP}
                livenessProbe:
                  httpGet: {host: {{Quote(options.IpAddress)}}, path: /health, port: 8080}
                  initialDelaySeconds: 60
                  timeoutSeconds: 5
                volumeMounts:
                {{Lines(8, Mount("xtables-lock", "/run/xtables.lock"), Mount("config-volume", "/etc/coredns"), Mount("kube-dns-config", "/etc/kube-dns"))}}
              volumes:
              {{HostPath("xtables-lock", "/run/xtables.lock", "FileOrCreate")}}
              - name: config-volume
                configMap:
                  name: node-local-dns
                  items:
                  - {key: Corefile, path: Corefile.base}
              - name: kube-dns-config
                configMap: {name: kube-dns, optional: true}
        """;
}
