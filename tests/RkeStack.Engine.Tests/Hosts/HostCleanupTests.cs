using RkeStack.Cluster.Plans;
using RkeStack.Engine.Hosts;
using Xunit;

namespace RkeStack.Engine.Tests.Hosts;

[Collection(LabHostTests.Name)]
[Trait("Needs", "Lab")]
public sealed class HostCleanupTests(LabHostFixture lab)
{
    private const string Hyperkube = "rancher/hyperkube:v1.32.6-rancher1";

    private static readonly OwnedPath[] Paths =
    [
        new("/etc/kubernetes", OwnedPathRemoval.Whole), new("/etc/cni", OwnedPathRemoval.Whole), new("/opt/cni", OwnedPathRemoval.Whole),
        new("/var/lib/kubelet", OwnedPathRemoval.Whole), new("/var/lib/etcd", OwnedPathRemoval.Whole),
        new("/var/lib/rancher/rke", OwnedPathRemoval.Whole), new("/var/lib/rancher", OwnedPathRemoval.IfEmpty),
        new("/opt/rke/etcd-snapshots", OwnedPathRemoval.Keep),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_of_ours_goes_and_everything_else_stays()
    {
        var session = await lab.SessionAsync();
        await lab.ShellAsync("mkdir -p /etc/cni/net.d && echo user > /etc/cni/net.d/99-user.conflist && docker rm -fv $(docker ps -aq) 2>/dev/null; true");
        var before = (await new HostPrecheck(session, TimeProvider.System).SurveyAsync(
            new HostRequirements { OwnedPaths = [.. Paths] }, null, Cancel)).PathsPresent;
        var (links, rules) = (await lab.ShellAsync("ls /sys/class/net"), await RulesAsync());

        await lab.ShellAsync(
            """
            set -e
            mkdir -p /etc/kubernetes/ssl /opt/cni/bin /var/lib/etcd/member "/var/lib/kubelet/pods/a b/volumes" /var/lib/rancher/rke/log /opt/rke/etcd-snapshots
            echo snapshot > /opt/rke/etcd-snapshots/one.zip; echo x > /etc/kubernetes/ssl/kube-ca.pem; echo x > /etc/cni/net.d/10-flannel.conflist
            mount -t tmpfs tmpfs "/var/lib/kubelet/pods/a b/volumes"
            ip link add cni0 type bridge; ip link add cali12345 type veth peer name peer0; ip link add users0 type bridge
            for t in iptables ip6tables; do
              $t -t nat -N KUBE-SERVICES; $t -t nat -N KUBE-SVC-A; $t -t nat -A KUBE-SERVICES -j KUBE-SVC-A
              $t -t nat -A PREROUTING -m comment --comment "kubernetes service portals" -j KUBE-SERVICES
              $t -N FLANNEL-FWD; $t -A FORWARD -m comment --comment "flanneld forward" -j FLANNEL-FWD; $t -N USERS; $t -A FORWARD -j USERS
            done
            docker create --name service-sidekick --label io.rkestack.plan.hash=1 rancher/rke-tools:v0.1.114
            docker run -d --name kubelet --label io.rancher.rke.container.name=kubelet --volumes-from service-sidekick rancher/rke-tools:v0.1.114 sleep 1000
            docker run -d --name k8s_POD_a --label io.kubernetes.pod.uid=1 rancher/rke-tools:v0.1.114 sleep 1000
            docker run -d --name old-etcd --label io.rkestack.plan.hash=1 rancher/rke-tools:v0.1.114 sleep 1000
            docker run -d --name k8s_mine -v users:/data rancher/rke-tools:v0.1.114 sleep 1000
            """);
        var results = await new HostCleanup(session).RunAsync(Hyperkube, [.. Paths], before, Cancel);

        Assert.Equal("k8s_mine", await lab.ShellAsync("docker ps -a --format '{{.Names}}'"));
        Assert.Equal(links + "\nusers0", string.Join('\n', (await lab.ShellAsync("ls /sys/class/net | grep -v veth")).Split('\n').Order(StringComparer.Ordinal)) is var now ? now : "");
        Assert.Equal(rules, (await RulesAsync()).Where(r => !r.Contains("USERS", StringComparison.Ordinal)));
        Assert.Contains(await RulesAsync(), r => r.Contains("-A FORWARD -j USERS", StringComparison.Ordinal));
        Assert.Equal("/etc/cni/net.d/99-user.conflist\n/opt/rke/etcd-snapshots/one.zip", await lab.ShellAsync(
            "find /etc/kubernetes /etc/cni /opt/cni /var/lib/etcd /var/lib/rancher /opt/rke -type f 2>/dev/null | sort"));
        Assert.Empty(await lab.ShellAsync("ls -d /etc/kubernetes /opt/cni /var/lib/etcd /var/lib/rancher 2>/dev/null; ls -A /var/lib/kubelet 2>/dev/null; true"));
        Assert.Contains(results, r => r is { Kind: CleanupKind.Kept, Thing: "/opt/rke/etcd-snapshots" });
        Assert.Single((await lab.ShellAsync("docker volume ls -q | grep -xv '[0-9a-f]*'")).Split('\n'));

        Assert.DoesNotContain(await new HostCleanup(session).RunAsync(Hyperkube, [.. Paths], before, Cancel), r => r.Kind == CleanupKind.Removed);
        await lab.ShellAsync("docker rm -fv k8s_mine; docker volume rm users; ip link delete users0; for t in iptables ip6tables; do $t -D FORWARD -j USERS; $t -X USERS; done; rm -r /etc/cni /opt/rke");
    }

    private async Task<List<string>> RulesAsync() =>
        [.. (await lab.ShellAsync("iptables-save; ip6tables-save")).Split('\n').Where(l => l.StartsWith('-') || (l.StartsWith(':') && l.Contains(" - ", StringComparison.Ordinal))).Select(l => l.Split('[')[0])];
}
