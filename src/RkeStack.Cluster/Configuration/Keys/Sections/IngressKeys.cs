using RkeStack.Cluster.Configuration.Shapes;

namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="IngressConfig"/>.</summary>
internal static class IngressKeys
{
    public static readonly ConfigSection<IngressConfig> Section = new SectionBuilder<IngressConfig>("ingress", "The ingress controller add-on.", new IngressConfig(), ChangeEffects.IngressAddon)
        .Text("provider", "provider", s => s.Provider, (s, v) => s with { Provider = v },
            "Ingress controller that is deployed; none leaves ingress to you.", new() { Default = "nginx", Allowed = ["nginx", "none"] })
        .TextMap("options", "options", s => s.Options, (s, v) => s with { Options = v }, "Entries of the controller's ConfigMap, such as map-hash-bucket-size.")
        .TextMap("node_selector", "nodeSelector", s => s.NodeSelector, (s, v) => s with { NodeSelector = v },
            "Labels of the nodes that the controller runs on.")
        .TextMap("extra_args", "extraArgs", s => s.ExtraArgs, (s, v) => s with { ExtraArgs = v },
            "Flags of the controller, without their dashes.")
        .Text("dns_policy", "dnsPolicy", s => s.DnsPolicy, (s, v) => s with { DnsPolicy = v },
            "DNS policy of the controller's pods.",
            new() { Allowed = ["ClusterFirst", "ClusterFirstWithHostNet", "None", "Default"] })
        .KubernetesObjects("extra_envs", "extraEnvs", KubernetesShapes.EnvironmentVariable, s => s.ExtraEnvs, (s, v) => s with { ExtraEnvs = v },
            "Environment variables of the controller, as Kubernetes' own EnvVar objects.")
        .KubernetesObjects("extra_volumes", "extraVolumes", KubernetesShapes.Volume, s => s.ExtraVolumes, (s, v) => s with { ExtraVolumes = v },
            "Volumes of the controller's pods, as Kubernetes' own Volume objects.")
        .KubernetesObjects("extra_volume_mounts", "extraVolumeMounts", KubernetesShapes.VolumeMount, s => s.ExtraVolumeMounts, (s, v) => s with { ExtraVolumeMounts = v },
            "Mounts of those volumes, as Kubernetes' own VolumeMount objects.")
        .OptionalSection("update_strategy", "updateStrategy", UpdateStrategyKeys.Section, s => s.UpdateStrategy, (s, v) => s with { UpdateStrategy = v },
            "How the controller's DaemonSet is updated.", new() { DefaultNote = "RollingUpdate with 1 pod unavailable" })
        .Number("http_port", "httpPort", s => s.HttpPort, (s, v) => s with { HttpPort = v },
            "Port for HTTP on the host.", new() { Default = "80" })
        .Number("https_port", "httpsPort", s => s.HttpsPort, (s, v) => s with { HttpsPort = v },
            "Port for HTTPS on the host.", new() { Default = "443" })
        .Text("network_mode", "networkMode", s => s.NetworkMode, (s, v) => s with { NetworkMode = v },
            "How the controller takes traffic: at ports of the host by redirection (hostPort), in the network of the host itself (hostNetwork), or only through Services (none).",
            new() { DefaultNote = "hostPort from Kubernetes 1.21, hostNetwork before", Allowed = ["hostPort", "hostNetwork", "none"] })
        .SectionList("tolerations", "tolerations", TolerationKeys.Section, s => s.Tolerations, (s, v) => s with { Tolerations = v },
            "Tolerations of the default backend.")
        .Flag("default_backend", "defaultBackend", s => s.DefaultBackend, (s, v) => s with { DefaultBackend = v },
            "Whether a backend answers requests that no rule fits.", new() { DefaultNote = "false from Kubernetes 1.21, true before" })
        .Text("default_http_backend_priority_class_name", "defaultHttpBackendPriorityClassName", s => s.DefaultHttpBackendPriorityClassName, (s, v) => s with { DefaultHttpBackendPriorityClassName = v },
            "Priority class of the default backend.")
        .Text("nginx_ingress_controller_priority_class_name", "nginxIngressControllerPriorityClassName", s => s.NginxIngressControllerPriorityClassName, (s, v) => s with { NginxIngressControllerPriorityClassName = v },
            "Priority class of the controller.")
        .Flag("default_ingress_class", "defaultIngressClass", s => s.DefaultIngressClass, (s, v) => s with { DefaultIngressClass = v },
            "Whether Ingresses that name no class are served.", new() { Default = "true" })
        .Obsolete("ingress_priority_class_name", "is how RKE's documentation writes it, and RKE leaves it out without a word", "Write nginx_ingress_controller_priority_class_name.")
        .Build();
}
