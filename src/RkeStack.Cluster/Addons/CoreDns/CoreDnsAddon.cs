using static RkeStack.Cluster.Addons.ManifestYaml;

namespace RkeStack.Cluster.Addons;

/// <summary>CoreDNS, the Service kube-dns, and the autoscaler that keeps as many Pods as the cluster is large.</summary>
public static class CoreDnsAddon
{
    /// <summary>
    /// Makes the manifest that RKE deploys for the version, but for one field: no form says how many replicas CoreDNS has,
    /// which some of RKE's set back to one at every apply, because that number is the autoscaler's.
    /// </summary>
    /// <exception cref="Diagnostics.DiagnosticException">RKE4450: no form for the version is known.</exception>
    public static AddonManifest Manifest(CoreDnsAddonOptions options)
    {
        var body = CoreDnsBody.All.For(options.KubernetesVersion);
        return new AddonManifest(AddonNames.CoreDns, Join(
        [
            ServiceAccount,
            .. options.Rbac ? [ClusterRole(body), ClusterRoleBinding] : Array.Empty<string>(),
            ConfigMap(options),
            Deployment(body, options),
            Service(options),
            .. CoreDnsAutoscaler.Objects(body, options),
        ]));
    }

    private const string OtherPods =
        "{labelSelector: {matchExpressions: [{key: k8s-app, operator: In, values: [kube-dns]}]}, topologyKey: kubernetes.io/hostname}";

    private const string ServiceAccount =
        """
        apiVersion: v1
        kind: ServiceAccount
        metadata:
          name: coredns
          namespace: kube-system
        """;

    private static string ClusterRole(CoreDnsBody body) => RbacYaml.ClusterRole(
        "system:coredns",
        "{kubernetes.io/bootstrapping: rbac-defaults}",
        RbacYaml.Rule("", "endpoints, services, pods, namespaces", RbacYaml.ListWatch),
        body.ReadsEndpointSlices ? RbacYaml.Rule("discovery.k8s.io", "endpointslices", RbacYaml.ListWatch) : RbacYaml.Rule("", "nodes", "get"));

    private const string ClusterRoleBinding =
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata:
          name: system:coredns
          labels:
            kubernetes.io/bootstrapping: rbac-defaults
          annotations:
            rbac.authorization.kubernetes.io/autoupdate: "true"
        roleRef:
          apiGroup: rbac.authorization.k8s.io
          kind: ClusterRole
          name: system:coredns
        subjects:
        - kind: ServiceAccount
          name: coredns
          namespace: kube-system
        """;

    private static string ConfigMap(CoreDnsAddonOptions options) =>
        $$"""
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: coredns
          namespace: kube-system
        data:
          Corefile: |
            {{Indent(4, Corefile(options))}}
        """;

    // RKE prints reversecidrs in square brackets, which CoreDNS refuses; here they stand side by side.
    private static string Corefile(CoreDnsAddonOptions options)
    {
        var zones = options.ReverseCidrs.IsEmpty ? "in-addr.arpa ip6.arpa" : string.Join(' ', options.ReverseCidrs);
        var upstream = options.UpstreamNameservers.IsEmpty ? "\"/etc/resolv.conf\"" : string.Join(' ', options.UpstreamNameservers);
        return $$"""
            .:53 {
                errors
                health {
                  lameduck 5s
                }
                ready
                kubernetes {{options.ClusterDomain}} {{zones}} {
                  pods insecure
                  fallthrough in-addr.arpa ip6.arpa
                }
                prometheus :9153
                forward . {{upstream}}
                cache 30
                loop
                reload
                loadbalance
            }
            """;
    }

    private static string Deployment(CoreDnsBody body, CoreDnsAddonOptions options) =>
        $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: coredns
          namespace: kube-system
          labels:
            k8s-app: kube-dns
            kubernetes.io/name: CoreDNS
        spec:
          strategy: {{UpdateStrategies.Deployment(options.UpdateStrategy, new() { MaxUnavailable = "1", MaxSurge = "0" }, "1", "")}}
          selector:
            matchLabels:
              k8s-app: kube-dns
          template:
            metadata:
              labels:
                k8s-app: kube-dns
              annotations:
                seccomp.security.alpha.kubernetes.io/pod: docker/default
            spec:
              priorityClassName: {{Quote(options.PriorityClassName)}}
              serviceAccountName: coredns
              tolerations: {{Tolerations(options.Tolerations.Or([AddonTolerations.CriticalAddonsOnly, .. AddonTolerations.All]))}}
              nodeSelector: {{Map(options.NodeSelector.SetItem(body.OsLabel, "linux"))}}
              affinity:
                podAntiAffinity:
                  {{Indent(10, AntiAffinity(body))}}
                nodeAffinity:
                  requiredDuringSchedulingIgnoredDuringExecution:
                    nodeSelectorTerms:
                    - matchExpressions:
                      - {key: node-role.kubernetes.io/worker, operator: Exists}
              dnsPolicy: Default
              containers:
              - name: coredns
                image: {{Quote(options.CoreDnsImage)}}
                imagePullPolicy: IfNotPresent
                args: [-conf, /etc/coredns/Corefile]
                ports:
                - {name: dns, containerPort: 53, protocol: UDP}
                - {name: dns-tcp, containerPort: 53, protocol: TCP}
                - {name: metrics, containerPort: 9153, protocol: TCP}
                resources:
                  limits: {memory: 170Mi}
                  requests: {cpu: 100m, memory: 70Mi}
                livenessProbe:
                  httpGet: {path: /health, port: 8080, scheme: HTTP}
                  initialDelaySeconds: 60
                  timeoutSeconds: 5
                  successThreshold: 1
                  failureThreshold: 5
                readinessProbe:
                  httpGet: {path: /ready, port: 8181, scheme: HTTP}
                  periodSeconds: 2
                securityContext:
                  allowPrivilegeEscalation: false
                  capabilities: {add: [NET_BIND_SERVICE], drop: [all]}
                  readOnlyRootFilesystem: true
                  {{When(body.HasSeccompProfile, "seccompProfile: {type: RuntimeDefault}")}}
                volumeMounts:
                - {name: config-volume, mountPath: /etc/coredns, readOnly: true}
              volumes:
              - name: config-volume
                configMap:
                  name: coredns
                  items:
                  - {key: Corefile, path: Corefile}
        """;

    private static string AntiAffinity(CoreDnsBody body) => body.OneOnEachNode
        ? $"requiredDuringSchedulingIgnoredDuringExecution:\n- {OtherPods}"
        : $"preferredDuringSchedulingIgnoredDuringExecution:\n- weight: 100\n  podAffinityTerm: {OtherPods}";

    private static string Service(CoreDnsAddonOptions options) =>
        $$"""
        apiVersion: v1
        kind: Service
        metadata:
          name: kube-dns
          namespace: kube-system
          labels:
            k8s-app: kube-dns
            kubernetes.io/cluster-service: "true"
            kubernetes.io/name: CoreDNS
          annotations:
            prometheus.io/port: "9153"
            prometheus.io/scrape: "true"
        spec:
          selector:
            k8s-app: kube-dns
          clusterIP: {{Quote(options.ClusterDnsServer)}}
          ports:
          - {name: dns, port: 53, protocol: UDP}
          - {name: dns-tcp, port: 53, protocol: TCP}
          - {name: metrics, port: 9153, protocol: TCP}
        """;
}
