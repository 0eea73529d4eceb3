using RkeStack.EndToEnd.Tests.Cli;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Clusters;

[Trait("Needs", "Lab")]
public class SecretsAndDriftTests
{
    private const string SecretMark = "PRIVATE KEY";

    [Fact]
    public async Task Keys_stay_where_they_belong_and_what_was_changed_by_hand_is_found_and_put_back()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var project = await ClusterProject.CreateAsync(1, cancel);
        project.WriteAllRoles();

        var up = (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();
        Assert.DoesNotContain(SecretMark, up.All, StringComparison.Ordinal);
        Assert.DoesNotContain(SecretMark, (await project.Pulumi.StateAsync(cancel)).ToJsonString(), StringComparison.Ordinal);
        var host = project.Lab.Hosts[0];
        Assert.DoesNotContain(SecretMark, (await project.Lab.ShellAsync(host, "docker ps -aq | xargs docker inspect", cancel)).OutputOrThrow(), StringComparison.Ordinal);
        Assert.Equal("", (await project.Lab.ShellAsync(host, "find /etc/kubernetes -type f -perm /077", cancel)).OutputOrThrow());
        Assert.NotEqual("", (await project.Lab.ShellAsync(host, "ls /etc/kubernetes/ssl/*-key.pem", cancel)).OutputOrThrow());
        Assert.Equal("", (await project.Lab.ShellAsync(host, "ls /etc/kubernetes/ssl | grep ca-key || true", cancel)).OutputOrThrow());

        (await project.Lab.ShellAsync(host, "docker rm -f kube-scheduler && rm /etc/kubernetes/ssl/kube-proxy.pem", cancel)).OutputOrThrow();
        var refresh = (await project.Pulumi.RunAsync(cancel, "refresh", "--yes", "--skip-preview", "--stack", "dev")).EnsureSuccess();
        Assert.Contains("container kube-scheduler is gone", refresh.All, StringComparison.Ordinal);
        Assert.Contains("file /etc/kubernetes/ssl/kube-proxy.pem is gone", refresh.All, StringComparison.Ordinal);

        (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();
        Assert.Contains("kube-scheduler", await project.ContainersAsync(0, cancel));
        Assert.DoesNotContain("is gone", (await project.Pulumi.RunAsync(cancel, "refresh", "--yes", "--skip-preview", "--stack", "dev")).EnsureSuccess().All, StringComparison.Ordinal);
    }
}
