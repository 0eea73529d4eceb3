using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Docker;
using RkeStack.Engine.Tests.Hosts;
using Xunit;

namespace RkeStack.Engine.Tests.Docker;

[Collection(LabHostTests.Name)]
[Trait("Needs", "Lab")]
public sealed class HostPathsTests(LabHostFixture lab)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_path_is_there_or_not_and_asking_makes_nothing()
    {
        var paths = new HostPaths((await lab.SessionAsync()).Docker, LabHostTests.Image);
        await lab.ShellAsync("mkdir -p /etc/paths-test/member");
        Assert.True(await paths.ExistsAsync("/etc/paths-test/member", Cancel));
        Assert.False(await paths.ExistsAsync("/etc/paths-test/none", Cancel));
        Assert.False(await paths.ExistsAsync("/etc/no-such-folder/none", Cancel));
        Assert.Equal("no", await lab.ShellAsync("test -e /etc/no-such-folder && echo yes || echo no"));
        await lab.ShellAsync("rm -r /etc/paths-test");
    }

    [Fact]
    public async Task Without_the_image_to_look_with_a_path_is_not_taken_for_gone()
    {
        const string Missing = "rkestack.invalid/none:1";
        var docker = (await lab.SessionAsync()).Docker;
        Assert.False(await new ImageStore(docker).HasAsync(Missing, Cancel));
        Assert.True(await new ImageStore(docker).HasAsync(LabHostTests.Image, Cancel));
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => new HostPaths(docker, Missing).ExistsAsync("/etc", Cancel));
        Assert.Equal("RKE2020", Assert.Single(error.Diagnostics).Code);
    }
}
