using System.Text;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Docker;
using RkeStack.Engine.Tests.Hosts;
using Xunit;

namespace RkeStack.Engine.Tests.Docker;

[Collection(LabHostTests.Name)]
[Trait("Needs", "Lab")]
public sealed class HostFilesTests(LabHostFixture lab)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_arrive_with_content_mode_and_owner_and_only_what_differs_is_written()
    {
        var files = await FilesAsync();
        FilePlan[] plans =
        [
            File("/etc/files-test/a.yaml", "a: 'quoted' $HOME `x` \n\ttab é\n"),
            File("/etc/files-test/ssl/key.pem", "secret"),
            File("/etc/files-test/ssl/etcd.pem", "other") with { Uid = 1234, Gid = 2345, Mode = Convert.ToInt32("640", 8) },
        ];

        Assert.Equal(plans.Select(p => p.Path), await files.UploadAsync(plans, Cancel));
        Assert.Equal("600 0:0", await lab.ShellAsync("stat -c '%a %u:%g' /etc/files-test/ssl/key.pem"));
        Assert.Equal("640 1234:2345", await lab.ShellAsync("stat -c '%a %u:%g' /etc/files-test/ssl/etcd.pem"));
        Assert.Equal("755 0:0", await lab.ShellAsync("stat -c '%a %u:%g' /etc/files-test/ssl"));
        Assert.Equal(plans[0].Content.TrimEnd('\n'), await lab.ShellAsync("cat /etc/files-test/a.yaml"));

        Assert.Empty(await files.UploadAsync(plans, Cancel));

        await lab.ShellAsync("chmod 644 /etc/files-test/ssl/key.pem && chown 5:5 /etc/files-test/a.yaml && echo x > /etc/files-test/ssl/etcd.pem");
        Assert.Equal(plans.Select(p => p.Path), await files.UploadAsync(plans, Cancel));
        Assert.Equal("600", await lab.ShellAsync("stat -c %a /etc/files-test/ssl/key.pem"));

        var read = await files.ReadAsync([.. plans.Select(p => p.Path), "/etc/files-test/none", "/etc/no-such-folder/none"], Cancel);
        Assert.Equal(plans.Select(p => p.Path).Order(), read.Keys.Order());
        Assert.Equal("secret", Encoding.UTF8.GetString(read["/etc/files-test/ssl/key.pem"].Content.Span));
        Assert.Equal("no", await lab.ShellAsync("test -e /etc/no-such-folder && echo yes || echo no"));

        await files.RemoveAsync(["/etc/files-test/a.yaml", "/etc/files-test/none"], Cancel);
        Assert.Equal("ssl", await lab.ShellAsync("ls /etc/files-test"));
        await lab.ShellAsync("rm -r /etc/files-test");
        Assert.Empty(await lab.ShellAsync("docker ps -aq --filter label=io.rkestack.helper"));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("mkdir -p /etc/files-many/else && head -c 5000000 /dev/zero > /etc/files-many/else/big")]
    public async Task Many_files_of_a_directory_are_read_whatever_else_it_holds(string prepare)
    {
        var files = await FilesAsync();
        var plans = Enumerable.Range(0, 12).Select(i => File($"/etc/files-many/{i}.pem", $"content {i}")).ToList();
        await lab.ShellAsync(prepare);
        Assert.Equal(plans.Count, (await files.UploadAsync(plans, Cancel)).Count);
        await lab.ShellAsync("echo other > /etc/files-many/3.pem && rm /etc/files-many/5.pem && ln -sf 6.pem /etc/files-many/7.pem && mkdir -p /etc/files-many/x && echo deep > /etc/files-many/x/5.pem");

        var read = await files.ReadAsync([.. plans.Select(p => p.Path)], Cancel);
        Assert.Equal(plans.Select(p => p.Path).Where(path => path is not ("/etc/files-many/5.pem" or "/etc/files-many/7.pem")).Order(), read.Keys.Order());
        Assert.Equal(
            ["/etc/files-many/3.pem", "/etc/files-many/5.pem", "/etc/files-many/7.pem"], await files.UploadAsync(plans, Cancel));
        await lab.ShellAsync("rm -r /etc/files-many");
    }

    [Fact]
    public async Task A_link_in_the_place_of_a_file_is_replaced_and_its_target_is_left_alone()
    {
        var files = await FilesAsync();
        await lab.ShellAsync("mkdir -p /etc/files-link && echo mine > /etc/files-link/target && ln -s target /etc/files-link/a");
        await files.UploadAsync([File("/etc/files-link/a", "ours")], Cancel);
        Assert.Equal("mine", await lab.ShellAsync("cat /etc/files-link/target"));
        Assert.Equal("ours", await lab.ShellAsync("cat /etc/files-link/a"));
        await lab.ShellAsync("rm -r /etc/files-link");
    }

    [Fact]
    public async Task What_a_killed_run_left_is_removed_and_helpers_of_this_one_are_not()
    {
        var session = await lab.SessionAsync();
        await lab.ShellAsync($"docker create --name left --label io.rkestack.helper=files --label io.rkestack.run=other {LabHostTests.Image} true");
        await lab.ShellAsync($"docker create --name mine --label io.rkestack.helper=files --label io.rkestack.run={DockerEngine.RunId} {LabHostTests.Image} true");
        await lab.ShellAsync($"docker create --name users {LabHostTests.Image} true");
        await HelperContainer.RemoveLeftoversAsync(session.Docker, Cancel);
        Assert.Equal("mine\nusers", await lab.ShellAsync("docker ps -a --format '{{.Names}}' | sort"));
        await lab.ShellAsync("docker rm mine users");
    }

    private static FilePlan File(string path, string content) => new() { Path = path, Content = content };

    private async Task<HostFiles> FilesAsync() => new((await lab.SessionAsync()).Docker, LabHostTests.Image);
}
