using RkeStack.Cluster.Addons;
using Xunit;

namespace RkeStack.Cluster.Tests.Addons;

public class Inventories
{
    [Theory]
    [InlineData("/ConfigMap/a/x", "/ConfigMap/a/x", "")]
    [InlineData("/ConfigMap/a/x /ConfigMap/a/y", "/ConfigMap/a/x", "/ConfigMap/a/y")]
    [InlineData("/ConfigMap/a/x", "/ConfigMap/b/x", "/ConfigMap/a/x")]
    [InlineData("/ConfigMap/default/x", "/ConfigMap//x", "")]
    [InlineData("rbac.authorization.k8s.io/ClusterRole/stray/x", "rbac.authorization.k8s.io/ClusterRole//x", "")]
    [InlineData("extensions/Ingress/a/x", "networking.k8s.io/Ingress/a/x", "extensions/Ingress/a/x")]
    [InlineData("", "/ConfigMap/a/x", "")]
    [InlineData("/ConfigMap/a/x", "", "/ConfigMap/a/x")]
    public void What_leaves_a_manifest_is_pruned(string older, string newer, string pruned) =>
        Assert.Equal(Keys(pruned), Inventory(older).PrunedBy(Inventory(newer)));

    [Fact]
    public void Another_version_of_the_API_is_the_same_object()
    {
        var old = AddonInventory.Of(ManifestReader.Read("{apiVersion: autoscaling/v1, kind: HorizontalPodAutoscaler, metadata: {name: a}}", "addons"));
        var now = AddonInventory.Of(ManifestReader.Read("{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: a}}", "addons"));

        Assert.Empty(old.PrunedBy(now));
    }

    [Theory]
    [InlineData("/ConfigMap/kube-system/x")]
    [InlineData("rbac.authorization.k8s.io/ClusterRole//system:coredns")]
    public void A_key_is_written_and_read(string text) => Assert.Equal(text, KubernetesObjectKey.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("a/b/c")]
    public void What_is_no_key_is_refused(string text) => Assert.Throws<FormatException>(() => KubernetesObjectKey.Parse(text));

    private static AddonInventory Inventory(string texts) => AddonInventory.OfKeys(Keys(texts));

    private static KubernetesObjectKey[] Keys(string texts) =>
        [.. texts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(KubernetesObjectKey.Parse)];
}
