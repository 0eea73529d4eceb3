using System.Collections.Immutable;
using System.Text.Json;
using RkeStack.Cluster.Configuration.Shapes;

namespace RkeStack.Cluster.Configuration;

/// <summary>The ingress controller.</summary>
internal static class IngressRules
{
    public static void Check(ValidationContext context)
    {
        var ingress = context.Config.Ingress;
        if (ingress.Provider is not ("nginx" or "none"))
        {
            context.Report(AddonErrors.UnknownIngress, "ingress.provider", $"'{ingress.Provider}' is not an ingress controller");
        }

        if (ingress.DnsPolicy is not ("" or "ClusterFirst" or "ClusterFirstWithHostNet" or "None" or "Default"))
        {
            context.Report(AddonErrors.UnknownDnsPolicy, "ingress.dns_policy", $"'{ingress.DnsPolicy}' is not a DNS policy");
        }

        if (ingress.NetworkMode is not ("hostPort" or "hostNetwork" or "none"))
        {
            context.Report(AddonErrors.UnknownNetworkMode, "ingress.network_mode", $"'{ingress.NetworkMode}' is not a network mode");
        }

        if (ingress.Provider == "nginx")
        {
            CheckPodParts(context, ingress);
        }

        if (ingress.NetworkMode == "hostPort")
        {
            CheckPort(context, "ingress.http_port", ingress.HttpPort);
            CheckPort(context, "ingress.https_port", ingress.HttpsPort);
            if (ingress.HttpPort == ingress.HttpsPort)
            {
                context.Report(AddonErrors.BadIngressPort, "ingress.https_port", $"{ingress.HttpsPort} is the port for HTTP as well");
            }
        }
        else if (ingress is { Provider: "nginx", NetworkMode: "hostNetwork" or "none" })
        {
            CheckUnusedPort(context, "ingress.http_port", ingress.HttpPort, 80);
            CheckUnusedPort(context, "ingress.https_port", ingress.HttpsPort, 443);
        }
    }

    private static void CheckUnusedPort(ValidationContext context, string path, int port, int standard)
    {
        if (context.IsFilledIn(path) && port != standard)
        {
            context.Report(AddonErrors.IngressPortUnused, path, $"the network mode is {context.Config.Ingress.NetworkMode}, so that the port {port} leads nowhere");
        }
    }

    private static void CheckPodParts(ValidationContext context, IngressConfig ingress)
    {
        CheckPodParts(context, "ingress.extra_envs", KubernetesShapes.EnvironmentVariable, ingress.ExtraEnvs, ["name"]);
        CheckPodParts(context, "ingress.extra_volumes", KubernetesShapes.Volume, ingress.ExtraVolumes, ["name"]);
        CheckPodParts(context, "ingress.extra_volume_mounts", KubernetesShapes.VolumeMount, ingress.ExtraVolumeMounts, ["name", "mountPath"]);
    }

    private static void CheckPodParts(ValidationContext context, string key, Shape shape, ImmutableArray<JsonElement> parts, string[] needed)
    {
        for (var index = 0; index < parts.Length; index++)
        {
            var path = ConfigPath.Item(key, index);
            foreach (var name in needed.Where(name => parts[index].ValueKind != JsonValueKind.Object || !parts[index].TryGetProperty(name, out var held) || held.GetString() is not { Length: > 0 }))
            {
                context.Report(AddonErrors.IncompletePodPart, ConfigPath.Key(path, name), $"there is no {name}", $"Write {name}.");
            }

            foreach (var fault in shape.Faults(parts[index], path))
            {
                context.Report(AddonErrors.IncompletePodPart, fault.Path, fault.Message, fault.Fix);
            }
        }
    }

    private static void CheckPort(ValidationContext context, string path, int port)
    {
        if (port is < 0 or > ushort.MaxValue)
        {
            context.Report(AddonErrors.BadIngressPort, path, $"{port} is not a port number");
        }
    }
}
