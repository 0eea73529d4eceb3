using RkeStack.Cluster.Configuration;
using static RkeStack.Cluster.Addons.ConfigOptions;

namespace RkeStack.Cluster.Addons;

/// <summary>Makes the ingress controller's add-on of what cluster.yml says.</summary>
internal static class IngressAddons
{
    /// <summary>The controller's; null for the provider <c>none</c>.</summary>
    public static AddonManifest? Of(ClusterConfig config) => config.Ingress.Provider == "nginx" ? NginxIngressAddon.Manifest(Nginx(config)) : null;

    private static NginxIngressAddonOptions Nginx(ClusterConfig config)
    {
        var ingress = config.Ingress;
        return new NginxIngressAddonOptions
        {
            KubernetesVersion = config.KubernetesVersion,
            ControllerImage = config.SystemImages["ingress"],
            WebhookImage = config.SystemImages["ingress_webhook"],
            BackendImage = config.SystemImages["ingress_backend"],
            Options = EmptyMaps.Text.AddRange(ingress.Options.Select(option => KeyValuePair.Create(option.Key, RkeQuotes.Read(option.Value)))),
            ExtraArgs = ingress.ExtraArgs,
            ExtraEnvs = ingress.ExtraEnvs,
            ExtraVolumes = ingress.ExtraVolumes,
            ExtraVolumeMounts = ingress.ExtraVolumeMounts,
            NetworkMode = ingress.NetworkMode,
            HttpPort = ingress.HttpPort,
            HttpsPort = ingress.HttpsPort,
            DnsPolicy = ingress.DnsPolicy,
            DefaultBackend = ingress.DefaultBackend == true,
            DefaultIngressClass = ingress.DefaultIngressClass != false,
            NodeSelector = ingress.NodeSelector,
            Tolerations = Tolerations(ingress.Tolerations),
            UpdateStrategy = Strategy(ingress.UpdateStrategy),
            PriorityClassName = ingress.NginxIngressControllerPriorityClassName,
            BackendPriorityClassName = ingress.DefaultHttpBackendPriorityClassName,
            Rbac = Rbac(config),
        };
    }
}
