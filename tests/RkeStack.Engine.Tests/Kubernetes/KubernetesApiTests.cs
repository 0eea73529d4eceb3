using Moq;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Kubernetes;
using RkeStack.Engine.Ssh;
using RkeStack.Engine.Tests.Programs;
using RkeStack.Engine.Tls;
using Xunit;

namespace RkeStack.Engine.Tests.Kubernetes;

[Trait("Needs", "Kit")]
[Collection(nameof(RealControlPlane))]
public class KubernetesApiTests(RealControlPlane cluster)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_is_waited_for_until_it_is_ready()
    {
        await new ApiReadiness(cluster.Api).WaitUntilReadyAsync(TimeSpan.FromSeconds(30), Cancel);

        Assert.True((await cluster.Api.GetAsync("/readyz", Cancel)).Succeeded);
    }

    [Fact]
    public async Task When_one_control_plane_host_does_not_answer_the_next_one_is_asked_and_remembered()
    {
        _ = cluster.Api;
        var silent = new LoopbackTunnel("silent");
        var answering = new LoopbackTunnel("answering");
        using var api = new KubernetesApi(
            [new(silent, Port: FreePort.Next()), new(answering, Port: cluster.Port)], cluster.Admin, TimeProvider.System);

        Assert.Equal("answering", (await api.GetAsync("/version", Cancel)).OrThrow("ask").Host);
        Assert.Equal("answering", (await api.GetAsync("/version", Cancel)).OrThrow("ask").Host);
        Assert.Equal(1, silent.Connections);
    }

    [Fact]
    public async Task A_connection_of_the_only_host_that_stays_mute_is_made_once_more()
    {
        _ = cluster.Api;
        var tries = 0;
        var tunnel = new Mock<IHostTunnel>();
        tunnel.Setup(way => way.ConnectAsync(It.IsAny<string>(), cluster.Port, It.IsAny<CancellationToken>()))
            .Returns(async (string address, int port, CancellationToken cancel) =>
            {
                if (++tries == 1)
                {
                    await Task.Delay(Timeout.Infinite, cancel);
                }

                return await cluster.Tunnel.ConnectAsync(address, port, cancel);
            });
        using var api = new KubernetesApi([new(tunnel.Object, Port: cluster.Port)], cluster.Admin, TimeProvider.System);

        (await api.GetAsync("/version", Cancel)).OrThrow("ask");
        Assert.Equal(2, tries);
    }

    [Fact]
    public async Task When_no_host_answers_each_is_named_with_its_cause()
    {
        _ = cluster.Api;
        using var api = new KubernetesApi(
            [new(new LoopbackTunnel("cp-1"), Port: FreePort.Next()), new(new LoopbackTunnel("cp-2"), Port: FreePort.Next())],
            cluster.Admin,
            TimeProvider.System);

        var error = await Assert.ThrowsAsync<DiagnosticException>(() => new ApiReadiness(api).WaitUntilReadyAsync(TimeSpan.FromSeconds(1), Cancel));
        Assert.Matches(
            "^RKE4010: cp-1, cp-2: waited 1 s for kube-apiserver to become ready: cp-1: .*Connection refused.*; cp-2: .*Connection refused", error.Message);
    }

    [Fact]
    public async Task The_tunnels_own_error_is_passed_on_when_no_host_can_be_reached()
    {
        _ = cluster.Api;
        var gone = new Mock<IHostTunnel>();
        gone.Setup(tunnel => tunnel.ConnectAsync(It.IsAny<string>(), It.IsAny<int>(), It.IsAny<CancellationToken>()))
            .Throws(DiagnosticException.OnHost("RKE2999", "gone", "the host is down", "Switch it on."));
        using var api = new KubernetesApi([new(gone.Object)], cluster.Admin, TimeProvider.System);

        var error = await Assert.ThrowsAsync<DiagnosticException>(() => api.GetAsync("/version", Cancel));
        Assert.Equal("RKE2999", Assert.Single(error.Diagnostics).Code);
    }

    [Fact]
    public async Task Two_errors_of_one_host_do_not_hide_that_the_other_host_is_there_and_its_server_may_come()
    {
        _ = cluster.Api;
        var lockedOut = new Mock<IHostTunnel>();
        lockedOut.Setup(tunnel => tunnel.ConnectAsync(It.IsAny<string>(), It.IsAny<int>(), It.IsAny<CancellationToken>()))
            .Throws(new DiagnosticException(
            [
                new Diagnostic { Code = "RKE2998", Path = "locked", Message = "no agent", Fix = "Start one." },
                new Diagnostic { Code = "RKE2999", Path = "locked", Message = "no key", Fix = "Give one." },
            ]));
        using var api = new KubernetesApi(
            [new(lockedOut.Object), new(new LoopbackTunnel("starting"), Port: FreePort.Next())], cluster.Admin, TimeProvider.System);

        var response = await api.GetAsync("/readyz", Cancel);
        Assert.True(response is { Status: 0, MayPass: true });
        Assert.Contains("starting: ", response.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_of_another_ca_is_never_talked_to()
    {
        _ = cluster.Api;
        using var other = new TestCa("other-ca");
        var identity = new ClientIdentity
        {
            CaCertificate = other.Certificate,
            Certificate = cluster.Admin.Certificate,
            PrivateKey = cluster.Admin.PrivateKey,
        };
        using var api = new KubernetesApi([cluster.Endpoint], identity, TimeProvider.System);

        var error = await Assert.ThrowsAsync<DiagnosticException>(() => api.GetAsync("/version", Cancel));
        Assert.Equal(("RKE4002", "host-1"), (error.Diagnostics[0].Code, error.Diagnostics[0].Path));
    }

    [Fact]
    public async Task A_server_whose_certificate_names_another_is_never_talked_to()
    {
        _ = cluster.Api;
        using var api = new KubernetesApi([cluster.Endpoint], cluster.Admin, TimeProvider.System, serverName: "elsewhere");

        var error = await Assert.ThrowsAsync<DiagnosticException>(() => api.GetAsync("/version", Cancel));
        Assert.Equal("RKE4002", error.Diagnostics[0].Code);
    }

    [Fact]
    public async Task A_certificate_that_the_server_does_not_accept_is_told_as_such()
    {
        _ = cluster.Api;
        using var other = new TestCa("other-ca");
        var stranger = other.Issue("O=system:masters, CN=kube-admin");
        var identity = new ClientIdentity
        {
            CaCertificate = cluster.Admin.CaCertificate,
            Certificate = stranger.Certificate,
            PrivateKey = stranger.PrivateKey,
        };
        using var api = new KubernetesApi([cluster.Endpoint], identity, TimeProvider.System);

        var error = await Assert.ThrowsAsync<DiagnosticException>(() => new ApiReadiness(api).WaitUntilReadyAsync(TimeSpan.FromSeconds(5), Cancel));
        Assert.Equal("RKE4003", error.Diagnostics[0].Code);
    }

    [Fact]
    public void Unreadable_pem_is_told_without_showing_it()
    {
        var identity = new ClientIdentity { CaCertificate = "nonsense", Certificate = "nonsense", PrivateKey = "very secret" };
        var error = Assert.Throws<DiagnosticException>(() => new KubernetesApi([cluster.Endpoint], identity, TimeProvider.System));

        Assert.Equal("RKE4006", error.Diagnostics[0].Code);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }
}
