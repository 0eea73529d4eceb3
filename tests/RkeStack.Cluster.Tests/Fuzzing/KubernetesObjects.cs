using CsCheck;

namespace RkeStack.Cluster.Tests.Fuzzing;

/// <summary>Objects that cluster.yml passes on, good and broken.</summary>
internal static class KubernetesObjects
{
    private static readonly string[] Names =
    [
        "apiVersion", "kind", "metadata", "rules", "level", "resources", "group", "omitStages", "plugins", "name", "path", "configuration", "limits", "type", "qps", "burst", "users",
        "verbs", "namespaces", "nonResourceURLs", "providers", "secretbox", "keys", "secret", "value",
    ];

    private static readonly Gen<string> Leaf = Gen.OneOf(
        "apiserver.config.k8s.io/v1", "AdmissionConfiguration", "audit.k8s.io/v1", "Policy", "EventRateLimit", "PodSecurity", "Server", "None", "Metadata", "5", "-1", "1.5", "true", "~", "''", "[]", "{}", "[~]", "a");

    private static readonly Gen<string> Broken = Level(Level(Level(Leaf)));

    private static readonly Gen<string> Good = Gen.OneOf(
        "{apiVersion: audit.k8s.io/v1, kind: Policy, rules: [{level: Metadata}]}",
        "{apiVersion: audit.k8s.io/v1, kind: Policy, metadata: {creationTimestamp: ~}, rules: [{level: None, users: [a], resources: [{group: '', resources: [b]}]}, ~, 5]}",
        "{apiVersion: apiserver.config.k8s.io/v1, kind: AdmissionConfiguration, plugins: [{name: EventRateLimit, configuration: {limits: [{type: Server, qps: 1, burst: 2}]}}, {name: PodSecurity}]}",
        "{apiVersion: apiserver.config.k8s.io/v1, kind: AdmissionConfiguration, plugins: [~, 5, {}, [], {name: 5}, {name: PodSecurity, configuration: 5}]}",
        "{apiVersion: apiserver.config.k8s.io/v1, kind: AdmissionConfiguration, plugins: {name: PodSecurity}}",
        "{apiVersion: apiserver.config.k8s.io/v1, kind: EncryptionConfiguration, resources: [{resources: [secrets], providers: [{identity: {}}]}]}",
        "{limits: [{type: User, qps: 1, burst: 2, cacheSize: 3}, ~, {qps: a}]}");

    /// <summary>Any of them.</summary>
    public static Gen<string> Any { get; } = Gen.Frequency((1, Good), (1, Broken));

    private static Gen<string> Level(Gen<string> inner) => Gen.Frequency(
        (1, inner),
        (2, Gen.Select(Gen.OneOf(Names), inner, Flow.Entry).List[0, 4].Select(Flow.Map)),
        (1, Gen.Select(Gen.OneOf(Names), inner.List[0, 3].Select(Flow.List), Flow.Entry).List[0, 3].Select(Flow.Map)));
}
