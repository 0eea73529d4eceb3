using System.Collections.Immutable;
using System.Text.Json;

namespace RkeStack.Cluster.Configuration;

/// <summary>The ingress controller add-on (<c>ingress</c> of cluster.yml).</summary>
public sealed record IngressConfig
{
    /// <summary><c>provider</c>: nginx or none. Default: nginx.</summary>
    public string Provider { get; init; } = "";

    /// <summary><c>options</c>: Entries of the controller's ConfigMap.</summary>
    public ImmutableSortedDictionary<string, string> Options { get; init; } = EmptyMaps.Text;

    /// <summary><c>node_selector</c>: Labels of the nodes that the controller runs on.</summary>
    public ImmutableSortedDictionary<string, string> NodeSelector { get; init; } = EmptyMaps.Text;

    /// <summary><c>extra_args</c>: Flags of the controller, without their dashes.</summary>
    public ImmutableSortedDictionary<string, string> ExtraArgs { get; init; } = EmptyMaps.Text;

    /// <summary><c>dns_policy</c>: ClusterFirst, ClusterFirstWithHostNet, None or Default.</summary>
    public string DnsPolicy { get; init; } = "";

    /// <summary><c>extra_envs</c>: Environment variables of the controller, as Kubernetes' own EnvVar objects.</summary>
    public ImmutableArray<JsonElement> ExtraEnvs { get; init; } = [];

    /// <summary><c>extra_volumes</c>: Volumes of the controller's pods, as Kubernetes' own Volume objects.</summary>
    public ImmutableArray<JsonElement> ExtraVolumes { get; init; } = [];

    /// <summary><c>extra_volume_mounts</c>: Mounts of those volumes, as Kubernetes' own VolumeMount objects.</summary>
    public ImmutableArray<JsonElement> ExtraVolumeMounts { get; init; } = [];

    /// <summary><c>update_strategy</c>: How the controller's DaemonSet is updated. Default: RollingUpdate, 1 unavailable.</summary>
    public UpdateStrategyConfig? UpdateStrategy { get; init; }

    /// <summary><c>http_port</c>: Port for HTTP on the host. Default: 80.</summary>
    public int HttpPort { get; init; }

    /// <summary><c>https_port</c>: Port for HTTPS on the host. Default: 443.</summary>
    public int HttpsPort { get; init; }

    /// <summary><c>network_mode</c>: hostPort, hostNetwork or none. Default: hostPort from Kubernetes 1.21, hostNetwork before.</summary>
    public string NetworkMode { get; init; } = "";

    /// <summary><c>tolerations</c>: Tolerations of the default backend.</summary>
    public ImmutableArray<TolerationConfig> Tolerations { get; init; } = [];

    /// <summary>
    /// <c>default_backend</c>: Whether a backend answers requests that no rule fits. Default: false from Kubernetes 1.21, true
    /// before.
    /// </summary>
    public bool? DefaultBackend { get; init; }

    /// <summary><c>default_http_backend_priority_class_name</c>: Priority class of the default backend.</summary>
    public string DefaultHttpBackendPriorityClassName { get; init; } = "";

    /// <summary><c>nginx_ingress_controller_priority_class_name</c>: Priority class of the controller.</summary>
    public string NginxIngressControllerPriorityClassName { get; init; } = "";

    /// <summary><c>default_ingress_class</c>: Whether Ingresses that name no class are served. Default: true.</summary>
    public bool? DefaultIngressClass { get; init; }
}
