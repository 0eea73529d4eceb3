using System.Text.RegularExpressions;
using RkeStack.EndToEnd.Tests.Cli;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Clusters;

/// <summary>Control plane and etcd, worker, etcd on three hosts, and what users do with such a cluster.</summary>
[Trait("Needs", "Lab")]
[Trait("Lane", "Second")]
public class MixedRolesTests
{
    private const string EchoPods = """
        apiVersion: apps/v1
        kind: DaemonSet
        metadata: {name: echo}
        spec:
          selector: {matchLabels: {app: echo}}
          template:
            metadata: {labels: {app: echo}}
            spec:
              tolerations: [{operator: Exists}]
              containers: [{name: echo, image: "rkestack-lab/echo:1", imagePullPolicy: Never}]
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: echo}
        spec: {selector: {app: echo}, ports: [{port: 80, targetPort: 8080}]}
        """;

    [Fact]
    public async Task Pods_reach_each_other_by_name_and_workers_come_and_go_without_touching_the_others()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var project = await ClusterProject.CreateAsync(3, cancel);
        var traces = await project.TracesAsync(cancel);
        project.WriteNodes((0, "role: [controlplane, etcd]"), (1, "role: [worker]"));
        (await project.Pulumi.RunAsync(cancel, "up", "--yes", "--stack", "dev")).EnsureSuccess();
        var (before, grown) = (await IdsAsync(project, 0, cancel), await IdsAsync(project, 1, cancel));

        project.WriteNodes((0, "role: [controlplane, etcd]"), (1, "role: [worker]"), (2, "role: [worker]"));
        var preview = (await project.Pulumi.PreviewAsync(cancel)).EnsureSuccess();
        Assert.Matches(@"\+ 2 to create", preview.Output);
        (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();
        Assert.Equal(before, await IdsAsync(project, 0, cancel));
        Assert.Equal(grown, await IdsAsync(project, 1, cancel));

        await ReachEachOtherAsync(project, cancel);

        project.WriteNodes((0, "role: [controlplane, etcd]"), (1, "role: [worker], labels: {tier: web}"), (2, "role: [worker]"));
        await project.CountConnectionsAsync(cancel);
        var label = (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();
        Assert.Equal(0, (await project.ConnectionsAsync(cancel))[2]);
        Assert.Matches(@"~ 1 updated", label.Output);
        Assert.Contains("tier=web", (await project.KubectlAsync(cancel, "get nodes --show-labels")).OutputOrThrow(), StringComparison.Ordinal);
        Assert.Equal(grown, await IdsAsync(project, 1, cancel));

        project.WriteNodes((0, "role: [controlplane, etcd]"), (1, "role: [worker], labels: {tier: web}"));
        (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();
        Assert.Equal(before, await IdsAsync(project, 0, cancel));
        Assert.Equal(grown, await IdsAsync(project, 1, cancel));
        HostTraces.AssertSame(traces[2], await HostTraces.TakeAsync(project, 2, cancel));
        Assert.DoesNotContain(project.Lab.Hosts[2].Address, (await project.KubectlAsync(cancel, "get nodes")).OutputOrThrow(), StringComparison.Ordinal);

        (await project.Pulumi.DestroyAsync(cancel)).EnsureSuccess();
        HostTraces.AssertSame(traces, await project.TracesAsync(cancel));
    }

    private static async Task ReachEachOtherAsync(ClusterProject project, CancellationToken cancel)
    {
        project.Pulumi.Write("echo.yml", EchoPods);
        await project.Lab.ExecAsync(project.Lab.Hosts[0], ["docker", "exec", "-i", "kubelet", "sh", "-c", "cat > /tmp/echo.yml"], EchoPods, cancel);
        (await project.KubectlAsync(cancel, "apply -f /tmp/echo.yml")).OutputOrThrow();
        (await project.KubectlAsync(cancel, "rollout status daemonset/echo --timeout=120s")).OutputOrThrow();
        (await project.KubectlAsync(cancel, "-n kube-system rollout status deployment/coredns --timeout=120s")).OutputOrThrow();
        var pods = (await project.KubectlAsync(cancel, "get pods -l app=echo -o name")).OutputOrThrow().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, pods.Length);
        foreach (var pod in pods)
        {
            await MeetAllAsync(project, pod, cancel);
            Assert.Contains("listens on port 8080", (await project.KubectlAsync(cancel, $"logs {pod}")).OutputOrThrow(), StringComparison.Ordinal);
        }

        await SeeThreeAsync(project, @"^\S+ +\d+m +\d+% +\d+Mi +\d+% *$", "top nodes --no-headers", cancel);
        await SeeThreeAsync(project, @"^echo-\S+ +\d+m +\d+Mi *$", "top pods -l app=echo --no-headers", cancel);
    }

    // metrics-server has figures of a node or pod once it has asked its kubelet twice.
    private static async Task SeeThreeAsync(ClusterProject project, string figures, string command, CancellationToken cancel)
    {
        var said = await project.KubectlAsync(cancel, command);
        for (var attempt = 0; attempt < 40 && Regex.Count(said.Output, figures, RegexOptions.Multiline) != 3; attempt++)
        {
            await Task.Delay(TimeSpan.FromSeconds(3), cancel);
            said = await project.KubectlAsync(cancel, command);
        }

        Assert.Equal(3, Regex.Count(said.OutputOrThrow(), figures, RegexOptions.Multiline));
    }

    // The Service picks a pod at random, and each answers with its own name: from every pod each of the three is met.
    private static async Task MeetAllAsync(ClusterProject project, string pod, CancellationToken cancel)
    {
        const string Ask = "for i in $(seq 60); do curl -sf --max-time 5 --retry 10 --retry-all-errors http://echo.default.svc.cluster.local/ || exit 1; done";
        var answers = (await project.KubectlAsync(cancel, $"exec {pod} -- sh -c '{Ask}'")).OutputOrThrow();
        Assert.Equal(3, answers.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]).Distinct().Count());
    }

    private static async Task<Dictionary<string, string>> IdsAsync(ClusterProject project, int host, CancellationToken cancel) =>
        (await project.ContainersAsync(host, cancel)).ToDictionary(container => container.Key, container => container.Value["Id"]!.GetValue<string>());
}
