using System.Collections.Immutable;
using static RkeStack.Cluster.Addons.ManifestYaml;
using static RkeStack.Cluster.Addons.PodYaml;
using static RkeStack.Cluster.Addons.RbacYaml;

namespace RkeStack.Cluster.Addons;

/// <summary>The Deployment calico-kube-controllers, which cleans up after nodes that are gone, and what belongs to it.</summary>
internal sealed record CalicoControllers
{
    private const string Name = "calico-kube-controllers";
    private static readonly AccountName Account = new(Name);

    /// <summary>Its image.</summary>
    public required string Image { get; init; }

    /// <summary>Which of its controllers run, comma separated.</summary>
    public required string Enabled { get; init; }

    /// <summary>Annotations of the Pod as a mapping on one line; empty for none.</summary>
    public string PodAnnotations { get; init; } = "";

    /// <summary>Its priority class.</summary>
    public required string PriorityClassName { get; init; }

    /// <summary>Its tolerations.</summary>
    public required ImmutableArray<AddonToleration> Tolerations { get; init; }

    /// <summary>Account, roles, Deployment and PodDisruptionBudget.</summary>
    public IEnumerable<string> Objects(CalicoBody body, bool rbac) =>
    [
        ServiceAccount(Account),
        .. rbac ? [ClusterRole(Name, "", CalicoRoles.OfControllers(body)), ClusterRoleBinding(Name, "", Name, Account)] : Array.Empty<string>(),
        Deployment(body),
        .. body.HasDisruptionBudget ? [DisruptionBudget(body)] : Array.Empty<string>(),
    ];

    private static string DisruptionBudget(CalicoBody body) =>
        $$"""
        apiVersion: {{body.DisruptionBudgetVersion}}
        kind: PodDisruptionBudget
        metadata:
          name: calico-kube-controllers
          namespace: kube-system
          labels: {k8s-app: calico-kube-controllers}
        spec:
          maxUnavailable: 1
          selector:
            matchLabels: {k8s-app: calico-kube-controllers}
        """;

    private string Deployment(CalicoBody body)
    {
        var timing = $"initialDelaySeconds: 10, periodSeconds: 10, failureThreshold: 6{When(body.HasNodeStatus, ", timeoutSeconds: 10")}";
        return $$"""
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: calico-kube-controllers
              namespace: kube-system
              labels: {k8s-app: calico-kube-controllers}
            spec:
              replicas: 1
              strategy: {type: Recreate}
              selector:
                matchLabels: {k8s-app: calico-kube-controllers}
              template:
                metadata:
                  labels: {k8s-app: calico-kube-controllers}
                  {{When(PodAnnotations.Length > 0, $"annotations: {PodAnnotations}")}}
                spec:
                  nodeSelector: {kubernetes.io/os: linux}
                  tolerations: {{ManifestYaml.Tolerations(Tolerations)}}
                  serviceAccountName: calico-kube-controllers
                  priorityClassName: {{Quote(PriorityClassName)}}
                  {{body.PodSecurity}}
                  containers:
                  - name: calico-kube-controllers
                    image: {{Quote(Image)}}
                    {{body.PullPolicy}}
                    env:
                    {{Lines(8, Env("ENABLED_CONTROLLERS", Enabled), Env("DATASTORE_TYPE", "kubernetes"))}}
                    {{When(body.ProbesControllers, $"livenessProbe: {{exec: {{command: [/usr/bin/check-status, -l]}}, {timing}}}")}}
                    readinessProbe:
                      exec: {command: [/usr/bin/check-status, -r]}
                      {{When(body.ProbesControllers, "periodSeconds: 10")}}
                    {{When(body.HasTiers, "securityContext: {runAsNonRoot: true}")}}
            """;
    }
}
