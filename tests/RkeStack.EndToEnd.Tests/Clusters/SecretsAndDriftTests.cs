using RkeStack.EndToEnd.Tests.Cli;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Clusters;

[Trait("Needs", "Lab")]
public class SecretsAndDriftTests
{
    // Every file that a cluster may have written: also those of Docker about containers, and what containers wrote into themselves.
    private const string FindHolders = """
        find / /run /var/lib/docker/containers /var/lib/docker/volumes $(docker ps -aq | xargs docker inspect -f '{{.GraphDriver.Data.UpperDir}}') -xdev -type f \
          ! -path '/proc/*' ! -path '/sys/*' ! -path /root/pieces -exec grep -lF -f /root/pieces {} + | xargs -r stat -c '%a %n'
        """;

    [Fact]
    public async Task Keys_stay_where_they_belong_and_what_was_changed_by_hand_is_found_and_put_back()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var project = await ClusterProject.CreateAsync(1, cancel);
        project.WriteAllRoles();

        var up = (await project.Pulumi.UpAsync(cancel, "--debug")).EnsureSuccess();
        var pieces = StackSecrets.PiecesOf(await project.Pulumi.StateAsync(cancel, showSecrets: true));
        Assert.True(pieces.Count > 100, $"only {pieces.Count} pieces of secrets were found");
        var host = project.Lab.Hosts[0];
        AssertNone(pieces, "the CLI's output", up.All);
        var stored = (await project.Pulumi.StateAsync(cancel)).ToJsonString();
        AssertNone(pieces, "the stored state", stored);
        // Also where a key was marked nowhere, and so is in no piece.
        Assert.DoesNotContain("PRIVATE KEY", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("client-key-data", stored, StringComparison.Ordinal);
        AssertNone(pieces, "a preview", (await project.Pulumi.PreviewAsync(cancel)).EnsureSuccess().All);
        AssertNone(pieces, "Docker's description of the containers", (await project.Lab.ShellAsync(host, "docker ps -aq | xargs docker inspect", cancel)).OutputOrThrow());
        AssertNone(pieces, "the processes", (await project.Lab.ShellAsync(host, "cat /proc/[0-9]*/cmdline /proc/[0-9]*/environ 2>/dev/null | tr '\\0' '\\n'", cancel)).OutputOrThrow());
        AssertNone(pieces, "the containers' logs", (await project.Lab.ShellAsync(host, "for id in $(docker ps -aq); do docker logs $id 2>&1; done", cancel)).OutputOrThrow());
        await project.Lab.ExecAsync(host, ["sh", "-c", "umask 077; cat > /root/pieces"], string.Join('\n', pieces), cancel);
        var holders = (await project.Lab.ShellAsync(host, FindHolders, cancel)).OutputOrThrow();
        Assert.Contains("600 /etc/kubernetes/ssl/kube-apiserver-key.pem", holders, StringComparison.Ordinal);
        Assert.All(holders.Split('\n', StringSplitOptions.RemoveEmptyEntries), holder => Assert.StartsWith("600 ", holder, StringComparison.Ordinal));
        Assert.NotEqual("", (await project.Lab.ShellAsync(host, "ls /etc/kubernetes/ssl/*-key.pem", cancel)).OutputOrThrow());
        Assert.Equal("", (await project.Lab.ShellAsync(host, "ls /etc/kubernetes/ssl | grep ca-key || true", cancel)).OutputOrThrow());

        (await project.Lab.ShellAsync(host, "docker rm -f kube-scheduler && rm /etc/kubernetes/ssl/kube-proxy.pem", cancel)).OutputOrThrow();
        var node = (await project.KubectlAsync(cancel, "get nodes -o name")).OutputOrThrow().Trim();
        (await project.KubectlAsync(cancel, $"delete {node}")).OutputOrThrow();
        var refresh = (await project.Pulumi.RunAsync(cancel, "refresh", "--yes", "--skip-preview", "--stack", "dev")).EnsureSuccess();
        Assert.Contains("container kube-scheduler is gone", refresh.All, StringComparison.Ordinal);
        Assert.Contains("file /etc/kubernetes/ssl/kube-proxy.pem is gone", refresh.All, StringComparison.Ordinal);
        Assert.Contains($"{node.Replace('/', ' ')} is gone", refresh.All, StringComparison.Ordinal);

        (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();
        Assert.Equal(node, (await project.KubectlAsync(cancel, "get nodes -o name")).OutputOrThrow().Trim());
        Assert.Contains("kube-scheduler", await project.ContainersAsync(0, cancel));
        Assert.DoesNotContain("is gone", (await project.Pulumi.RunAsync(cancel, "refresh", "--yes", "--skip-preview", "--stack", "dev")).EnsureSuccess().All, StringComparison.Ordinal);
    }

    private static void AssertNone(IEnumerable<string> pieces, string place, string text) =>
        Assert.True(!pieces.Any(piece => text.Contains(piece, StringComparison.Ordinal)), $"a secret stands in {place}");
}
