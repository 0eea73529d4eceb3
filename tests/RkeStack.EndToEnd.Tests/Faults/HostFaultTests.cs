using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RkeStack.Labs;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Faults;

[Collection(FaultLabCollection.Name)]
[Trait("Needs", "Lab")]
public class HostFaultTests(FaultLab hosts)
{
    private const string CaPath = "/etc/kubernetes/ssl/kube-ca.pem";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_port_that_a_program_holds_is_named_with_the_program()
    {
        await hosts.PrepareAsync(Cancel);
        await using var cluster = await FaultyCluster.CreateAsync(hosts, Cancel);
        _ = (await hosts.Lab.ShellAsync(hosts.Faulty, "/usr/sbin/sshd -p 10250", Cancel)).OutputOrThrow();

        (await cluster.RefusedAsync(Cancel)).SaysOnly("RKE2206").Says("RKE2206", hosts.Faulty.Address, "port 10250/tcp of kubelet is taken by process ", "(sshd)");
    }

    [Fact]
    public async Task A_port_that_a_container_holds_is_named_with_the_container()
    {
        await hosts.PrepareAsync(Cancel);
        await using var cluster = await FaultyCluster.CreateAsync(hosts, Cancel);
        _ = (await hosts.Lab.ShellAsync(hosts.Faulty, "docker run -d --name webshop --publish 10250:8080 rkestack-lab/echo:1", Cancel)).OutputOrThrow();

        (await cluster.RefusedAsync(Cancel)).SaysOnly("RKE2206").Says("RKE2206", hosts.Faulty.Address, "port 10250/tcp of kubelet is taken by container webshop");
    }

    [Theory]
    [InlineData("755")]
    [InlineData("700")]
    public async Task Leftovers_of_another_cluster_are_named_with_the_fingerprint_of_its_authority(string mode)
    {
        await hosts.PrepareAsync(Cancel);
        await using var cluster = await FaultyCluster.CreateAsync(hosts, Cancel);
        using var authority = SelfSigned("kube-ca");
        string[] write = ["sh", "-c", $"mkdir -p /etc/kubernetes/ssl && cat > {CaPath} && chmod {mode} /etc/kubernetes/ssl"];
        _ = (await hosts.Lab.ExecAsync(hosts.Faulty, write, authority.ExportCertificatePem(), Cancel)).OutputOrThrow();

        (await cluster.RefusedAsync(Cancel)).SaysOnly("RKE2207").Says("RKE2207", hosts.Faulty.Address, "another cluster", CaPath, Fingerprints.Of(authority));
    }

    [Fact]
    public async Task Containers_of_a_cluster_that_is_not_known_are_named()
    {
        await hosts.PrepareAsync(Cancel);
        await using var cluster = await FaultyCluster.CreateAsync(hosts, Cancel);
        _ = (await hosts.Lab.ShellAsync(
            hosts.Faulty, "docker run -d --name kubelet --label io.rancher.rke.container.name=kubelet rkestack-lab/echo:1", Cancel)).OutputOrThrow();

        (await cluster.RefusedAsync(Cancel)).SaysOnly("RKE2209").Says("RKE2209", hosts.Faulty.Address, "a cluster that this stack does not know: kubelet");
    }

    [Theory]
    [InlineData(300, "ahead of")]
    [InlineData(-300, "behind")]
    public async Task A_clock_that_is_off_is_named_with_how_far(int seconds, string where)
    {
        await hosts.PrepareAsync(Cancel, new LabHostOptions { ClockSkew = TimeSpan.FromSeconds(seconds) });
        await using var cluster = await FaultyCluster.CreateAsync(hosts, Cancel);

        (await cluster.RefusedAsync(Cancel)).SaysOnly("RKE2204").Says("RKE2204", hosts.Faulty.Address, where, " s ");
    }

    [Fact]
    public async Task All_faults_of_all_hosts_are_told_at_once()
    {
        await hosts.PrepareAsync(Cancel, new LabHostOptions { DockerVersion = "1.12.6", ClockSkew = TimeSpan.FromHours(-1) });
        await hosts.SpoilSoundAsync(new LabHostOptions { Docker = LabDocker.Stopped }, Cancel);
        _ = (await hosts.Lab.ShellAsync(hosts.Faulty, "/usr/sbin/sshd -p 10256 -p 10250", Cancel)).OutputOrThrow();
        await using var cluster = await FaultyCluster.CreateAsync(hosts, Cancel, settings: "ignore_docker_version: false");

        (await cluster.RefusedAsync(Cancel)).SaysOnly("RKE2003", "RKE2201", "RKE2204", "RKE2206", "RKE2206")
            .Says("RKE2003", hosts.Sound.Address, "no Docker engine answers")
            .Says("RKE2201", hosts.Faulty.Address, "Docker 1.12.6")
            .Says("RKE2204", hosts.Faulty.Address, "behind");
    }

    private static X509Certificate2 SelfSigned(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
