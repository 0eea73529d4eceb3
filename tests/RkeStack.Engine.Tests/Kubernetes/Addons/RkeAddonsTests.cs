using RkeStack.Cluster.Addons;
using RkeStack.Cluster.Configuration;
using RkeStack.Engine.Kubernetes.Addons;
using RkeStack.Engine.Tests.Programs;
using Xunit;

namespace RkeStack.Engine.Tests.Kubernetes.Addons;

/// <summary>The manifests of RKE's add-ons at a real API server, which checks each field of each object.</summary>
[Trait("Needs", "Kit")]
[Collection(nameof(RealControlPlane))]
public class RkeAddonsTests(RealControlPlane cluster)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    // One of each form that an add-on has had since 1.24.
    private static readonly string[] Versions =
    [
        "v1.24.2-rancher1-1", "v1.24.17-rancher1-1", "v1.25.9-rancher2-1", "v1.26.0-rancher1-1", "v1.27.16-rancher1-1", "v1.28.15-rancher1-1",
        "v1.30.0-rancher1-1", "v1.30.4-rancher1-1", "v1.31.3-rancher1-1", "v1.32.6-rancher1-1",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Clusters() =>
    [
        "network: {plugin: flannel}\ningress: {provider: none}\ndns: {nodelocal: {ip_address: 169.254.20.10}}",
        "network: {plugin: none}\ningress: {provider: none}\nmonitoring: {provider: none}\ndns: {provider: kube-dns, stubdomains: {a.b: [1.1.1.1]}, upstreamnameservers: [8.8.8.8]}",
        "network: {plugin: canal, tolerations: [{key: a, operator: Exists}], node_selector: {a: b}}\ningress: {provider: none}\ndns: {provider: none}\nmonitoring: {provider: none}",
        "kubernetes_version: v1.29.15-rancher1-1\nnetwork: {plugin: weave, mtu: 1376, weave_network_provider: {password: p}}\ningress: {provider: none}\ndns: {provider: none}\nmonitoring: {provider: none}",
        "network: {plugin: calico}\ningress: {provider: none}\ndns: {provider: none}\nmonitoring: {provider: none}",
        """
        network: {plugin: none}
        dns: {provider: none}
        monitoring: {provider: none}
        ingress:
          network_mode: hostNetwork
          default_backend: true
          default_ingress_class: false
          options: {use-forwarded-headers: 'true'}
          extra_args: {http-port: '8080'}
          extra_envs: [{name: LD_PRELOAD, value: ''}, {name: TZ, valueFrom: {fieldRef: {fieldPath: spec.nodeName}}}]
          extra_volumes: [{name: extra, emptyDir: {}}]
          extra_volume_mounts: [{name: extra, mountPath: /extra}]
          dns_policy: ClusterFirstWithHostNet
          tolerations: [{key: a, operator: Equal, value: b, effect: NoExecute, tolerationseconds: 30}]
        """,
    ];

    [Theory]
    [MemberData(nameof(Clusters))]
    public async Task Each_form_is_accepted_and_upgraded_to_the_next(string settings)
    {
        var applier = new AddonApplier(cluster.Api);
        var config = ClusterConfiguration.Load($"nodes:\n- {{address: a, user: u, role: [controlplane, etcd, worker]}}\n{settings}\n").Require();
        var names = new HashSet<string>(StringComparer.Ordinal);
        // What one version has word by word as another is applied once.
        foreach (var addon in Versions.SelectMany(version => AddonManifests.For(config with { KubernetesVersion = version })).Distinct())
        {
            var objects = ManifestReader.Read(addon.Yaml, addon.Name).Select(item => item.Body).ToList();
            await applier.ApplyAsync(addon.Name, objects, AddonInventory.Empty, Limit, Cancel);
            names.Add(addon.Name);

            Assert.Empty(await applier.ReadDriftAsync(addon.Name, objects, Cancel));
        }

        foreach (var name in names)
        {
            await applier.DeleteAllAsync(name, AddonInventory.Empty, Limit, Cancel);
        }
    }
}
