using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Docker;
using RkeStack.Engine.Tests.Hosts;
using Xunit;

namespace RkeStack.Engine.Tests.Docker;

[Collection(LabHostTests.Name)]
[Trait("Needs", "Lab")]
public sealed class DockerEngineTests(LabHostFixture lab)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_requests_at_once_go_through_one_SSH_connection()
    {
        var session = await lab.SessionAsync();
        var before = lab.Sessions.ConnectionsOpened;
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => session.Docker.InfoAsync(Cancel)));
        Assert.Single(answers.Select(a => a.ID).Distinct());
        Assert.Equal(before, lab.Sessions.ConnectionsOpened);
    }

    [Fact]
    public async Task A_cut_connection_is_made_again_under_the_next_request()
    {
        var session = await lab.SessionAsync();
        await session.Docker.InfoAsync(Cancel);
        await lab.ShellAsync("pkill -KILL -f '[s]shd: rke'");
        Assert.NotEmpty((await session.Docker.InfoAsync(Cancel)).ServerVersion);
    }

    [Fact]
    public async Task A_socket_where_nothing_listens_is_told_from_one_that_is_denied()
    {
        lab.SkipWithoutLab();
        await FaultAsync("RKE2003", lab.Connection with { DockerSocket = "/run/no such.sock" });
        await lab.ShellAsync("chmod 660 /var/run/docker.sock && chgrp root /var/run/docker.sock");
        try
        {
            var fault = await FaultAsync("RKE2002", lab.Connection with { DockerSocket = "/var/run/../run/docker.sock" });
            Assert.Contains("usermod -aG docker rke", fault.Message, StringComparison.Ordinal);
        }
        finally
        {
            await lab.ShellAsync("chgrp docker /var/run/docker.sock");
        }
    }

    [Fact]
    public async Task An_image_that_is_there_is_not_pulled_and_one_that_is_nowhere_is_an_error()
    {
        var session = await lab.SessionAsync();
        var images = new ImageStore(session.Docker);
        Assert.StartsWith("sha256:", await images.EnsureAsync(LabHostTests.Image, [], null, Cancel), StringComparison.Ordinal);
        var registry = await lab.Lab.StartRegistryAsync([LabHostTests.Image], Cancel);
        var remote = registry.Images[0];
        RegistryCredential[] login = [new() { Url = registry.Address, User = registry.User, Password = registry.Password }];

        var denied = await Assert.ThrowsAsync<DiagnosticException>(() => images.EnsureAsync(remote, [], null, Cancel));
        Assert.Equal("RKE2021", denied.Diagnostics[0].Code);
        Assert.Contains("anonymous", denied.Message, StringComparison.Ordinal);
        var wrong = await Assert.ThrowsAsync<DiagnosticException>(
            () => images.EnsureAsync(remote, [login[0] with { Password = "not the password" }], null, Cancel));
        Assert.Equal("RKE2021", wrong.Diagnostics[0].Code);
        Assert.DoesNotContain("not the password", wrong.ToString(), StringComparison.Ordinal);
        var missing = await Assert.ThrowsAsync<DiagnosticException>(() => images.EnsureAsync(remote + "-none", login, null, Cancel));
        Assert.Equal("RKE2020", missing.Diagnostics[0].Code);

        var told = new List<string>();
        await images.EnsureAsync(remote, login, new ImmediateProgress(told.Add), Cancel);
        Assert.NotEmpty(told);
        await lab.ShellAsync($"docker rmi {remote}");
    }

    private async Task<DiagnosticException> FaultAsync(string code, HostConnection host)
    {
        var session = await lab.Sessions.GetAsync(host, Cancel);
        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => session.Docker.InfoAsync(Cancel));
        Assert.Equal(code, fault.Diagnostics[0].Code);
        return fault;
    }

    private sealed class ImmediateProgress(Action<string> report) : IProgress<string>
    {
        public void Report(string value) => report(value);
    }
}
