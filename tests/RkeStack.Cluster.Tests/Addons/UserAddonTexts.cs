using System.Collections.Immutable;
using RkeStack.Cluster.Addons;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Tests.Configuration;
using Xunit;

namespace RkeStack.Cluster.Tests.Addons;

public class UserAddonTexts
{
    private const string One = "{apiVersion: v1, kind: ConfigMap, metadata: {name: one, namespace: a}}";
    private const string Two = "---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: two, namespace: a}}\n";

    private static readonly ClusterConfig Cluster = Given.Config("");

    [Fact]
    public void They_come_after_the_clusters_own_and_in_RKEs_order()
    {
        var manifests = For(One, Two);

        Assert.Equal(["rke-user-addon", "rke-user-includes-addons"], manifests.Where(manifest => manifest.IsUsers).Select(manifest => manifest.Name));
        Assert.All(manifests[..^2], manifest => Assert.False(manifest.IsUsers));
        Assert.True(manifests[^2].IsUsers);
    }

    [Fact]
    public void All_that_is_included_is_one_add_on_in_its_order()
    {
        var included = For("", $"{One}\n", Two, "# nothing")[^1];

        Assert.Equal("rke-user-includes-addons", included.Name);
        Assert.Equal(["one", "two"], ManifestReader.Read(included.Yaml, "addons").Select(item => item.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    [InlineData("---\n# later\n---\n")]
    public void A_text_without_objects_is_no_add_on(string text) => Assert.DoesNotContain(For(text, text), manifest => manifest.IsUsers);

    [Fact]
    public void All_that_is_wrong_is_said_with_its_place()
    {
        var error = Assert.Throws<DiagnosticException>(() => For("{kind: ConfigMap, metadata: {name: a}}", One, "a: ["));

        Assert.Equal(
            ["RKE4402 addons", "RKE4400 addons_include[1] (1.yml)"],
            error.Diagnostics.Select(diagnostic => $"{diagnostic.Code} {diagnostic.Path}"));
    }

    [Fact]
    public void An_object_that_two_includes_hold_is_refused()
    {
        var error = Assert.Throws<DiagnosticException>(() => For("", Two, One, Two, One));

        Assert.Equal(["RKE4405", "RKE4405"], error.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void What_the_user_holds_too_leaves_the_clusters_own()
    {
        const string corefile = "{apiVersion: v1, kind: ConfigMap, metadata: {name: coredns, namespace: kube-system}, data: {Corefile: mine}}";
        var before = Objects(For("")).ToHashSet();
        var after = Objects(For(corefile)).ToList();

        Assert.Single(after, key => key.ToString() == "/ConfigMap/kube-system/coredns");
        Assert.True(before.SetEquals(after));
    }

    [Theory]
    [InlineData("{apiVersion: v1, kind: Secret, metadata: {name: a}}", true)]
    [InlineData("{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: Secret, metadata: {name: a}}]}", true)]
    [InlineData("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}", false)]
    public void A_text_with_a_Secret_is_not_for_display(string text, bool holdsSecrets)
    {
        var manifest = For(text)[^1];

        Assert.Equal(holdsSecrets, manifest.HoldsSecrets);
        Assert.Equal("rke-user-addon", manifest.ToString());
    }

    private static ImmutableArray<AddonManifest> For(string inline, params string[] includes) =>
        AddonManifests.For(Cluster with { Addons = inline }, [.. includes.Select((text, index) => new AddonInclude($"{index}.yml", text))]);

    private static IEnumerable<KubernetesObjectKey> Objects(IEnumerable<AddonManifest> manifests) =>
        manifests.SelectMany(manifest => ManifestReader.Read(manifest.Yaml, manifest.Name)).Select(item => item.Key);
}
