using static RkeStack.Cluster.Addons.ManifestYaml;

namespace RkeStack.Cluster.Addons;

/// <summary>The network plugin flannel: one DaemonSet with its configuration.</summary>
public static class FlannelAddon
{
    /// <summary>
    /// Makes the manifest that RKE deploys for the version. Left out, because nothing reads it: the PodSecurityPolicy of
    /// 1.24, whose admission plugin RKE does not turn on.
    /// </summary>
    /// <exception cref="Diagnostics.DiagnosticException">RKE4450: no form for the version is known.</exception>
    public static AddonManifest Manifest(FlannelAddonOptions options)
    {
        var body = FlannelBody.All.For(options.KubernetesVersion);
        string[] roles = options.Rbac ? [ClusterRole(body), ClusterRoleBinding(body)] : [];
        return new AddonManifest(
            AddonNames.NetworkPlugin, Join([ServiceAccount(body), .. roles, ConfigMap(body, options), DaemonSet(body, options)]));
    }

    private static string Labels(FlannelBody body) => When(body.LabelsEveryObject, "labels: {k8s-app: flannel}");

    private static string ServiceAccount(FlannelBody body) =>
        $$"""
        apiVersion: v1
        kind: ServiceAccount
        metadata:
          name: flannel
          namespace: kube-system
          {{Labels(body)}}
        """;

    private static string ClusterRole(FlannelBody body) =>
        $$"""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata:
          name: flannel
          {{Labels(body)}}
        rules:
        - apiGroups: [""]
          resources: [pods]
          verbs: [get]
        - apiGroups: [""]
          resources: [nodes]
          verbs: [{{(body.GetsNodes ? "get, list, watch" : "list, watch")}}]
        - apiGroups: [""]
          resources: [nodes/status]
          verbs: [patch]
        {{When(body.ReadsClusterCidrs, "- {apiGroups: [networking.k8s.io], resources: [clustercidrs], verbs: [list, watch]}")}}
        """;

    private static string ClusterRoleBinding(FlannelBody body) =>
        $$"""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata:
          name: flannel
          {{Labels(body)}}
        roleRef:
          apiGroup: rbac.authorization.k8s.io
          kind: ClusterRole
          name: flannel
        subjects:
        - kind: ServiceAccount
          name: flannel
          namespace: kube-system
        """;

    private static string ConfigMap(FlannelBody body, FlannelAddonOptions options) =>
        $$"""
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: kube-flannel-cfg
          namespace: kube-system
          labels:
            tier: node
            app: flannel
            {{When(body.LabelsEveryObject, "k8s-app: flannel")}}
        data:
          cni-conf.json: |
            {
              "name": "cbr0",
              "cniVersion": "0.3.1",
              "plugins": [
                {
                  "type": "flannel",
                  "delegate": {{Delegate(body)}}
                },
                {
                  "type": "portmap",
                  "capabilities": {"portMappings": true}
                }
              ]
            }
          net-conf.json: |
            {
              "Network": {{Quote(options.ClusterCidr)}},
              {{When(body.SaysNfTables, "\"EnableNFTables\": false,")}}
              "Backend": {
                "Type": {{Quote(options.BackendType)}},
                "VNI": {{options.BackendVni}},
                "Port": {{options.BackendPort}}
              }
            }
        """;

    private static string DaemonSet(FlannelBody body, FlannelAddonOptions options) =>
        $$"""
        apiVersion: apps/v1
        kind: DaemonSet
        metadata:
          name: kube-flannel
          namespace: kube-system
          labels:
            tier: node
            k8s-app: flannel
        spec:
          selector:
            matchLabels:
              k8s-app: flannel
          updateStrategy: {{UpdateStrategies.DaemonSet(options.UpdateStrategy)}}
          template:
            metadata:
              labels:
                tier: node
                k8s-app: flannel
            spec:
              affinity:
                {{Indent(8, body.IsOldest ? PodYaml.NotWindows : PodYaml.Linux)}}
              hostNetwork: true
              {{When(!options.NodeSelector.IsEmpty, $"nodeSelector: {Map(options.NodeSelector)}")}}
              {{PriorityClass(options.PriorityClassName.Length > 0 ? options.PriorityClassName : body.PriorityClassName)}}
              serviceAccountName: flannel
              tolerations: {{Tolerations(body.IsOldest ? [new() { Operator = "Exists" }] : AddonTolerations.All.Reverse())}}
              containers:
              - name: install-cni
                image: {{Quote(options.FlannelCniImage)}}
                command: [/install-cni.sh]
                env:
                - name: CNI_NETWORK_CONFIG
                  valueFrom:
                    configMapKeyRef: {name: kube-flannel-cfg, key: cni-conf.json}
                - {name: CNI_CONF_NAME, value: 10-flannel.conflist}
                volumeMounts:
                - {name: cni, mountPath: /host/etc/cni/net.d}
                - {name: host-cni-bin, mountPath: /host/opt/cni/bin/}
              - name: kube-flannel
                image: {{Quote(options.FlannelImage)}}
                command: [/opt/bin/flanneld]
                args: {{List(Arguments(options))}}
                env:
                - name: POD_NAME
                  valueFrom:
                    fieldRef: {fieldPath: metadata.name}
                - name: POD_NAMESPACE
                  valueFrom:
                    fieldRef: {fieldPath: metadata.namespace}
                {{When(!body.MountsWholeRun, "- {name: EVENT_QUEUE_DEPTH, value: \"5000\"}")}}
                resources:
                  requests: {cpu: 100m, memory: 50Mi}
                  {{When(body.LimitsResources, "limits: {cpu: 100m, memory: 50Mi}")}}
                securityContext:
                  privileged: false
                  capabilities: {add: [NET_ADMIN{{When(!body.IsOldest, ", NET_RAW")}}]}
                  {{When(!body.IsOldest, "seLinuxOptions: {type: rke_network_t}")}}
                volumeMounts:
                - name: run
                  mountPath: {{RunPath(body)}}
                - {name: flannel-cfg, mountPath: /etc/kube-flannel/}
                {{(body.MountsWholeRun ? "- {name: cni, mountPath: /etc/cni/net.d}" : "- {name: xtables-lock, mountPath: /run/xtables.lock}")}}
              volumes:
              - name: run
                hostPath:
                  path: {{RunPath(body)}}
              - name: cni
                hostPath: {path: /etc/cni/net.d}
              - name: host-cni-bin
                hostPath: {path: /opt/cni/bin}
              - name: flannel-cfg
                configMap: {name: kube-flannel-cfg}
              {{When(!body.MountsWholeRun, "- {name: xtables-lock, hostPath: {path: /run/xtables.lock, type: FileOrCreate}}")}}
        """;

    private static string Delegate(FlannelBody body) => body.IsOldest
        ? """{"hairpinMode": true, "isDefaultGateway": true}"""
        : """{"forceAddress": true, "hairpinMode": true, "isDefaultGateway": true}""";

    private static string PriorityClass(string name) => When(name.Length > 0, $"priorityClassName: {Quote(name)}");

    private static string RunPath(FlannelBody body) => body.MountsWholeRun ? "/run" : "/run/flannel";

    private static IEnumerable<string> Arguments(FlannelAddonOptions options) =>
        options.Interface.Length == 0 ? ["--ip-masq", "--kube-subnet-mgr"] : ["--ip-masq", "--kube-subnet-mgr", $"--iface={options.Interface}"];
}
