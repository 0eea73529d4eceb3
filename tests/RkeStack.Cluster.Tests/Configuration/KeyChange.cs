using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Configuration;

namespace RkeStack.Cluster.Tests.Configuration;

/// <summary>A configuration in which a key matters, and the same with another value of the key.</summary>
internal static class KeyChange
{
    private const string Common = """
        {
          "nodes": [
            {"address": "10.0.0.1", "user": "rke", "role": ["controlplane", "etcd"]},
            {"address": "10.0.0.2", "user": "rke", "role": ["controlplane", "etcd", "worker"], "taints": [{"key": "k", "effect": "NoSchedule"}]},
            {"address": "10.0.0.3", "user": "rke", "role": ["etcd", "worker"]},
            {"address": "10.0.0.4", "user": "rke", "role": ["worker"]}
          ],
          "network": {"plugin": "flannel"},
          "ingress": {"provider": "nginx", "default_backend": true},
          "authentication": {"strategy": "x509|webhook"},
          "bastion_host": {"address": "10.0.0.9", "user": "rke"},
          "private_registries": [{"url": "registry.example.com", "user": "u", "password": "p"}],
          "services": {
            "kube-api": {
              "audit_log": {"enabled": true, "configuration": {"max_age": 1}},
              "event_rate_limit": {"enabled": true}
            }
          }
        }
        """;

    /// <summary>What else must be written for keys whose path begins so, that they are read at all.</summary>
    private static readonly (string Prefix, string Setting)[] Settings =
    [
        ("network.canal", Canal), ("network.mtu", Canal), ("network.tolerations", Canal), ("system_images.canal", Canal),
        ("network.weave", Weave), ("system_images.weave", Weave),
        ("dns.stubdomains", KubeDns), ("system_images.kubedns", KubeDns), ("system_images.dnsmasq", KubeDns),
        ("dns.nodelocal", Nodelocal), ("system_images.nodelocal", Nodelocal),
        ("network.calico", Calico), ("system_images.calico", Calico),
        ("cloud_provider.useInstance", """{"cloud_provider": {"name": "external-aws"}}"""),
        ("cloud_provider.aws", """{"cloud_provider": {"name": "aws"}}"""),
        ("cloud_provider.azure", """{"cloud_provider": {"name": "azure"}}"""),
        ("cloud_provider.openstack", """{"cloud_provider": {"name": "openstack"}}"""),
        ("cloud_provider.vsphere", """{"cloud_provider": {"name": "vsphere"}}"""),
        ("cloud_provider.harvester", """{"cloud_provider": {"name": "harvester"}}"""),
        ("cloud_provider.custom", """{"cloud_provider": {"name": "custom"}}"""),
        ("services.etcd.backup_config", """{"services": {"etcd": {"backup_config": {"s3backupconfig": {"bucket_name": "b", "endpoint": "e"}}}}}"""),
        ("services.etcd.uid", """{"services": {"etcd": {"gid": 7}}}"""),
        ("services.etcd.gid", """{"services": {"etcd": {"uid": 7}}}"""),
        ("services.kube-api.secrets_encryption_config.custom_config", """{"services": {"kube-api": {"secrets_encryption_config": {"enabled": true}}}}"""),
        .. from key in new[] { "ca_cert", "cert", "key", "path" } select ($"services.etcd.{key}", External),
    ];

    private const string Canal = """{"network": {"plugin": "canal"}}""";

    private const string Calico = """{"network": {"plugin": "calico"}}""";

    private const string Weave = """{"network": {"plugin": "weave"}, "kubernetes_version": "v1.27.16-rancher1-1"}""";

    private const string KubeDns = """{"dns": {"provider": "kube-dns"}}""";

    private const string Nodelocal = """{"dns": {"nodelocal": {"ip_address": "169.254.20.9"}}}""";

    private const string External = """
        {
          "nodes": [{"address": "10.0.0.1", "user": "rke", "role": ["controlplane", "worker"]}],
          "services": {"etcd": {"external_urls": ["https://10.0.1.1:2379"], "path": "/p", "ca_cert": "a", "cert": "b", "key": "c"}}
        }
        """;

    /// <summary>Values where not just any of the kind will do.</summary>
    private static readonly Dictionary<string, string> Values = new()
    {
        ["kubernetes_version"] = "\"v1.26.15-rancher1-1\"",
        ["services.kube-api.service_cluster_ip_range"] = "\"10.96.0.0/16\"",
        ["services.kube-controller.service_cluster_ip_range"] = "\"10.96.0.0/16\"",
        ["services.kube-controller.cluster_cidr"] = "\"10.97.0.0/16\"",
        ["services.kube-api.audit_log.configuration.policy"] = """{"apiVersion": "audit.k8s.io/v1", "kind": "Policy", "rules": [{"level": "None"}]}""",
        ["services.kube-api.admission_configuration"] = """{"apiVersion": "apiserver.config.k8s.io/v1", "kind": "AdmissionConfiguration", "plugins": [{"name": "EventRateLimit", "configuration": {"limits": []}}]}""",
        ["services.kube-api.event_rate_limit.configuration"] = """{"limits": [{"type": "User", "qps": 1, "burst": 2}]}""",
        ["services.etcd.external_urls"] = """["https://10.0.1.1:2379"]""",
        ["ingress.extra_volume_mounts"] = """[{"name": "changed", "mountPath": "/changed"}]""",
        ["ingress.default_backend"] = "false",
        ["network.options"] = """{"flannel_backend_vni": "7"}""",
        ["dns.options"] = """{"coredns_priority_class_name": "changed"}""",
        ["authentication.strategy"] = "\"x509\"",
        ["nodes[].role"] = """["worker"]""",
        ["nodes[].port"] = "\"2222\"",
        ["nodes[].address"] = "\"10.0.0.7\"",
        ["nodes[].internal_address"] = "\"10.1.0.2\"",
        ["nodes[].hostname_override"] = "\"other\"",
        ["bastion_host.port"] = "\"2222\"",
        ["prefix_path"] = "\"/opt/x\"",
        ["dns.nodelocal.ip_address"] = "\"169.254.20.10\"",
        ["services.kube-api.audit_log.enabled"] = "false",
        ["services.kube-api.event_rate_limit.enabled"] = "false",
        ["enable_cri_dockerd"] = "false",
    };

    private static readonly ConcurrentDictionary<string, ClusterConfig> ReadBefore = new();

    /// <summary>Both configurations with their defaults; the first is the same object for all keys that it serves.</summary>
    public static (ClusterConfig Before, ClusterConfig After) Of(ConfigEntry entry)
    {
        var before = JsonNode.Parse(Common)!.AsObject();
        foreach (var (_, setting) in Settings.Where(setting => entry.Path.StartsWith(setting.Prefix, StringComparison.Ordinal)))
        {
            Lay(JsonNode.Parse(setting)!.AsObject(), before);
        }

        var after = before.DeepClone().AsObject();
        Set(after, entry.Path.Replace("[\"name\"]", ".name", StringComparison.Ordinal).Split('.'), JsonNode.Parse(ValueOf(entry))!);
        return (ReadBefore.GetOrAdd(before.ToJsonString(), Read), Read(after.ToJsonString()));
    }

    private static ClusterConfig Read(string text)
    {
        var parsed = ClusterYaml.Parse(text);
        return parsed.HasErrors ? throw new InvalidOperationException(string.Join("; ", parsed.Diagnostics)) : ConfigDefaults.Apply(parsed.Config!);
    }

    private static string ValueOf(ConfigEntry entry) => Values.GetValueOrDefault(entry.Path) ?? entry.Key.Kind switch
    {
        ConfigValueKind.Text => entry.Key.AllowedValues.IsEmpty ? "\"changed\"" : $"\"{entry.Key.AllowedValues.Last(value => value != entry.Key.Default)}\"",
        ConfigValueKind.Flag => entry.Key.Default == "true" ? "false" : "true",
        ConfigValueKind.Number or ConfigValueKind.Fraction or ConfigValueKind.NumberOrText => "17",
        ConfigValueKind.TextList => "[\"changed\"]",
        ConfigValueKind.TextMap => "{\"changed\": \"x\"}",
        ConfigValueKind.TextListMap => "{\"changed\": [\"x\"]}",
        ConfigValueKind.TextMapList => "[{\"changed\": \"x\"}]",
        ConfigValueKind.KubernetesObject => "{\"kind\": \"changed\"}",
        ConfigValueKind.KubernetesObjectList => "[{\"name\": \"changed\"}]",
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Key.Kind, "A section has no value of its own."),
    };

    private static void Lay(JsonObject over, JsonObject target)
    {
        foreach (var (name, value) in over)
        {
            if (value is JsonObject inner && target[name] is JsonObject held)
            {
                Lay(inner, held);
            }
            else
            {
                target[name] = value!.DeepClone();
            }
        }
    }

    // Of a list the second item is changed where there is one, so that a host with all roles is.
    private static void Set(JsonObject target, ReadOnlySpan<string> steps, JsonNode value)
    {
        if (steps.Length == 1)
        {
            target[steps[0]] = value;
            return;
        }

        var name = steps[0].Replace("[]", "", StringComparison.Ordinal);
        var next = target[name] ??= steps[0].EndsWith("[]", StringComparison.Ordinal) ? new JsonArray(new JsonObject()) : new JsonObject();
        Set((next is JsonArray list ? list[list.Count > 1 ? 1 : 0]! : next).AsObject(), steps[1..], value);
    }
}
