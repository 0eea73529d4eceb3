using static RkeStack.Cluster.Addons.ManifestYaml;
using static RkeStack.Cluster.Addons.PodYaml;

namespace RkeStack.Cluster.Addons;

/// <summary>The three containers of a Pod of kube-dns: the server, the cache in front of it, and what watches both.</summary>
internal static class KubeDnsContainers
{
    /// <summary>All three, as entries of a list.</summary>
    public static string All(KubeDnsAddonOptions options) => string.Join('\n', Server(options), Cache(options), Sidecar(options));

    private static string Server(KubeDnsAddonOptions options) =>
        $$"""
        - name: kubedns
          image: {{Quote(options.KubeDnsImage)}}
          args: {{List([$"--domain={options.ClusterDomain}.", "--dns-port=10053", "--config-dir=/kube-dns-config", "--v=2"])}}
          env:
          {{Env("PROMETHEUS_PORT", "10055")}}
          ports:
          - {name: dns-local, containerPort: 10053, protocol: UDP}
          - {name: dns-tcp-local, containerPort: 10053, protocol: TCP}
          - {name: metrics, containerPort: 10055, protocol: TCP}
          resources:
            limits: {memory: 170Mi}
            requests: {cpu: 100m, memory: 70Mi}
          livenessProbe:
            {{Liveness("/healthcheck/kubedns")}}
          readinessProbe:
            httpGet: {path: /readiness, port: 8081, scheme: HTTP}
            initialDelaySeconds: 3
            timeoutSeconds: 5
          volumeMounts:
          {{Mount("kube-dns-config", "/kube-dns-config")}}
        """;

    private static string Cache(KubeDnsAddonOptions options) =>
        $$"""
        - name: dnsmasq
          image: {{Quote(options.DnsmasqImage)}}
          args: {{List(CacheArguments(options))}}
          ports:
          - {name: dns, containerPort: 53, protocol: UDP}
          - {name: dns-tcp, containerPort: 53, protocol: TCP}
          resources:
            requests: {cpu: 150m, memory: 20Mi}
          livenessProbe:
            {{Liveness("/healthcheck/dnsmasq")}}
          volumeMounts:
          {{Mount("kube-dns-config", "/etc/k8s/dns/dnsmasq-nanny")}}
        """;

    private static string Sidecar(KubeDnsAddonOptions options) =>
        $$"""
        - name: sidecar
          image: {{Quote(options.SidecarImage)}}
          args: {{List(["--v=2", "--logtostderr", Probe(options, "kubedns", 10053), Probe(options, "dnsmasq", 53)])}}
          ports:
          - {name: metrics, containerPort: 10054, protocol: TCP}
          resources:
            requests: {cpu: 10m, memory: 20Mi}
          livenessProbe:
            {{Liveness("/metrics")}}
        """;

    private static IEnumerable<string> CacheArguments(KubeDnsAddonOptions options)
    {
        string[] zones = options.ReverseCidrs.IsEmpty ? ["in-addr.arpa", "ip6.arpa"] : [.. options.ReverseCidrs];
        return
        [
            "-v=2", "-logtostderr", "-configDir=/etc/k8s/dns/dnsmasq-nanny", "-restartDnsmasq=true", "--",
            "-k", "--cache-size=1000", "--log-facility=-",
            .. zones.Prepend(options.ClusterDomain).Select(zone => $"--server=/{zone}/127.0.0.1#10053"),
        ];
    }

    private static string Probe(KubeDnsAddonOptions options, string name, int port) =>
        $"--probe={name},127.0.0.1:{port},kubernetes.default.svc.{options.ClusterDomain},5,A";

    private static string Liveness(string path) => Indent(
        4,
        $$"""
        httpGet: {path: {{path}}, port: 10054, scheme: HTTP}
        initialDelaySeconds: 60
        timeoutSeconds: 5
        successThreshold: 1
        failureThreshold: 5
        """);
}
