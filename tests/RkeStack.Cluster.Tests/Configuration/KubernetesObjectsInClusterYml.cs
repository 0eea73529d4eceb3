using System.Text.Json;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Tests.Oracles;
using Xunit;

namespace RkeStack.Cluster.Tests.Configuration;

/// <summary>What RKE 1.8.5 stores of the Kubernetes objects in a cluster.yml: it reads them into Kubernetes' own types.</summary>
public class KubernetesObjectsInClusterYml
{
    private const string KubeApi = "services/kubeApi";

    /// <summary>What is written, the place in RKE's JSON, and what stands there.</summary>
    public static TheoryData<string, string, string> Held => new()
    {
        {
            "services: {kube-api: {secrets_encryption_config: {enabled: true, custom_config: {resources: [{Providers: [{AESCBC: {Keys: [{Name: k, Secret: c2VjcmV0}]}}], Identity: {}, Resources: [secrets]}]}}}}",
            $"{KubeApi}/secretsEncryptionConfig/customConfig",
            """{"resources":[{"resources":["secrets"],"providers":[{"aescbc":{"keys":[{"name":"k","secret":"c2VjcmV0"}]}}]}]}"""
        },
        {
            "services: {kube-api: {secrets_encryption_config: {enabled: true, custom_config: {}}}}",
            $"{KubeApi}/secretsEncryptionConfig/customConfig",
            """{"resources":null}"""
        },
        {
            "services: {kube-api: {secrets_encryption_config: {enabled: true, custom_config: {resources: [{resources: [secrets], providers: [{kms: {name: m, endpoint: e, cachesize: 0}}, {identity: {}}]}]}}}}",
            $"{KubeApi}/secretsEncryptionConfig/customConfig/resources/0/providers",
            """[{"kms":{"apiVersion":"","name":"m","cachesize":0,"endpoint":"e"}},{"identity":{}}]"""
        },
        {
            "services: {kube-api: {event_rate_limit: {enabled: true, configuration: {Limits: [{Type: User, QPS: 5, Burst: 6, CacheSize: 7, other: 8}]}}}}",
            $"{KubeApi}/eventRateLimit/configuration",
            """{"limits":[{"type":"User","qps":5,"burst":6,"cacheSize":7}]}"""
        },
        {
            "services: {kube-api: {event_rate_limit: {configuration: {kind: Configuration, limits: [{type: User, cacheSize: 7}, ~]}}}}",
            $"{KubeApi}/eventRateLimit/configuration",
            """{"limits":[{"type":"User","qps":0,"burst":0},{"type":"","qps":0,"burst":0}]}"""
        },
        {
            "services: {kube-api: {audit_log: {enabled: true, configuration: {policy: {apiVersion: audit.k8s.io/v1, kind: Policy, Rules: []}}}}}",
            $"{KubeApi}/auditLog/configuration/policy",
            """{"kind":"Policy","apiVersion":"audit.k8s.io/v1","metadata":{"creationTimestamp":null},"rules":null}"""
        },
        {
            "services: {kube-api: {admission_configuration: {apiVersion: apiserver.config.k8s.io/v1, kind: AdmissionConfiguration, plugins: [{name: PodSecurity, other: 1, configuration: {y: 1.5, n: 5.0}}]}}}",
            $"{KubeApi}/admissionConfiguration/plugins",
            """[{"name":"PodSecurity","path":"","configuration":{"true":1.5,"false":5}}]"""
        },
        { "ingress: {extra_envs: [{Name: A, VALUE: x, other: 1}, {}]}", "ingress/extraEnvs", """[{"name":"A","value":"x"},{"name":""}]""" },
        {
            "ingress: {extra_envs: [{name: A, valueFrom: {secretKeyRef: {name: s, key: k, optional: false}}}]}",
            "ingress/extraEnvs/0/valueFrom",
            """{"secretKeyRef":{"name":"s","key":"k","optional":false}}"""
        },
        {
            "ingress: {extra_volumes: [{name: v, hostPath: {path: /a, other: 1}}, {name: w, projected: {sources: [{a: 1}]}}]}",
            "ingress/extraVolumes",
            """[{"name":"v","hostPath":{"path":"/a"}},{"name":"w","projected":{"sources":[{"a":1}]}}]"""
        },
        {
            "ingress: {extra_volume_mounts: [{name: v, mount_path: /x, readOnly: false}]}",
            "ingress/extraVolumeMounts",
            """[{"name":"v","mountPath":""}]"""
        },
        { "services: {etcd: {backup_config: {interval_hours: 6}}}", "services/etcd/backupConfig/s3BackupConfig", "null" },
        { "network: {update_strategy: {strategy: RollingUpdate, rollingUpdate: {maxUnavailable: 20%}}}", "network/updateStrategy/rollingUpdate/maxUnavailable", "\"20%\"" },
    };

    [Theory]
    [MemberData(nameof(Held))]
    public void An_object_is_held_as_its_type_has_it(string yaml, string place, string json)
    {
        var config = JsonElement.Parse(RkeConfigJson.Write(Given.Load(yaml).Config!));

        var held = place.Split('/').Aggregate(config, (at, step) => int.TryParse(step, out var index) ? at[index] : at.GetProperty(step));

        Assert.Empty(JsonDifferences.Between(JsonElement.Parse(json), held));
    }

    [Theory]
    [InlineData("1.10", "1.1")]
    [InlineData("0x10", "16")]
    [InlineData("n", "false")]
    [InlineData("'1.10'", "1.10")]
    [InlineData("2020-01-01", "2020-01-01")]
    public void Beside_an_encryption_of_ones_own_texts_without_quotes_are_what_JSON_holds(string written, string held)
    {
        const string encryption = "services: {kube-api: {secrets_encryption_config: {enabled: true, custom_config: {resources: []}}}}";

        Assert.Equal(held, Given.Config($"{encryption}\ncluster_name: {written}").ClusterName);
        Assert.Equal(written.Trim('\''), Given.Config($"cluster_name: {written}").ClusterName);
    }

    [Theory]
    [InlineData("ingress: {extra_envs: [{name: A, value: 5}]}", "ingress.extra_envs[0].value")]
    [InlineData("ingress: {extra_volume_mounts: [{name: A, readOnly: 'true'}]}", "ingress.extra_volume_mounts[0].readOnly")]
    [InlineData("ingress: {update_strategy: {strategy: true}}", "ingress.update_strategy.strategy")]
    [InlineData("dns: {update_strategy: {strategy: RollingUpdate, rollingUpdate: {maxSurge: 1.5}}}", "dns.update_strategy.rollingUpdate.maxSurge")]
    [InlineData("services: {kube-api: {event_rate_limit: {enabled: true, configuration: {limits: [{qps: '5'}]}}}}", "services.kube-api.event_rate_limit.configuration.limits[0].qps")]
    [InlineData("services: {kube-api: {secrets_encryption_config: {enabled: true, custom_config: {resources: [{providers: [{aescbc: {keys: [{name: 1}]}}]}]}}}}", "services.kube-api.secrets_encryption_config.custom_config.resources[0].providers[0].aescbc.keys[0].name")]
    [InlineData("services: {kube-api: {audit_log: {enabled: true, configuration: {policy: {apiVersion: audit.k8s.io/v1, kind: Policy, rules: [{level: None, namespaces: [n]}]}}}}}", "services.kube-api.audit_log.configuration.policy.rules[0].namespaces[0]")]
    public void A_value_of_another_kind_is_refused_where_it_stands(string yaml, string path) =>
        Assert.Equal([$"RKE0014 {path}"], Given.Lines(Given.Load(yaml).Diagnostics));

    /// <summary>Fields that the object does not have, what is said of each, and what is to be done.</summary>
    public static TheoryData<string, string, string> Unknown => new()
    {
        {
            "services: {kube-api: {audit_log: {enabled: true, configuration: {policy: {apiVersion: audit.k8s.io/v1, kind: Policy, rules: [{level: None, resources: [{group: '', resource: [pods]}]}]}}}}}",
            "RKE0010 services.kube-api.audit_log.configuration.policy.rules[0].resources[0].resource",
            "Did you mean 'resources'?"
        },
        {
            "services: {kube-api: {audit_log: {enabled: true, configuration: {policy: {apiVersion: audit.k8s.io/v1, kind: Policy, rules: [{level: None, group: apps}]}}}}}",
            "RKE0012 services.kube-api.audit_log.configuration.policy.rules[0].group",
            "Write it as 'rules[].resources[].group'."
        },
        { "ingress: {extra_envs: [{nam: A}]}", "RKE0010 ingress.extra_envs[0].nam", "Did you mean 'name'?" },
        { "ingress: {extra_volume_mounts: [{name: v, mount_path: /x}]}", "RKE0010 ingress.extra_volume_mounts[0].mount_path", "Did you mean 'mountPath'?" },
        { "ingress: {extra_volumes: [{name: v, hostPath: {path: /a, owner: root}}]}", "RKE0010 ingress.extra_volumes[0].hostPath.owner", "Remove it, or write one of path, type." },
        {
            "services: {kube-api: {event_rate_limit: {enabled: true, configuration: {apiVersion: a, kind: b, metadata: {name: c}, limits: [{type: User, qps: 1, burst: 1}]}}}}",
            "RKE0016 services.kube-api.event_rate_limit.configuration.metadata",
            "Remove the key."
        },
        {
            "services: {kube-api: {secrets_encryption_config: {enabled: true, custom_config: {resources: [{Providers: [{AESCBC: {Keys: [{Name: k, Secret: RTczRjFDODMwQzAyMDVBREU4NDJBMUZFNDhCNzM5N0I=}]}}], Identity: {}, Resources: [secrets]}]}}}}",
            "RKE0016 services.kube-api.secrets_encryption_config.custom_config.resources[0].identity",
            "Remove the key."
        },
    };

    [Theory]
    [MemberData(nameof(Unknown))]
    public void A_field_that_the_object_does_not_have_is_told_with_what_may_be_meant(string yaml, string found, string fix)
    {
        var diagnostic = Assert.Single(Given.Load(yaml).Diagnostics);

        Assert.Equal((found, fix), ($"{diagnostic.Code} {diagnostic.Path}", diagnostic.Fix));
        Assert.Equal(diagnostic.Code != "RKE0016", SchemaCheck.MisfitsButForMissing(yaml).Count > 0);
    }

    [Theory]
    [InlineData("services: {kube-api: {admission_configuration: {apiVersion: apiserver.config.k8s.io/v1, kind: AdmissionConfiguration, plugins: [{name: P, configuration: {any: {thing: [1]}}}]}}}")]
    [InlineData("ingress: {extra_volumes: [{name: v, csi: {driver: d, any: thing}}]}")]
    public void What_plugins_are_told_is_free(string yaml)
    {
        Assert.Empty(Given.Load(yaml).Diagnostics);
        Assert.Empty(SchemaCheck.MisfitsButForMissing(yaml));
    }
}
