using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Hosts;
using Xunit;

namespace RkeStack.Engine.Tests.Hosts;

public sealed class DiskRulesTests
{
    private const long Plenty = 50_000_000_000;

    private static readonly HostSurvey Host = new()
    {
        Host = "10.0.0.1", DockerVersion = "20.10.24", OsType = "linux", OperatingSystem = "Debian", Architecture = "x86_64",
        DockerRootDir = "/var/lib/docker", FreeBytes = Plenty,
    };

    private static readonly HostRequirements Worker = new()
    {
        OwnedPaths = [Whole("/etc/kubernetes"), Whole("/var/lib/kubelet"), Whole("/etc/cni")],
    };

    private static readonly HostRequirements Etcd = Worker with { OwnedPaths = [.. Worker.OwnedPaths, Whole("/var/lib/etcd")] };

    public static TheoryData<HostRequirements, FileSystemSpace, string> Full => new()
    {
        { Worker, new("/etc/kubernetes", "/", 9_999_999, null), "the file system /, for /etc/kubernetes, has 9 MB free, and 10 MB are needed" },
        { Worker, new("/var/lib/kubelet", "/var", 0, 50_000), "the file system /var, for /var/lib/kubelet, has 0 MB free, and 100 MB are needed" },
        { Etcd, new("/var/lib/etcd", "/var/lib/etcd", 199_000_000, 50_000), "for /var/lib/etcd, has 199 MB free, and 200 MB are needed" },
        { Worker, new("/etc/kubernetes", "/", Plenty, 0), "the file system /, for /etc/kubernetes, takes 0 more files (inodes), and 1000 are needed" },
        { Worker, new("/var/lib/docker", "/var", Plenty, 999), "for /var/lib/docker, takes 999 more files" },
        { Worker with { PrefixPath = "/data", OwnedPaths = [Whole("/data/etc/kubernetes")] }, new("/data/etc/kubernetes", "/data", 1, 1_000), "for /data/etc/kubernetes, has 0 MB" },
    };

    public static TheoryData<HostRequirements, FileSystemSpace> Fit => new()
    {
        { Worker, new("/etc/kubernetes", "/", 10_000_000, 1_000) },
        { Worker, new("/var/lib/kubelet", "/var", null, null) },
        { Worker, new("/var/lib/kubelet", "", null, null) },
        { Worker, new("/etc/cni", "/etc", 0, 0) },
        { Worker, new("/var/lib/etcd", "/", 0, 0) },
        { Etcd, new("/var/lib/etcd", "/", 200_000_000, 1_000) },
        { Worker, new("/var/lib/docker", "/var", 0, 1_000) },
    };

    [Theory]
    [MemberData(nameof(Full))]
    public void A_file_system_without_room_for_what_the_cluster_writes_is_refused(HostRequirements required, FileSystemSpace space, string words)
    {
        var found = Assert.Single(HostRules.Judge(Host with { FileSystems = [space] }, required));
        Assert.Equal(("RKE2211", Severity.Error, "10.0.0.1"), (found.Code, found.Severity, found.Path));
        Assert.Contains(words, found.Message, StringComparison.Ordinal);
        Assert.Contains("Make room", found.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Fit))]
    public void Room_enough_or_unknown_and_directories_that_are_not_the_clusters_pass(HostRequirements required, FileSystemSpace space) =>
        Assert.Empty(HostRules.Judge(Host with { FileSystems = [space] }, required));

    [Fact]
    public void What_lies_in_one_file_system_is_told_once_and_needs_the_room_of_all() => Assert.Equal(
        "the file system /, for /etc/kubernetes, /var/lib/kubelet, /var/lib/etcd, has 300 MB free, and 310 MB are needed.",
        Assert.Single(HostRules.Judge(
            Host with
            {
                FileSystems =
                [
                    new("/var/lib/docker", "/var/lib/docker", Plenty, 50_000),
                    new("/etc/kubernetes", "/", 300_000_000, 50_000), new("/var/lib/kubelet", "/", 300_000_000, 50_000),
                    new("/var/lib/etcd", "/", 300_000_000, 50_000),
                ],
            },
            Etcd)).Message);

    [Fact]
    public void A_full_file_system_that_is_Dockers_too_is_told_as_Dockers_only() => Assert.Equal("RKE2205", Assert.Single(HostRules.Judge(
        Host with { FreeBytes = 0, FileSystems = [new("/var/lib/docker", "/", 0, 50_000), new("/var/lib/kubelet", "/", 0, 50_000)] }, Etcd)).Code);

    [Theory]
    [InlineData("Flatcar Container Linux", "/etc/kubernetes", "/var/lib/etcd", 0)]
    [InlineData("Flatcar Container Linux", "/opt/rke/etc/kubernetes", "/opt/rke/var/lib/etcd", 1)]
    [InlineData("Debian", "/etc/kubernetes", "/var/lib/etcd", 1)]
    public void On_a_read_only_root_only_the_directories_that_are_used_there_count(string operatingSystem, string files, string etcd, int findings) => Assert.Equal(
        findings,
        HostRules.Judge(
            Host with { OperatingSystem = operatingSystem, FileSystems = [new(files, "/", 0, null), new(etcd, "/", 0, null)] }, Etcd).Length);

    private static OwnedPath Whole(string path) => new(path, OwnedPathRemoval.Whole);
}
