using Grpc.Core;
using RkeStack.Cluster.Kubeconfigs;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Provider.Tests.Functions;

public class GetKubeconfigTests(SharedPlugin shared) : IClassFixture<SharedPlugin>
{
    private static readonly string Admin = AdminKubeconfig.For("prod", "https://192.0.2.1:6443", "authority", "certificate", "sesame");

    [Fact]
    public async Task What_is_not_asked_for_stays_byte_by_byte()
    {
        var answer = await shared.Take().InvokeAsync("getKubeconfig", ("kubeconfig", Admin));
        Assert.True(answer["kubeconfig"].IsSecret);
        Assert.Equal(Admin, answer.FindString("kubeconfig"));
        Assert.DoesNotContain("sesame", answer.Without("kubeconfig").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_address_changes_the_server_alone()
    {
        var answer = await shared.Take().InvokeAsync("getKubeconfig", ("kubeconfig", Admin), ("server", "https://k8s.example.com:6443"));
        Assert.Equal(Admin.Replace("https://192.0.2.1:6443", "https://k8s.example.com:6443", StringComparison.Ordinal), answer.FindString("kubeconfig"));
        Assert.Equal("https://k8s.example.com:6443", answer.FindString("server"));
    }

    [Fact]
    public async Task Another_user_takes_the_place_of_the_administrator()
    {
        var answer = await shared.Take().InvokeAsync(
            "getKubeconfig", ("kubeconfig", Admin), ("userName", "ci"), ("token", PropertyValue.Of("open").AsSecret()), ("clusterName", "renamed"));
        var made = KubeconfigReader.Read(answer.FindString("kubeconfig")!);
        Assert.Equal(new Kubeconfig { ClusterName = "renamed", Server = "https://192.0.2.1:6443", CaCertificate = "authority", UserName = "ci", Token = "open" }, made);
    }

    [Theory]
    [InlineData("RKE0520", "kubeconfig", "sesame: [")]
    [InlineData("RKE0520", "kubeconfig", "sesame: 1")]
    [InlineData("RKE9031", "server", "sesame")]
    [InlineData("RKE9032", "clientKey", "sesame")]
    [InlineData("RKE9032", "token", "sesame")]
    public async Task What_cannot_be_made_is_refused_without_repeating_anything(string code, string argument, string value)
    {
        var error = await Assert.ThrowsAsync<RpcException>(() => shared.Take().InvokeAsync("getKubeconfig", ("kubeconfig", Admin), (argument, value)));
        Assert.StartsWith(code, error.Status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kubeconfig_that_only_points_to_files_is_refused()
    {
        var pointing = Admin.Replace("client-key-data:", "client-key: /root/key #", StringComparison.Ordinal);
        var error = await Assert.ThrowsAsync<RpcException>(() => shared.Take().InvokeAsync("getKubeconfig", ("kubeconfig", pointing)));
        Assert.StartsWith("RKE0521: client-key: ", error.Status.Detail, StringComparison.Ordinal);
    }
}
