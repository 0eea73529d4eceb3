using RkeStack.Cluster.Versions;
using static RkeStack.Cluster.Addons.ManifestYaml;
using static RkeStack.Cluster.Addons.PodYaml;
using static RkeStack.Cluster.Addons.RbacYaml;

namespace RkeStack.Cluster.Addons;

/// <summary>kube-dns, the cluster's DNS before CoreDNS, with its autoscaler. Its form is the same for all versions.</summary>
public static class KubeDnsAddon
{
    private const string Managed = "kubernetes.io/cluster-service: \"true\", addonmanager.kubernetes.io/mode: Reconcile";
    private const string AutoscalerName = "kube-dns-autoscaler";

    private static readonly AccountName Account = new("kube-dns");
    private static readonly AccountName AutoscalerAccount = new(AutoscalerName);

    /// <summary>Makes the manifest that RKE deploys for the version.</summary>
    /// <exception cref="Diagnostics.DiagnosticException">RKE4450: no form for the version is known.</exception>
    public static AddonManifest Manifest(KubeDnsAddonOptions options)
    {
        _ = AddonTemplates.IdOf(Addon.KubeDns, options.KubernetesVersion);
        return new AddonManifest(AddonNames.KubeDns, Join(
        [
            ServiceAccount(Account, $"{{{Managed}}}"),
            ServiceAccount(AutoscalerAccount, $"{{{Managed}}}"),
            .. options.Rbac ? Roles : [],
            ConfigMap(options),
            Deployment(options),
            Service(options),
            Autoscaler(options),
        ]));
    }

    private static readonly string[] Roles =
    [
        ClusterRole(
            $"system:{AutoscalerName}",
            "",
            Rule("", "nodes", ListWatch),
            Rule("", "replicationcontrollers/scale", "get, update"),
            Rule("extensions, apps", "deployments/scale, replicasets/scale", "get, update"),
            Rule("", "configmaps", "get, create")),
        ClusterRoleBinding($"system:{AutoscalerName}", "", $"system:{AutoscalerName}", AutoscalerAccount),
    ];

    // Both values are JSON texts.
    private static string ConfigMap(KubeDnsAddonOptions options)
    {
        var stubs = options.StubDomains.Select(domain => $"{Quote(domain.Key)}: {List(domain.Value)}");
        string[] data =
        [
            .. options.UpstreamNameservers.IsEmpty ? [] : new[] { $"upstreamNameservers: {Quote(List(options.UpstreamNameservers))}" },
            .. options.StubDomains.IsEmpty ? [] : new[] { $"stubDomains: {Quote($"{{{string.Join(", ", stubs)}}}")}" },
        ];
        return $$"""
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: kube-dns
              namespace: kube-system
            {{When(data.Length > 0, $"data: {{{string.Join(", ", data)}}}")}}
            """;
    }

    private static string Deployment(KubeDnsAddonOptions options) =>
        $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: kube-dns
          namespace: kube-system
          labels: {k8s-app: kube-dns, {{Managed}}}
        spec:
          strategy: {{UpdateStrategies.Deployment(options.UpdateStrategy, new() { MaxUnavailable = "0", MaxSurge = "10%" }, "", "10%")}}
          selector:
            matchLabels: {k8s-app: kube-dns}
          template:
            metadata:
              labels: {k8s-app: kube-dns}
              annotations: {scheduler.alpha.kubernetes.io/critical-pod: ""}
            spec:
              {{When(options.PriorityClassName.Length > 0, $"priorityClassName: {Quote(options.PriorityClassName)}")}}
              serviceAccountName: kube-dns
              dnsPolicy: Default
              affinity:
                podAntiAffinity:
                  preferredDuringSchedulingIgnoredDuringExecution:
                  - weight: 100
                    podAffinityTerm:
                      labelSelector:
                        matchExpressions:
                        - {key: k8s-app, operator: In, values: [kube-dns]}
                      topologyKey: kubernetes.io/hostname
                {{Indent(8, LinuxWorkers)}}
              {{When(!options.NodeSelector.IsEmpty, $"nodeSelector: {Map(options.NodeSelector)}")}}
              tolerations: {{Tolerations(options.Tolerations.Or([AddonTolerations.CriticalAddonsOnly, .. AddonTolerations.All]))}}
              containers:
              {{Indent(6, KubeDnsContainers.All(options))}}
              volumes:
              - name: kube-dns-config
                configMap: {name: kube-dns, optional: true}
        """;

    private static string Service(KubeDnsAddonOptions options) =>
        $$"""
        apiVersion: v1
        kind: Service
        metadata:
          name: kube-dns
          namespace: kube-system
          labels: {k8s-app: kube-dns, {{Managed}}, kubernetes.io/name: KubeDNS}
        spec:
          selector: {k8s-app: kube-dns}
          clusterIP: {{Quote(options.ClusterDnsServer)}}
          ports:
          - {name: dns, port: 53, protocol: UDP}
          - {name: dns-tcp, port: 53, protocol: TCP}
        """;

    private static string Autoscaler(KubeDnsAddonOptions options) =>
        $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: kube-dns-autoscaler
          namespace: kube-system
          labels: {k8s-app: kube-dns-autoscaler}
        spec:
          selector:
            matchLabels: {k8s-app: kube-dns-autoscaler}
          template:
            metadata:
              labels: {k8s-app: kube-dns-autoscaler}
            spec:
              {{When(options.AutoscalerPriorityClassName.Length > 0, $"priorityClassName: {Quote(options.AutoscalerPriorityClassName)}")}}
              serviceAccountName: kube-dns-autoscaler
              affinity:
                {{Indent(8, LinuxWorkers)}}
              tolerations: {{Tolerations(options.Tolerations.Or(AddonTolerations.All))}}
              containers:
              - name: autoscaler
                image: {{Quote(options.AutoscalerImage)}}
                resources:
                  requests: {cpu: 20m, memory: 10Mi}
                command:
                - /cluster-proportional-autoscaler
                - --namespace=kube-system
                - --configmap=kube-dns-autoscaler
                - --target=Deployment/kube-dns
                - {{Quote($"--default-params={options.Autoscaler.ToDefaultParams()}")}}
                - --logtostderr=true
                - --v=2
        """;
}
