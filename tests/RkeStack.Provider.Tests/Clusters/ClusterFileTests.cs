using RkeStack.Cluster.Diagnostics;
using RkeStack.Provider.Clusters;
using Xunit;

namespace RkeStack.Provider.Tests.Clusters;

public sealed class ClusterFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rkestack-cluster-file");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_folder_and_a_missing_file_are_told_as_such()
    {
        var (asFolder, missing) = (Read("."), Read("absent.yml"));

        Assert.Equal(("RKE9011", "the file cannot be read: it is a folder", "Name the file in it."), (asFolder.Code, asFolder.Message, asFolder.Fix));
        Assert.Equal(("RKE9011", "the file cannot be read: there is no such file"), (missing.Code, missing.Message));
        Assert.Contains(folder.FullName, missing.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_end_is_too_long()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "there is no file without end");

        Assert.Equal("RKE0002", Read("/dev/zero").Code);
    }

    [Fact]
    public void A_file_that_is_no_UTF8_is_refused()
    {
        File.WriteAllBytes(Path.Combine(folder.FullName, "latin.yml"), [.. "cluster_name: caf"u8, 0xE9, .. "\n"u8]);

        Assert.Equal("RKE0001", Read("latin.yml").Code);
    }

    private Diagnostic Read(string file) => Assert.Single(ClusterSource.Read(new ClusterText(null, file, null), folder.FullName).Errors);
}
