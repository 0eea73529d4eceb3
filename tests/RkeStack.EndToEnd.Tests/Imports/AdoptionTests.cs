using RkeStack.EndToEnd.Tests.Cli;
using RkeStack.EndToEnd.Tests.Clusters;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Imports;

[Trait("Needs", "Lab")]
[Trait("Lane", "Second")]
public class AdoptionTests
{
    [Fact]
    public async Task A_running_cluster_that_RKE_made_is_carried_on_with_its_containers_and_its_data()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var made = await ClusterProject.CreateAsync(1, cancel);
        var before = await HostTraces.TakeAsync(made, 0, cancel);
        made.Pulumi.Write("cluster.yml", RkeMadeCluster.ClusterYaml(made.Lab));
        (await made.Pulumi.UpAsync(cancel)).EnsureSuccess();
        (await made.KubectlAsync(cancel, "create configmap kept --from-literal=a=b")).OutputOrThrow();
        var state = await made.Pulumi.StateAsync(cancel, showSecrets: true);
        await RkeMadeCluster.MakeAsync(made, state, cancel);
        await ReadyAsync(made, cancel);
        var rkes = await IdsAsync(made, cancel);

        await using var adopting = await made.AnotherAsync(cancel);
        adopting.Write("cluster.yml", RkeMadeCluster.ClusterYaml(made.Lab));
        adopting.Write("cluster.rkestate", RkeMadeCluster.State(made.Lab, state));
        adopting.Write("import.json", ImportOfCertificatesTests.Import);
        (await adopting.RunAsync(cancel, "import", "--file", "import.json", "--generate-code=false", "--protect=false", "--yes", "--stack", "dev")).EnsureSuccess();
        (await adopting.UpAsync(cancel)).EnsureSuccess();

        // The one container that differs from RKE's on purpose.
        var adopted = await IdsAsync(made, cancel);
        Assert.Equal(rkes.Keys.Order(StringComparer.Ordinal), adopted.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["kubelet"], adopted.Where(container => rkes[container.Key] != container.Value).Select(container => container.Key));
        await ReadyAsync(made, cancel);
        Assert.Equal("b", (await made.KubectlAsync(cancel, "get configmap kept -o jsonpath={.data.a}")).OutputOrThrow());
        (await adopting.UpAsync(cancel, "--refresh", "--expect-no-changes")).EnsureSuccess();

        (await adopting.DestroyAsync(cancel)).EnsureSuccess();
        HostTraces.AssertSame(before, await HostTraces.TakeAsync(made, 0, cancel));
    }

    // RKE's kubelet takes ten seconds to start, and a Node is unready for longer than that before it is told so.
    private static async Task ReadyAsync(ClusterProject project, CancellationToken cancel)
    {
        for (var attempt = 0; (await project.KubectlAsync(cancel, "wait --for=condition=Ready node --all --timeout=10s")).ExitCode != 0; attempt++)
        {
            Assert.True(attempt < 60, "the cluster does not serve");
            await Task.Delay(TimeSpan.FromSeconds(2), cancel);
        }
    }

    private static async Task<Dictionary<string, string>> IdsAsync(ClusterProject project, CancellationToken cancel) =>
        (await project.ContainersAsync(0, cancel)).ToDictionary(container => container.Key, container => container.Value["Id"]!.GetValue<string>());
}
