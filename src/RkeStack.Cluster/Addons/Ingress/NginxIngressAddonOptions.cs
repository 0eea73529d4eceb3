using System.Collections.Immutable;
using System.Text.Json;

namespace RkeStack.Cluster.Addons;

/// <summary>What cluster.yml says of the nginx ingress controller.</summary>
public sealed record NginxIngressAddonOptions
{
    /// <summary>Kubernetes version as in cluster.yml: <c>v1.32.6-rancher1-1</c>.</summary>
    public required string KubernetesVersion { get; init; }

    /// <summary><c>system_images.ingress</c>.</summary>
    public required string ControllerImage { get; init; }

    /// <summary><c>system_images.ingress_webhook</c>; not needed before Kubernetes 1.21.</summary>
    public string WebhookImage { get; init; } = "";

    /// <summary><c>system_images.ingress_backend</c>; needed with <see cref="DefaultBackend"/>.</summary>
    public string BackendImage { get; init; } = "";

    /// <summary>Entries of the controller's ConfigMap (<c>ingress.options</c>), as they are meant.</summary>
    public ImmutableSortedDictionary<string, string> Options { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Further arguments without their dashes (<c>ingress.extra_args</c>), after the built-in ones.</summary>
    public ImmutableSortedDictionary<string, string> ExtraArgs { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Kubernetes' EnvVar objects (<c>ingress.extra_envs</c>); one of a built-in variable's name takes its place.</summary>
    public ImmutableArray<JsonElement> ExtraEnvs { get; init; } = [];

    /// <summary>Kubernetes' Volume objects (<c>ingress.extra_volumes</c>).</summary>
    public ImmutableArray<JsonElement> ExtraVolumes { get; init; } = [];

    /// <summary>Kubernetes' VolumeMount objects (<c>ingress.extra_volume_mounts</c>).</summary>
    public ImmutableArray<JsonElement> ExtraVolumeMounts { get; init; } = [];

    /// <summary><c>hostPort</c>, <c>hostNetwork</c> or <c>none</c> (<c>ingress.network_mode</c>).</summary>
    public string NetworkMode { get; init; } = "hostPort";

    /// <summary>The hosts' port for HTTP in the mode hostPort (<c>ingress.http_port</c>).</summary>
    public int HttpPort { get; init; } = 80;

    /// <summary>The hosts' port for HTTPS in the mode hostPort (<c>ingress.https_port</c>).</summary>
    public int HttpsPort { get; init; } = 443;

    /// <summary><c>ingress.dns_policy</c>; empty for the API's default.</summary>
    public string DnsPolicy { get; init; } = "";

    /// <summary>Whether a backend answers requests that no rule fits (<c>ingress.default_backend</c>).</summary>
    public bool DefaultBackend { get; init; }

    /// <summary>Whether Ingresses that name no class are served (<c>ingress.default_ingress_class</c>).</summary>
    public bool DefaultIngressClass { get; init; } = true;

    /// <summary>Labels of the nodes of controller and webhook Jobs (<c>ingress.node_selector</c>); empty for all workers.</summary>
    public ImmutableSortedDictionary<string, string> NodeSelector { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Of the default backend (<c>ingress.tolerations</c>); empty for the built-in ones. The controller bears every taint.</summary>
    public ImmutableArray<AddonToleration> Tolerations { get; init; } = [];

    /// <summary><c>ingress.update_strategy</c>; null for one Pod at a time.</summary>
    public AddonUpdateStrategy? UpdateStrategy { get; init; }

    /// <summary><c>nginx_ingress_controller_priority_class_name</c>; empty for none.</summary>
    public string PriorityClassName { get; init; } = "";

    /// <summary><c>default_http_backend_priority_class_name</c>; empty for none.</summary>
    public string BackendPriorityClassName { get; init; } = "";

    /// <summary>Whether the API server authorizes by roles (<c>authorization.mode</c>).</summary>
    public bool Rbac { get; init; } = true;
}
