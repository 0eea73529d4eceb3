using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Versions;
using Xunit;

namespace RkeStack.Cluster.Tests.Versions;

public class KnownVersions
{
    private static readonly KubernetesVersions Versions = KubernetesVersions.BuiltIn;

    [Fact]
    public void Every_version_has_images_flags_engines_and_templates()
    {
        var all = Versions.All.ToList();

        Assert.Equal(172, all.Count);
        Assert.All(all, text =>
        {
            var version = KubernetesVersion.TryParse(text);
            Assert.NotNull(version);
            Assert.InRange(version.Minor, "v1.19", "v1.32");
            var images = Versions.Images(text)!;
            Assert.Equal(text[..text.LastIndexOf('-')], KubernetesVersions.TagOf(images["kubernetes"]));
            Assert.All(RequiredImages.Of(ConfigDefaults.Apply(new ClusterConfig { KubernetesVersion = text }), version), key => Assert.NotEmpty(images[key]));
            Assert.NotEmpty(Versions.ServiceOptions(text)!.Kubelet);
            Assert.Contains("20.10", Versions.DockerLines(text));
            Assert.NotNull(Versions.AddonTemplate(Addon.CoreDns, version));
            Assert.NotNull(Versions.AddonTemplate(Addon.Flannel, version));
            Assert.NotNull(Versions.AddonTemplate(Addon.MetricsServer, version));
        });
    }

    [Fact]
    public void The_default_is_the_newest_of_the_current_ones()
    {
        Assert.Equal("v1.32.6-rancher1-1", Versions.Default);
        Assert.Equal(["v1.30.14-rancher1-1", "v1.31.10-rancher1-1", "v1.32.6-rancher1-1"], Versions.Current);
        Assert.All(Versions.Current, version => Assert.True(Versions.IsKnown(version)));
        Assert.False(Versions.IsKnown("v1.32.6"));
    }

    [Theory]
    [InlineData("v1.32.6-rancher1-1", Addon.Flannel, "flannel-v0.26.4")]
    [InlineData("v1.31.10-rancher1-1", Addon.Flannel, "flannel-v0.25.1")]
    [InlineData("v1.31.9-rancher1-1", Addon.Calico, "calico-v3.29.0")]
    [InlineData("v1.31.10-rancher1-1", Addon.Calico, "calico-v3.30.2")]
    [InlineData("v1.28.9-rancher1-1", Addon.CoreDns, "coredns-v1.8.3-rancher3")]
    [InlineData("v1.28.8-rancher1-1", Addon.CoreDns, "coredns-v1.8.3-rancher2")]
    [InlineData("v1.16.0-rancher1-1", Addon.Nodelocal, null)]
    public void A_template_is_found_by_the_range_that_the_version_fits(string version, Addon addon, string? template)
    {
        Assert.Equal(template, Versions.AddonTemplate(addon, KubernetesVersion.TryParse(version)!));
    }

    [Theory]
    [InlineData("v1.32.6-rancher1-1", "", false, false)]
    [InlineData("v1.26.15-rancher1-1", "", true, false)]
    [InlineData("v1.32.6-rancher1-1", "my/hyperkube:v1.26.15-rancher1", true, false)]
    [InlineData("v1.22.7-rancher1-2", "", true, true)]
    [InlineData("v1.22.6-rancher1-1", "", true, false)]
    public void Flags_follow_the_exact_version_or_else_the_image(string version, string image, bool hasEvictionTimeout, bool checksCorruption)
    {
        var options = Versions.ServiceOptions(version, image)!;

        Assert.Equal(hasEvictionTimeout, options.KubeController.ContainsKey("pod-eviction-timeout"));
        Assert.Equal(checksCorruption, options.Etcd.ContainsKey("experimental-initial-corrupt-check"));
    }

    [Theory]
    [InlineData("v1.18.20-rancher1-1", "")]
    [InlineData("v1.33.0-rancher1-1", "")]
    [InlineData("v1.32.6-rancher1-1", "a:v1.8.1")]
    public void Outside_of_the_known_minor_releases_there_are_no_flags(string version, string image)
    {
        Assert.Null(Versions.ServiceOptions(version, image));
    }

    [Fact]
    public void An_image_that_a_version_does_not_have_is_empty()
    {
        Assert.Equal("", Versions.Images("v1.32.6-rancher1-1")!["weave_node"]);
        Assert.NotEqual("", Versions.Images("v1.27.16-rancher1-1")!["weave_node"]);
        Assert.Null(Versions.Images("v9.9.9-rancher1-1"));
    }

    [Theory]
    [InlineData("rancher/hyperkube:v1.32.6-rancher1", "v1.32.6-rancher1")]
    [InlineData("localhost:5000/hyperkube", "")]
    [InlineData("localhost:5000/hyperkube:v1", "v1")]
    [InlineData("a/b:v1@sha256:00", "v1")]
    [InlineData("", "")]
    public void The_tag_of_an_image_is_what_follows_its_name(string image, string tag) => Assert.Equal(tag, KubernetesVersions.TagOf(image));

    [Theory]
    [InlineData("v1.24.0-rancher0", true)]
    [InlineData("v1.24.0-rancher1-1", true)]
    [InlineData("v1.24.0", true)]
    [InlineData("v1.32.6-rancher1-1", true)]
    [InlineData("v1.24.0-alpha", false)]
    [InlineData("v1.23.16-rancher2-3", false)]
    public void A_minor_release_begins_with_its_first_revision(string version, bool isAtLeast)
    {
        Assert.Equal(isAtLeast, KubernetesVersion.TryParse(version)!.AtLeast(1, 24));
    }

    [Theory]
    [InlineData("v1.23.16-rancher2-3", true)]
    [InlineData("v1.23.16-rancher2-2", false)]
    [InlineData("v1.24.13-rancher2-1", false)]
    [InlineData("v1.30.0-rancher1-1", true)]
    public void Ranges_have_alternatives(string version, bool fits)
    {
        Assert.Equal(fits, KubernetesVersion.TryParse(version)!.IsIn(">=1.23.16-rancher2-3 <=1.23.99 || >=1.24.13-rancher2-2 <1.24.99 || >= 1.25.9-rancher2-2"));
    }

    [Theory]
    [InlineData("1.32.6-rancher1-1")]
    [InlineData("v1.32")]
    [InlineData("v1.32.x")]
    [InlineData("v01.32.6")]
    [InlineData("v")]
    [InlineData("")]
    public void Text_that_RKE_does_not_take_is_no_version(string text) => Assert.Null(KubernetesVersion.TryParse(text));
}
