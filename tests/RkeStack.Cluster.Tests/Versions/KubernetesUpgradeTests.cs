using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Versions;
using Xunit;

namespace RkeStack.Cluster.Tests.Versions;

public class KubernetesUpgradeTests
{
    [Theory]
    [InlineData("rancher/hyperkube:v1.31.10-rancher1", "rancher/hyperkube:v1.32.6-rancher1", null)]
    [InlineData("rancher/hyperkube:v1.32.5-rancher1", "rancher/hyperkube:v1.32.6-rancher1", null)]
    [InlineData("rancher/hyperkube:v1.32.6-rancher1", "rancher/hyperkube:v1.32.5-rancher1", null)]
    [InlineData("rancher/hyperkube:v1.30.14-rancher1", "rancher/hyperkube:v1.32.6-rancher1", "RKE2303")]
    [InlineData("rancher/hyperkube:v1.9.7-rancher1", "rancher/hyperkube:v1.19.16-rancher2", "RKE2303")]
    [InlineData("rancher/hyperkube:v1.32.6-rancher1", "rancher/hyperkube:v1.31.10-rancher1", "RKE2304")]
    [InlineData("registry.example.com:5000/rancher/hyperkube:v1.29.15-rancher1", "rancher/hyperkube:v1.31.10-rancher1", "RKE2303")]
    [InlineData("example.com/hyperkube:latest", "rancher/hyperkube:v1.31.10-rancher1", null)]
    [InlineData("rancher/hyperkube:v1.29.15-rancher1", "example.com/hyperkube@sha256:00", null)]
    public void A_step_over_a_minor_version_is_refused_and_one_back_is_warned_of(string from, string to, string? code) =>
        Assert.Equal(code, KubernetesUpgrade.Judge("192.0.2.1", from, to)?.Code);

    [Fact]
    public void The_next_version_on_the_way_is_named()
    {
        var refused = KubernetesUpgrade.Judge("192.0.2.1", "rancher/hyperkube:v1.29.15-rancher1", "rancher/hyperkube:v1.32.6-rancher1");
        Assert.Equal(
            "RKE2303: 192.0.2.1: kube-apiserver would go from 1.29 to 1.32 at once, which Kubernetes does not support\n"
            + "  fix: Set kubernetes_version to a version of 1.30 and run `pulumi up`, then go on minor by minor.",
            refused?.ToString());
        Assert.Equal(Severity.Error, refused?.Severity);
    }
}
