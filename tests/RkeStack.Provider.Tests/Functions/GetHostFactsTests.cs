using System.Collections.Immutable;
using Grpc.Core;
using RkeStack.Engine.Hosts;
using RkeStack.Provider.Functions;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Provider.Tests.Functions;

public class GetHostFactsTests(SharedPlugin shared) : IClassFixture<SharedPlugin>
{
    private static readonly HostSurvey Survey = new()
    {
        Host = "192.0.2.1",
        DockerVersion = "28.1.0",
        OsType = "linux",
        OperatingSystem = "Debian",
        Architecture = "x86_64",
        DockerRootDir = "/var/lib/docker",
        FreeBytes = 5_123_000_000,
        ClockSkew = TimeSpan.FromSeconds(-1.26),
        Listening = [new(6443, "tcp", 0, 1), new(22, "tcp", 0, 2), new(8472, "udp", 0, 0), new(8472, "tcp", 0, 3)],
        Containers = [new("kubelet", true, true, false, []), new("etcd", true, false, true, []), new("mine", true, false, false, [])],
        PathsPresent = ["/etc/kubernetes", "/etc/kubernetes/ssl", "/opt/cni/bin"],
        CaFingerprint = "AA:BB",
    };

    [Fact]
    public void Of_what_listens_and_lies_there_only_what_a_cluster_would_meet_is_told()
    {
        var facts = GetHostFactsResult.From(Survey, "ssh-ed25519 AAAA", ["/etc/kubernetes", "/opt/cni"]);
        Assert.Equal([(6443, "tcp"), (8472, "udp")], facts.TakenPorts.Select(port => (port.Number, port.Protocol)));
        Assert.Equal(["etcd", "kubelet"], facts.ClusterContainers);
        Assert.Equal(["/etc/kubernetes"], facts.ClusterDirectories);
        Assert.Equal((5123, -1.3, "AA:BB"), (facts.FreeMegabytes, facts.ClockSkewSeconds, facts.CaFingerprint));
    }

    [Fact]
    public void What_could_not_be_read_is_left_out()
    {
        var facts = GetHostFactsResult.From(Survey with { FreeBytes = null, CaFingerprint = null }, "", ImmutableArray<string>.Empty);
        Assert.Null(facts.FreeMegabytes);
        Assert.Null(facts.CaFingerprint);
    }

    [Fact]
    public async Task A_host_that_is_not_there_is_a_coded_error_that_names_it()
    {
        var connection = PropertyMap.Create(("host", "127.0.0.1"), ("port", 1), ("user", "rke"), ("privateKey", PropertyValue.Of("sesame").AsSecret()));
        var error = await Assert.ThrowsAsync<RpcException>(() => shared.Take().InvokeAsync("getHostFacts", ("connection", connection)));
        Assert.Matches("^RKE1[0-9]{3}: 127.0.0.1", error.Status.Detail);
        Assert.DoesNotContain("sesame", error.Status.Detail, StringComparison.Ordinal);
    }
}
