using static RkeStack.Cluster.Addons.ManifestYaml;

namespace RkeStack.Cluster.Addons;

/// <summary>metrics-server and the API that it serves, metrics.k8s.io.</summary>
public static class MetricsServerAddon
{
    /// <summary>Makes the manifest that RKE deploys for the version.</summary>
    /// <exception cref="Diagnostics.DiagnosticException">RKE4450: no form for the version is known.</exception>
    public static AddonManifest Manifest(MetricsServerAddonOptions options)
    {
        var body = MetricsServerBody.All.For(options.KubernetesVersion);
        return new AddonManifest(AddonNames.MetricsServer, Join(
        [
            ServiceAccount,
            .. options.Rbac ? Roles : [],
            Service,
            Deployment(body, options),
            ApiService,
        ]));
    }

    private const string ServiceAccount =
        """
        apiVersion: v1
        kind: ServiceAccount
        metadata:
          name: metrics-server
          namespace: kube-system
          labels: {k8s-app: metrics-server}
        """;

    private static readonly string[] Roles =
    [
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata:
          name: system:aggregated-metrics-reader
          labels:
            k8s-app: metrics-server
            rbac.authorization.k8s.io/aggregate-to-admin: "true"
            rbac.authorization.k8s.io/aggregate-to-edit: "true"
            rbac.authorization.k8s.io/aggregate-to-view: "true"
        rules:
        - apiGroups: [metrics.k8s.io]
          resources: [pods, nodes]
          verbs: [get, list, watch]
        """,
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata:
          name: system:metrics-server
          labels: {k8s-app: metrics-server}
        rules:
        - apiGroups: [""]
          resources: [nodes/metrics]
          verbs: [get]
        - apiGroups: [""]
          resources: [pods, nodes]
          verbs: [get, list, watch]
        """,
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata:
          name: metrics-server-auth-reader
          namespace: kube-system
          labels: {k8s-app: metrics-server}
        roleRef:
          apiGroup: rbac.authorization.k8s.io
          kind: Role
          name: extension-apiserver-authentication-reader
        subjects:
        - {kind: ServiceAccount, name: metrics-server, namespace: kube-system}
        """,
        ClusterRoleBinding("metrics-server:system:auth-delegator", "system:auth-delegator"),
        ClusterRoleBinding("system:metrics-server", "system:metrics-server"),
    ];

    private const string Service =
        """
        apiVersion: v1
        kind: Service
        metadata:
          name: metrics-server
          namespace: kube-system
          labels: {k8s-app: metrics-server}
        spec:
          selector: {k8s-app: metrics-server}
          ports:
          - {name: https, port: 443, protocol: TCP, targetPort: https}
        """;

    private const string ApiService =
        """
        apiVersion: apiregistration.k8s.io/v1
        kind: APIService
        metadata:
          name: v1beta1.metrics.k8s.io
          labels: {k8s-app: metrics-server}
        spec:
          group: metrics.k8s.io
          version: v1beta1
          groupPriorityMinimum: 100
          versionPriority: 100
          insecureSkipTLSVerify: true
          service: {name: metrics-server, namespace: kube-system}
        """;

    private static string ClusterRoleBinding(string name, string role) =>
        $$"""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata:
          name: {{name}}
          labels: {k8s-app: metrics-server}
        roleRef:
          apiGroup: rbac.authorization.k8s.io
          kind: ClusterRole
          name: {{role}}
        subjects:
        - {kind: ServiceAccount, name: metrics-server, namespace: kube-system}
        """;

    private static string Deployment(MetricsServerBody body, MetricsServerAddonOptions options) =>
        $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: metrics-server
          namespace: kube-system
          labels: {k8s-app: metrics-server}
        spec:
          replicas: {{options.Replicas}}
          strategy: {{UpdateStrategies.Deployment(options.UpdateStrategy, new() { MaxUnavailable = "25%", MaxSurge = "25%" }, "25%", "25%")}}
          selector:
            matchLabels: {k8s-app: metrics-server}
          template:
            metadata:
              labels: {k8s-app: metrics-server}
            spec:
              affinity:
                nodeAffinity:
                  requiredDuringSchedulingIgnoredDuringExecution:
                    nodeSelectorTerms:
                    - matchExpressions:
                      - {key: beta.kubernetes.io/os, operator: NotIn, values: [windows]}
                      - {key: node-role.kubernetes.io/worker, operator: Exists}
              {{When(!options.NodeSelector.IsEmpty, $"nodeSelector: {Map(options.NodeSelector)}")}}
              tolerations: {{Tolerations(options.Tolerations.Or(AddonTolerations.All))}}
              priorityClassName: {{Quote(options.PriorityClassName)}}
              serviceAccountName: metrics-server
              containers:
              - name: metrics-server
                image: {{Quote(options.Image)}}
                imagePullPolicy: IfNotPresent
                args: {{List(Arguments(body, options))}}
                ports:
                - {name: https, containerPort: {{body.Port}}, protocol: TCP}
                livenessProbe:
                  httpGet: {path: /livez, port: https, scheme: HTTPS}
                  periodSeconds: 10
                  failureThreshold: 3
                readinessProbe:
                  httpGet: {path: /readyz, port: https, scheme: HTTPS}
                  initialDelaySeconds: 20
                  periodSeconds: 10
                  failureThreshold: 3
                resources:
                  requests: {cpu: 100m, memory: 200Mi}
                securityContext:
                  allowPrivilegeEscalation: false
                  {{When(body.IsRestricted, "capabilities: {drop: [ALL]}")}}
                  readOnlyRootFilesystem: true
                  runAsNonRoot: true
                  runAsUser: 1000
                  {{When(body.IsRestricted, "seccompProfile: {type: RuntimeDefault}")}}
                volumeMounts:
                - {name: tmp-dir, mountPath: /tmp}
              volumes:
              - name: tmp-dir
                emptyDir: {}
        """;

    private static IEnumerable<string> Arguments(MetricsServerBody body, MetricsServerAddonOptions options) =>
    [
        "--cert-dir=/tmp",
        $"--secure-port={body.Port}",
        "--kubelet-insecure-tls",
        "--kubelet-preferred-address-types=InternalIP,ExternalIP,Hostname",
        "--metric-resolution=15s",
        .. options.Options.Select(option => $"--{option.Key}={option.Value}"),
    ];
}
