using static RkeStack.Cluster.Addons.ManifestYaml;

namespace RkeStack.Cluster.Addons;

/// <summary>The objects of CoreDNS's autoscaler.</summary>
internal static class CoreDnsAutoscaler
{
    private const string Probes =
        """
        livenessProbe:
          httpGet: {path: /healthz, port: 8080, scheme: HTTP}
          initialDelaySeconds: 60
          periodSeconds: 10
          timeoutSeconds: 5
          successThreshold: 1
          failureThreshold: 5
        readinessProbe:
          httpGet: {path: /healthz, port: 8080, scheme: HTTP}
          periodSeconds: 2
          timeoutSeconds: 1
          successThreshold: 1
          failureThreshold: 3
        """;

    private const string ServiceAccount =
        """
        apiVersion: v1
        kind: ServiceAccount
        metadata:
          name: coredns-autoscaler
          namespace: kube-system
        """;

    private const string ClusterRole =
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata:
          name: system:coredns-autoscaler
        rules:
        - apiGroups: [""]
          resources: [nodes]
          verbs: [list, watch]
        - apiGroups: [""]
          resources: [replicationcontrollers/scale]
          verbs: [get, update]
        - apiGroups: [extensions, apps]
          resources: [deployments/scale, replicasets/scale]
          verbs: [get, update]
        - apiGroups: [""]
          resources: [configmaps]
          verbs: [get, create]
        """;

    private const string ClusterRoleBinding =
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata:
          name: system:coredns-autoscaler
        roleRef:
          apiGroup: rbac.authorization.k8s.io
          kind: ClusterRole
          name: system:coredns-autoscaler
        subjects:
        - kind: ServiceAccount
          name: coredns-autoscaler
          namespace: kube-system
        """;

    public static IEnumerable<string> Objects(CoreDnsBody body, CoreDnsAddonOptions options) =>
        options.Rbac
            ? [ServiceAccount, ClusterRole, ClusterRoleBinding, Deployment(body, options)]
            : [ServiceAccount, Deployment(body, options)];

    private static string Deployment(CoreDnsBody body, CoreDnsAddonOptions options) =>
        $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: coredns-autoscaler
          namespace: kube-system
          labels:
            k8s-app: coredns-autoscaler
        spec:
          selector:
            matchLabels:
              k8s-app: coredns-autoscaler
          template:
            metadata:
              labels:
                k8s-app: coredns-autoscaler
            spec:
              {{When(options.AutoscalerPriorityClassName.Length > 0, $"priorityClassName: {Quote(options.AutoscalerPriorityClassName)}")}}
              serviceAccountName: coredns-autoscaler
              nodeSelector: {{Map([KeyValuePair.Create(body.OsLabel, "linux")])}}
              affinity:
                nodeAffinity:
                  requiredDuringSchedulingIgnoredDuringExecution:
                    nodeSelectorTerms:
                    - matchExpressions:
                      - {key: node-role.kubernetes.io/worker, operator: Exists}
              tolerations: {{Tolerations(options.Tolerations.Or(AddonTolerations.All))}}
              containers:
              - name: autoscaler
                image: {{Quote(options.AutoscalerImage)}}
                resources:
                  requests: {cpu: 20m, memory: 10Mi}
                {{(body.ProbesAutoscaler ? Indent(8, Probes) : "")}}
                command:
                - /cluster-proportional-autoscaler
                - --namespace=kube-system
                - --configmap=coredns-autoscaler
                - --target=Deployment/coredns
                - {{Quote($"--default-params={options.Autoscaler.ToDefaultParams()}")}}
                - --nodelabels=node-role.kubernetes.io/worker=true,{{body.OsLabel}}=linux
                - --logtostderr=true
                - --v=2
        """;
}
