using System.Collections.Immutable;
using static RkeStack.Cluster.Addons.ManifestYaml;

namespace RkeStack.Cluster.Addons;

/// <summary>The DaemonSet that puts the agent on every node.</summary>
internal sealed record CalicoDaemonSet
{
    /// <summary>Tolerations of what must run on every node.</summary>
    public static readonly ImmutableArray<AddonToleration> Everywhere =
        [new() { Effect = "NoSchedule", Operator = "Exists" }, AddonTolerations.CriticalAddonsOnly, new() { Effect = "NoExecute", Operator = "Exists" }];

    /// <summary>Name of the DaemonSet and of its ServiceAccount, and the label of its Pods.</summary>
    public required string Name { get; init; }

    /// <summary>The agent.</summary>
    public required CalicoAgent Agent { get; init; }

    /// <summary>An init container before those of the agent, indented; empty for none.</summary>
    public string FirstContainer { get; init; } = "";

    /// <summary>Containers beside the agent, indented; empty for none.</summary>
    public string Containers { get; init; } = "";

    /// <summary>Volumes besides the agent's.</summary>
    public required IEnumerable<string> Volumes { get; init; }

    /// <summary>Annotations of the Pods as a mapping on one line; empty for none.</summary>
    public string PodAnnotations { get; init; } = "";

    /// <summary>Further labels of the nodes.</summary>
    public required ImmutableSortedDictionary<string, string> NodeSelector { get; init; }

    /// <summary>Priority class of the Pods.</summary>
    public required string PriorityClassName { get; init; }

    /// <summary>How Pods are replaced; null for one at a time.</summary>
    public required AddonUpdateStrategy? UpdateStrategy { get; init; }

    /// <summary>The object.</summary>
    public string ToYaml() =>
        $$"""
        apiVersion: apps/v1
        kind: DaemonSet
        metadata:
          name: {{Name}}
          namespace: kube-system
          labels: {k8s-app: {{Name}}}
        spec:
          selector:
            matchLabels: {k8s-app: {{Name}}}
          updateStrategy: {{UpdateStrategies.DaemonSet(UpdateStrategy)}}
          template:
            metadata:
              labels: {k8s-app: {{Name}}}
              {{When(PodAnnotations.Length > 0, $"annotations: {PodAnnotations}")}}
            spec:
              nodeSelector: {{Map(NodeSelector.SetItem("kubernetes.io/os", "linux"))}}
              hostNetwork: true
              tolerations: {{Tolerations(Everywhere)}}
              serviceAccountName: {{Name}}
              {{Agent.Body.PodSecurity}}
              terminationGracePeriodSeconds: 0
              priorityClassName: {{Quote(PriorityClassName)}}
              initContainers:
              {{FirstContainer}}
              {{Indent(6, Agent.InitContainers())}}
              containers:
              {{Indent(6, Agent.Container())}}
              {{Containers}}
              volumes:
              {{PodYaml.Lines(6, [.. Agent.Volumes(), .. Volumes])}}
        """;
}
