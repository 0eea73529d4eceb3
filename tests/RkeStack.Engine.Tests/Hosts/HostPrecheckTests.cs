using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Hosts;
using Xunit;

namespace RkeStack.Engine.Tests.Hosts;

[Collection(LabHostTests.Name)]
[Trait("Needs", "Lab")]
public sealed class HostPrecheckTests(LabHostFixture lab)
{
    private static readonly HostRequirements Required = new()
    {
        DockerVersions = ["20.10"],
        Ports = [new PortUse(10250, "tcp", "kubelet"), new PortUse(6443, "tcp", "kube-apiserver")],
        CaFingerprint = "AA:BB",
        OwnedPaths = [new OwnedPath("/etc/precheck", OwnedPathRemoval.Whole)],
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fit_host_is_surveyed_and_left_as_it_is()
    {
        var precheck = await PrecheckAsync();
        var (survey, _) = await precheck.RunAsync(Required, LabHostTests.Image, Cancel);
        Assert.StartsWith("20.10.", survey.DockerVersion, StringComparison.Ordinal);
        Assert.Equal("/var/lib/docker", survey.DockerRootDir);
        Assert.Contains(survey.Listening, p => p is { Port: 22, Protocol: "tcp" });
        Assert.NotNull(survey.FreeBytes);
        Assert.True(survey.ForwardsConnections);
        Assert.Empty(survey.PathsPresent);
        Assert.Equal("no", await lab.ShellAsync("test -e /etc/kubernetes && echo yes || echo no"));
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_host_is_told_at_once()
    {
        var precheck = await PrecheckAsync();
        await lab.ShellAsync(
            """
            mkdir -p /etc/kubernetes/ssl
            openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=kube-ca -days 9 -keyout /dev/null -out /etc/kubernetes/ssl/kube-ca.pem 2>/dev/null
            chmod 600 /etc/kubernetes/ssl/kube-ca.pem
            docker run -d --name web --network host rancher/rke-tools:v0.1.114 socat TCP-LISTEN:10250,fork EXEC:cat
            setsid socat TCP-LISTEN:6443,fork EXEC:cat > /dev/null 2>&1 &
            while ! { exec 3<>/dev/tcp/127.0.0.1/6443 && exec 4<>/dev/tcp/127.0.0.1/10250; } 2>/dev/null; do sleep 0.1; done
            """);
        try
        {
            var fingerprint = (await lab.ShellAsync("openssl x509 -in /etc/kubernetes/ssl/kube-ca.pem -noout -fingerprint -sha256")).Split('=')[1];
            var fault = await Assert.ThrowsAsync<DiagnosticException>(
                () => precheck.RunAsync(Required with { DockerVersions = ["99.9"] }, LabHostTests.Image, Cancel));
            Assert.Equal(["RKE2201", "RKE2207", "RKE2206", "RKE2206"], fault.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Code));
            Assert.Contains(fingerprint, fault.Message, StringComparison.Ordinal);
            Assert.Contains("10250/tcp of kubelet is taken by container web (socat)", fault.Message, StringComparison.Ordinal);
            Assert.Matches("6443/tcp of kube-apiserver is taken by process [0-9]+ \\(socat\\)", fault.Message);
        }
        finally
        {
            await lab.ShellAsync("docker rm -f web; pkill socat; rm -r /etc/kubernetes");
        }
    }

    private async Task<HostPrecheck> PrecheckAsync() => new(await lab.SessionAsync(), TimeProvider.System);
}
