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
        if (api.AdmissionConfiguration is not { ValueKind: JsonValueKind.Object } own
            || !own.TryGetProperty("plugins", out var plugins) || plugins.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        foreach (var plugin in plugins.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.Object).Select(p => JsonObject.Create(p)!))
        {
            if ((string?)plugin["name"] == name)
            {
                var whole = Plugin(name, plugin["configuration"]?.DeepClone());
                whole["path"] = (string?)plugin["path"] ?? "";
                if (whole["configuration"] is null)
                {
                    whole.Remove("configuration");
                }

                return whole;
            }
        }

        return null;
    }

    private static JsonObject RateLimit(EventRateLimitConfig? rateLimit)
    {
        if (rateLimit is { Enabled: true, Configuration: { ValueKind: JsonValueKind.Object } own })
        {
            return RateLimit(JsonObject.Create(own)!);
        }

        return new JsonObject
        {
            ["apiVersion"] = "eventratelimit.admission.k8s.io/v1alpha1",
            ["kind"] = "Configuration",
            ["limits"] = new JsonArray(new JsonObject { ["type"] = "Server", ["qps"] = 5000, ["burst"] = 20000 }),
        };
    }

    // A limit always names its type, rate and burst, also where the user left one out.
    private static JsonObject RateLimit(JsonObject own)
    {
        var limits = new JsonArray();
        foreach (var limit in (own["limits"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var whole = new JsonObject { ["type"] = "", ["qps"] = 0, ["burst"] = 0 };
            foreach (var (key, value) in limit)
            {
                whole[key] = value?.DeepClone();
            }

            limits.Add((JsonNode)whole);
        }

        var configuration = own.DeepClone().AsObject();
        configuration["limits"] = limits;
        return configuration;
    }

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
