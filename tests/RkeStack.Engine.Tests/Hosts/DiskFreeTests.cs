using RkeStack.Engine.Hosts;
using Xunit;

namespace RkeStack.Engine.Tests.Hosts;

/// <summary>What <c>df -P</c> prints of the file systems that there are, each line taken from a host.</summary>
public sealed class DiskFreeTests
{
    public static TheoryData<string, string, string, long?, long?> Printed => new()
    {
        { "/dev/vda         264212084 22491716  74286256      24% /", "/dev/vda         16777216 504852 16272364    4% /", "/", 74286256L * 1024, 16272364 },
        { "overlay            264212084 22491716 0     100% /", "overlay         16777216 504852 0    100% /", "/", 0, 0 },
        { "/dev/mapper/vg-var 1000 990 10 99% /mnt/my disk", "/dev/mapper/vg-var 65536 10 65526 1% /mnt/my disk", "/mnt/my disk", 10 * 1024, 65526 },
        { "//nas/the share 2000 1000 1000 50% /mnt/nas", "//nas/the share 0 0 0 - /mnt/nas", "/mnt/nas", 1000 * 1024, null },
        { "/dev/sda2 5000 1000 4000 20% /", "/dev/sda2 0 0 0 - /", "/", 4000 * 1024, null },
        { "tmpfs 0 0 0 - /run", "tmpfs - - - - /run", "/run", null, null },
        { "fuse 1 2 3 4% /mnt/fuse", "", "/mnt/fuse", null, null },
        { "/dev/sda3 1000 1050 -50 106% /full", "", "/full", null, null },
        { "s3fs 9223372036854775807 0 9223372036854775807 0% /mnt/s3", "", "/mnt/s3", null, null },
        { "s3fs 99999999999999999999 0 99999999999999999999 0% /mnt/s3", "", "/mnt/s3", null, null },
        { "Filesystem 1024-blocks Used Available Capacity Mounted on", "Filesystem Inodes IUsed IFree IUse% Mounted on", "", null, null },
        { "", "", "", null, null },
    };

    [Theory]
    [MemberData(nameof(Printed))]
    public void What_is_free_is_told_where_the_file_system_counts_it(string blocks, string inodes, string mountPoint, long? bytes, long? files) =>
        Assert.Equal(
            [new FileSystemSpace("/first", "", null, null), new FileSystemSpace("/etc/kubernetes", mountPoint, bytes, files)],
            DiskFree.Read($"directory /first\nblocks \ninodes \ndirectory /etc/kubernetes\nblocks {blocks}\ninodes {inodes}\n"));

    [Fact]
    public void Lines_before_the_first_directory_say_nothing() => Assert.Empty(DiskFree.Read("blocks /dev/sda1 1000 600 400 60% /\n"));
}
