using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Hosts;
using RkeStack.Engine.Ssh;
using Xunit;

namespace RkeStack.Engine.Tests.Hosts;

public sealed class HostRulesTests
{
    private static readonly HostSurvey Fit = new()
    {
        Host = "10.0.0.1",
        DockerVersion = "20.10.24+dfsg1",
        OsType = "linux",
        OperatingSystem = "Debian",
        Architecture = "x86_64",
        DockerRootDir = "/var/lib/docker",
        FreeBytes = 50_000_000_000,
        SecurityOptions = ["seccomp", "selinux"],
    };

    private static readonly HostRequirements Required = new()
    {
        DockerVersions = ["19.03", "20.10"],
        Ports = [new PortUse(10250, "tcp", "kubelet"), new PortUse(8472, "udp", "flannel (flannel)")],
        CaFingerprint = "AA:BB",
    };

    public static TheoryData<string, HostSurvey, string> Unfit => new()
    {
        { "RKE2201", Fit with { DockerVersion = "28.2.2" }, "Docker 28.2.2" },
        { "RKE2202", Fit with { OsType = "windows" }, "windows" },
        { "RKE2203", Fit with { SecurityOptions = ["rootless"] }, "rootless" },
        { "RKE2204", Fit with { ClockSkew = TimeSpan.FromSeconds(-90) }, "90 s behind" },
        { "RKE2204", Fit with { ClockSkew = TimeSpan.FromSeconds(11) }, "11 s ahead of" },
        { "RKE2205", Fit with { FreeBytes = 200_000_000 }, "0.2 GB" },
        { "RKE2206", Fit with { Listening = [new ListeningPort(10250, "tcp", 1000, 7)] }, "10250/tcp of kubelet is taken by a process of the user with id 1000" },
        { "RKE2206", Fit with { Listening = [new ListeningPort(10250, "tcp", 0, 7, "container web (nginx)")] }, "container web (nginx)" },
        { "RKE2206", Fit with { Listening = [new ListeningPort(8472, "udp", 0, 0, "the kernel")] }, "flannel" },
        { "RKE2207", Fit with { CaFingerprint = "CC:DD" }, "CC:DD, this cluster's is AA:BB" },
        { "RKE2208", Fit with { CaFingerprint = "" }, "could not be read" },
        { "RKE2209", Fit with { Containers = [new HostContainer("kubelet", true, true, false, [])] }, "kubelet" },
    };

    [Fact]
    public void A_fit_host_has_no_diagnostics() => Assert.Empty(HostRules.Judge(Fit, Required));

    [Theory]
    [MemberData(nameof(Unfit))]
    public void Each_thing_that_makes_a_host_unfit_has_its_code(string code, HostSurvey host, string words)
    {
        var found = Assert.Single(HostRules.Judge(host, Required));
        Assert.Equal((code, Severity.Error, "10.0.0.1"), (found.Code, found.Severity, found.Path));
        Assert.Contains(words, found.Message, StringComparison.Ordinal);
        Assert.NotEmpty(found.Fix);
    }

    [Fact]
    public void Everything_is_told_at_once() => Assert.Equal(
        ["RKE2202", "RKE2201", "RKE2204", "RKE2205", "RKE2207", "RKE2206"],
        HostRules.Judge(
            Fit with
            {
                OsType = "windows",
                DockerVersion = "1.0.0",
                ClockSkew = TimeSpan.FromHours(1),
                FreeBytes = 1,
                CaFingerprint = "EE",
                Listening = [new ListeningPort(10250, "tcp", 0, 1)],
            },
            Required).Select(d => d.Code));

    [Fact]
    public void Little_space_is_a_warning_only() =>
        Assert.Equal(Severity.Warning, Assert.Single(HostRules.Judge(Fit with { FreeBytes = 3_000_000_000 }, Required)).Severity);

    [Fact]
    public void Ports_of_the_clusters_own_running_components_are_not_taken() => Assert.Empty(HostRules.Judge(
        Fit with
        {
            CaFingerprint = "aa:bb",
            Listening = [new ListeningPort(10250, "tcp", 0, 7), new ListeningPort(8472, "udp", 0, 0)],
            Containers = [new HostContainer("kubelet", true, true, true, []), new HostContainer("k8s_kube-flannel_kube-flannel-x_kube-system", true, false, false, [])],
        },
        Required));

    [Fact]
    public void Any_version_of_Docker_is_taken_where_none_is_asked_for() =>
        Assert.Empty(HostRules.Judge(Fit with { DockerVersion = "99.0" }, Required with { DockerVersions = null }));

    [Fact]
    public void Sockets_are_read_from_the_kernels_tables()
    {
        const string Tcp =
            """
              sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
               0: 00000000:280A 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1234 1 0000000000000000 100 0 0 10 0
               1: 0100007F:A1B2 0100007F:280A 01 00000000:00000000 00:00000000 00000000  1000        0 55 1 0000000000000000 20 4 30 10 -1
               0: 00000000000000000000000000000000:280A 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 99 1 0
            """;
        const string Udp = "   7: 00000000:2118 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 0 2 0000000000000000 0";
        Assert.Equal([new ListeningPort(10250, "tcp", 0, 1234), new ListeningPort(8472, "udp", 0, 0)], ProcNet.Listening(Tcp, Udp));
    }

    [Fact]
    public void A_surveys_output_is_read_in_its_sections()
    {
        var read = SurveyScript.Read(Fit, "login banner\n@tcp\n@udp\n@free\ndirectory /var/lib/docker\nblocks /dev/sda1 1000 600 400 60% /\ninodes \n@paths\n/etc/cni\n/etc/cni/net.d\n@end\n")!;
        Assert.Equal(400 * 1024, read.FreeBytes);
        Assert.Equal(["/etc/cni", "/etc/cni/net.d"], read.PathsPresent);
    }

    [Theory]
    [InlineData(null, new[] { "/etc/cni" })]
    [InlineData("cc:dd", new[] { "/etc/cni" })]
    [InlineData("AA:BB", new string[0])]
    public void Directories_of_a_host_that_is_the_clusters_already_count_as_the_clusters(string? caFingerprint, string[] before) =>
        Assert.Equal(before, (Fit with { CaFingerprint = caFingerprint, PathsPresent = ["/etc/cni"] }).PathsBefore("aa:bb"));

    [Theory]
    [InlineData("")]
    [InlineData("This account is restricted.\n")]
    [InlineData("@tcp\n@udp\n@free\n@paths\n/etc/cni\n")]
    public void A_survey_that_did_not_come_to_its_end_is_none(string output) => Assert.Null(SurveyScript.Read(Fit, output));

    [Theory]
    [InlineData(1, "@tcp\nsh: find: not found.\n", "it ended with exit code 1 (sh: find: not found).\n")]
    [InlineData(null, "", "it ended with a signal.\n")]
    public void Why_a_host_was_not_looked_at_is_told(int? code, string error, string words) =>
        Assert.Contains(words, HostFault.SurveyFailed("10.0.0.1", new SshCommandResult(code, "", error)).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("kubelet", "io.rancher.rke.container.name", 0)]
    [InlineData("etcd", "io.rkestack.plan.hash", 1)]
    [InlineData("k8s_a_b_c", "io.kubernetes.pod.uid", 2)]
    [InlineData("k8s_a_b_c", "other", null)]
    [InlineData("web", "io.kubernetes.pod.uid", null)]
    [InlineData("kubelet", "other", null)]
    [InlineData("etcd-rolling-snapshots", "other", 1)]
    public void The_clusters_containers_are_told_from_others(string name, string label, int? turn) =>
        Assert.Equal(turn, OwnContainers.Turn(name, new Dictionary<string, string> { [label] = "x" }));

    [Fact]
    public void What_the_cleaning_script_says_is_read_and_other_lines_are_not() => Assert.Equal(
        [new CleanupResult(CleanupKind.Removed, "/etc/cni", ""), new CleanupResult(CleanupKind.Kept, "/opt/rke", "snapshots")],
        CleanupScript.Read("noise\nremoved\t/etc/cni\t\nkept\t/opt/rke\tsnapshots\n"));

    [Fact]
    public void Paths_go_to_the_cleaning_script_as_arguments_and_never_into_its_text()
    {
        var command = CleanupScript.Command([new OwnedPath("/opt/a b'$(x)", OwnedPathRemoval.IfEmpty)], ["/etc/cni"]);
        Assert.Equal(["ifempty:/opt/a b'$(x)", "before:/etc/cni"], command.TakeLast(2));
        Assert.Equal(["bash", "-c"], command.Take(2));
    }
}
