using System.Text.Json;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Plans.Files;

/// <summary>
/// Content of <c>/etc/kubernetes/admission.yaml</c>: the plugins EventRateLimit and, from Kubernetes 1.23, PodSecurity. As in
/// RKE, of <c>admission_configuration</c> only these two plugins are taken; they win over the settings of their own.
/// </summary>
internal static class AdmissionFile
{
    public const string Path = "/etc/kubernetes/admission.yaml";

    private const string Restricted = "restricted";

    public static string Render(KubeApiServiceConfig api, KubernetesVersion version)
    {
        var plugins = new JsonArray(Own(api, "EventRateLimit") ?? Plugin("EventRateLimit", RateLimit(api.EventRateLimit)));
        if (version.AtLeast(1, 23))
        {
            plugins.Add((JsonNode)(Own(api, "PodSecurity") ?? Plugin("PodSecurity", PodSecurity(api.PodSecurityConfiguration, version))));
        }

        return GoYaml.Write(new JsonObject
        {
            ["apiVersion"] = "apiserver.config.k8s.io/v1",
            ["kind"] = "AdmissionConfiguration",
            ["plugins"] = plugins,
        });
    }

    private static JsonObject Plugin(string name, JsonNode? configuration) => new()
    {
        ["name"] = name,
        ["path"] = "",
        ["configuration"] = configuration,
    };

    private static JsonObject? Own(KubeApiServiceConfig api, string name)
    {
        var plugins = api.AdmissionConfiguration?.GetProperty("plugins") is { ValueKind: JsonValueKind.Array } given
            ? given.EnumerateArray()
            : default;
        var plugin = plugins.FirstOrDefault(p => p.GetProperty("name") is { ValueKind: JsonValueKind.String } written && written.ValueEquals(name));
        return plugin.ValueKind == JsonValueKind.Object ? JsonObject.Create(plugin) : null;
    }

    private static JsonObject? RateLimit(EventRateLimitConfig? rateLimit) => JsonObject.Create(
        rateLimit is { Enabled: true, Configuration: { } own } ? own : KubernetesObjects.DefaultEventRateLimit);

    private static JsonObject PodSecurity(string level, KubernetesVersion version)
    {
        var restricted = level == Restricted;
        return new JsonObject
        {
            ["apiVersion"] = "pod-security.admission.config.k8s.io/" + (version.AtLeast(1, 25) ? "v1" : "v1beta1"),
            ["kind"] = "PodSecurityConfiguration",
            ["defaults"] = restricted ? Defaults(Restricted, "enforce", "audit", "warn") : Defaults("privileged", "enforce"),
            ["exemptions"] = restricted
                ? new JsonObject { ["namespaces"] = new JsonArray("ingress-nginx", "kube-system") }
                : new JsonObject(),
        };
    }

    private static JsonObject Defaults(string level, params ReadOnlySpan<string> modes)
    {
        var defaults = new JsonObject();
        foreach (var mode in modes)
        {
            defaults[mode] = level;
            defaults[$"{mode}-version"] = "latest";
        }

        return defaults;
    }
}
