using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Etcd;
using RkeStack.Engine.Nodes;
using RkeStack.Engine.Tests.Programs;
using RkeStack.Engine.Tests.Waiting;
using Xunit;

namespace RkeStack.Engine.Tests.Nodes;

public sealed class ControlPlaneNodeDriverTests
{
    [Fact]
    public async Task A_control_plane_is_not_started_before_etcd_serves()
    {
        using var ca = new TestCa();
        await using var docker = await ScriptedEngine.StartAsync();
        docker.Answer("GET /images/", """{"Id":"sha256:1","Architecture":"amd64"}""");
        var plan = new ControlPlaneNodePlan
        {
            Containers = [new() { Name = "kube-apiserver", Image = "k8s:1" }],
            Files = [],
            PrivateFiles = [],
            Registries = [],
            ToolsImage = "tools:1",
            EtcdMembers = [(new EtcdPeer("etcd-a", "https://127.77.0.1:2380"), "https://127.77.0.1:2379")],
            Upgrade = new UpgradeStrategy("controlplane", 1),
            Identity = ca.Issue("CN=kube-admin"),
        };
        var driver = new ControlPlaneNodeDriver(docker.Session, plan, new UnavailabilityGate(), new LeapingClock(shortSeconds: 2), new NodeWork(new Progress<string>()));

        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => driver.EnsureAsync(TestContext.Current.CancellationToken));
        var only = Assert.Single(fault.Diagnostics);
        Assert.Equal(("RKE3020", "127.0.0.1"), (only.Code, only.Path));
        Assert.Equal("waited 2 min for etcd to serve: no member answers with the list of members", only.Message);
        Assert.Contains("2379 and 2380", only.Fix, StringComparison.Ordinal);
        Assert.DoesNotContain(docker.Asked, request => request.StartsWith("POST", StringComparison.Ordinal));
    }
}
