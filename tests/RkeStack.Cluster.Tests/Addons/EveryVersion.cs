using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using RkeStack.Cluster.Addons;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Tests.Configuration;
using RkeStack.Cluster.Versions;
using Xunit;

namespace RkeStack.Cluster.Tests.Addons;

public class EveryVersion
{
    // Most versions share their manifests with others; each text is read once, and what a version has is made once.
    private static readonly ConcurrentDictionary<string, ImmutableArray<KubernetesManifestObject>> Read = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, ImmutableArray<MadeAddons>> Made = new(StringComparer.Ordinal);

    private static readonly string[] ClusterScoped =
        ["Namespace", "ClusterRole", "ClusterRoleBinding", "APIService", "CustomResourceDefinition", "IngressClass", "ValidatingWebhookConfiguration"];

    private static readonly string[] Clusters =
    [
        "network: {plugin: flannel}\ningress: {provider: none}\ndns: {nodelocal: {ip_address: 169.254.20.10}}\n",
        "network: {plugin: canal}\nmonitoring: {provider: none}\n",
        "network: {plugin: calico}\ndns: {provider: kube-dns}\nmonitoring: {provider: none}\n",
        "network: {plugin: none}\ningress: {network_mode: hostNetwork, default_backend: true, default_ingress_class: false, extra_args: {a: b}, options: {c: d}}\n",
    ];

    private static IEnumerable<string> ClustersOf(string version) => KubernetesVersion.TryParse(version)!.AtLeast(1, 30)
        ? Clusters
        : Clusters.Append("network: {plugin: weave, weave_network_provider: {password: secret}}\nmonitoring: {provider: none}\ndns: {provider: none}\n");

    public static TheoryData<string> Versions() =>
        [.. KubernetesVersions.BuiltIn.All];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Add_ons_are_made_of_objects_that_the_version_serves(string version)
    {
        var minor = int.Parse(version.Split('.')[1], CultureInfo.InvariantCulture);
        foreach (var (names, objects) in MadeFor(version))
        {
            Assert.Equal(names.Length, names.Distinct().Count());
            Assert.Equal(objects.Length, objects.Select(item => item.Key).Distinct().Count());
            Assert.All(objects, item =>
            {
                Assert.True(ServedApis.Have(minor, item.ApiVersion, item.Kind), $"{version}: {item.ApiVersion} {item.Kind}");
                Assert.Equal(ClusterScoped.Contains(item.Kind), item.Namespace.Length == 0);
            });
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_container_has_an_image(string version)
    {
        foreach (var (_, objects) in MadeFor(version))
        {
            var pods = objects
                .Select(item => item.Body["spec"]?["template"]?["spec"])
                .Where(pod => pod is not null);
            var images = pods.SelectMany(pod => new[] { pod!["initContainers"], pod["containers"] })
                .SelectMany(containers => containers?.AsArray() ?? [])
                .Select(container => (string?)container!["image"]);

            Assert.All(images, image => Assert.Matches("^(rancher|weaveworks)/.+:.+$", image));
        }
    }

    [Theory]
    [InlineData("v1.32.6-rancher1-1")]
    [InlineData("v1.29.15-rancher1-1")]
    [InlineData("v1.20.4-rancher1-1")]
    public void Without_roles_none_is_made_but_every_account_that_a_pod_names(string version)
    {
        foreach (var cluster in ClustersOf(version))
        {
            var config = Given.Config($"kubernetes_version: {version}\n{cluster}");
            var objects = AddonManifests.For(config with { Authorization = config.Authorization with { Mode = "none" } })
                .SelectMany(manifest => ManifestReader.Read(manifest.Yaml, manifest.Name)).ToList();
            var accounts = objects.Where(item => item.Kind == "ServiceAccount").Select(item => $"{item.Namespace}/{item.Name}").ToList();

            Assert.DoesNotContain(objects, item => item.ApiVersion.StartsWith("rbac.", StringComparison.Ordinal));
            Assert.All(
                objects.Select(item => (item.Namespace, Account: (string?)item.Body["spec"]?["template"]?["spec"]?["serviceAccountName"])).Where(pod => pod.Account is not null),
                pod => Assert.Contains($"{pod.Namespace}/{pod.Account}", accounts));
        }
    }

    private static ImmutableArray<MadeAddons> MadeFor(string version) =>
        Made.GetOrAdd(version, _ => [.. ClustersOf(version).Select(cluster => Make(Given.Config($"kubernetes_version: {version}\n{cluster}")))]);

    private static MadeAddons Make(ClusterConfig config)
    {
        var manifests = AddonManifests.For(config);
        return new(
            [.. manifests.Select(manifest => manifest.Name)],
            [.. manifests.SelectMany(manifest => Read.GetOrAdd(manifest.Yaml, yaml => ManifestReader.Read(yaml, manifest.Name)))]);
    }

    private sealed record MadeAddons(ImmutableArray<string> Names, ImmutableArray<KubernetesManifestObject> Objects);
}
