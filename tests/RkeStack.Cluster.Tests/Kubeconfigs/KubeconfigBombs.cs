using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Kubeconfigs;
using Xunit;

namespace RkeStack.Cluster.Tests.Kubeconfigs;

public sealed class KubeconfigBombs
{
    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("{{")]
    [InlineData("- ")]
    public void A_kubeconfig_without_bottom_is_refused(string level)
    {
        var refusal = Assert.Throws<DiagnosticException>(() => KubeconfigReader.Read("clusters: " + string.Concat(Enumerable.Repeat(level, 100_000))));

        Assert.Equal("RKE0520", Assert.Single(refusal.Diagnostics).Code);
    }
}
