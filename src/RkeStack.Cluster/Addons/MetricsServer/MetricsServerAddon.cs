using static RkeStack.Cluster.Addons.ManifestYaml;
using static RkeStack.Cluster.Addons.RbacYaml;

namespace RkeStack.Cluster.Addons;

/// <summary>metrics-server and the API that it serves, metrics.k8s.io.</summary>
public static class MetricsServerAddon
{
    private const string Labels = "{k8s-app: metrics-server}";
    private static readonly AccountName Account = new("metrics-server");

    /// <summary>Makes the manifest that RKE deploys for the version.</summary>
    /// <exception cref="Diagnostics.DiagnosticException">RKE4450: no form for the version is known.</exception>
    public static AddonManifest Manifest(MetricsServerAddonOptions options)
    {
        var body = MetricsServerBody.All.For(options.KubernetesVersion);
        return new AddonManifest(AddonNames.MetricsServer, Join(
        [
            ServiceAccount(Account, Labels),
            .. options.Rbac ? Roles(body) : [],
            Service(body),
            Deployment(body, options),
            ApiService,
        ]));
    }

    private static IEnumerable<string> Roles(MetricsServerBody body) =>
    [
        .. body.IsOldest ? [] : new[] { ReaderRole },
        ClusterRole("system:metrics-server", Labels, Rules(body)),
        AuthReader,
        ClusterRoleBinding("metrics-server:system:auth-delegator", Labels, "system:auth-delegator", Account),
        ClusterRoleBinding("system:metrics-server", Labels, "system:metrics-server", Account),
    ];

    private static IEnumerable<string> Rules(MetricsServerBody body) => body switch
    {
        { ReadsNodeMetrics: true } => [Rule("", "nodes/metrics", "get"), Rule("", "pods, nodes", Read)],
        { IsOldest: false } => [Rule("", "pods, nodes, nodes/stats, namespaces, configmaps", Read)],
        _ => [Rule("", "pods, nodes, nodes/stats, namespaces", Read), Rule("extensions", "deployments", Read)],
    };

    private const string ReaderRole =
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
        """;

    private const string AuthReader =
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
        """;

    private static string Service(MetricsServerBody body) =>
        $$"""
        apiVersion: v1
        kind: Service
        metadata:
          name: metrics-server
          namespace: kube-system
          labels: {{(body.IsOldest ? "{kubernetes.io/name: Metrics-server}" : Labels)}}
        spec:
          selector: {k8s-app: metrics-server}
          ports:
          - {name: https, port: 443, protocol: TCP, targetPort: {{(body.IsOldest ? "443" : "https")}}}
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
              {{PriorityClass(options.PriorityClassName.Length > 0 ? options.PriorityClassName : body.PriorityClassName)}}
              serviceAccountName: metrics-server
              containers:
              {{Indent(6, body.IsOldest ? OldestContainer(options) : Container(body, options))}}
              {{(body.IsOldest ? "" : "volumes:\n      - {name: tmp-dir, emptyDir: {}}")}}
        """;

    private static string PriorityClass(string name) => When(name.Length > 0, $"priorityClassName: {Quote(name)}");

    private static string Container(MetricsServerBody body, MetricsServerAddonOptions options) =>
        $$"""
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
            {{When(body.IsTimed, "initialDelaySeconds: 20")}}
            periodSeconds: 10
            failureThreshold: 3
          {{When(body.IsTimed, "resources: {requests: {cpu: 100m, memory: 200Mi}}")}}
          securityContext:
            {{When(body.ForbidsEscalation, "allowPrivilegeEscalation: false")}}
            {{When(body.IsRestricted, "capabilities: {drop: [ALL]}")}}
            readOnlyRootFilesystem: true
            runAsNonRoot: true
            runAsUser: 1000
            {{When(body.IsRestricted, "seccompProfile: {type: RuntimeDefault}")}}
          volumeMounts:
          - {name: tmp-dir, mountPath: /tmp}
        """;

    private static string OldestContainer(MetricsServerAddonOptions options) =>
        $$"""
        - name: metrics-server
          image: {{Quote(options.Image)}}
          imagePullPolicy: Always
          command: {{List(["/metrics-server", "--kubelet-insecure-tls", "--kubelet-preferred-address-types=InternalIP", "--logtostderr", .. Further(options)])}}
        """;

    private static IEnumerable<string> Arguments(MetricsServerBody body, MetricsServerAddonOptions options) =>
    [
        "--cert-dir=/tmp",
        $"--secure-port={body.Port}",
        "--kubelet-insecure-tls",
        $"--kubelet-preferred-address-types={body.AddressTypes}",
        .. body.IsTimed ? ["--metric-resolution=15s"] : Array.Empty<string>(),
        .. body.LogsToStandardError ? ["--logtostderr"] : Array.Empty<string>(),
        .. Further(options),
    ];

    private static IEnumerable<string> Further(MetricsServerAddonOptions options) => options.Options.Select(option => $"--{option.Key}={option.Value}");
}
