using Grpc.Core;
using RkeStack.Pulumi.Tests.Harness;
using Xunit;

namespace RkeStack.Provider.Tests.Functions;

public class ListVersionsTests(SharedPlugin shared) : IClassFixture<SharedPlugin>
{
    [Fact]
    public async Task Without_arguments_the_default_version_is_described()
    {
        var answer = await shared.Take().InvokeAsync("listVersions");
        Assert.Equal(172, answer.List("versions").Count);
        Assert.Equal("v1.19.2-rancher1-1", answer.Texts("versions")[0]);
        Assert.Equal("v1.32.6-rancher1-1", answer.Texts("versions")[^1]);
        Assert.Equal(answer.FindString("defaultVersion"), answer.FindString("kubernetesVersion"));
        Assert.Contains(answer.FindString("defaultVersion")!, answer.Texts("currentVersions"));
        Assert.Contains("20.10", answer.Texts("dockerVersions"));
    }

    [Fact]
    public async Task A_version_is_described_by_its_own_images()
    {
        var answer = await shared.Take().InvokeAsync("listVersions", ("kubernetesVersion", "v1.24.17-rancher1-1"));
        Assert.StartsWith("rancher/hyperkube:v1.24.17", answer.Map("systemImages").FindString("kubernetes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_is_not_known_is_refused_with_one_that_is()
    {
        var error = await Assert.ThrowsAsync<RpcException>(() => shared.Take().InvokeAsync("listVersions", ("kubernetesVersion", "1.32")));
        Assert.StartsWith("RKE9030: kubernetesVersion: '1.32' is not among the known versions\n  fix: Write one", error.Status.Detail, StringComparison.Ordinal);
    }
}
