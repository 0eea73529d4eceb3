using RkeStack.EndToEnd.Tests.Cli;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Clusters;

/// <summary>Control plane and etcd, worker, etcd on three hosts, and what users do with such a cluster.</summary>
[Trait("Needs", "Lab")]
[Trait("Hosts", "Several")]
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
        project.WriteNodes((0, "role: [controlplane, etcd]"), (1, "role: [worker]"));
        (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();
        var before = await IdsAsync(project, 0, cancel);

        project.WriteNodes((0, "role: [controlplane, etcd]"), (1, "role: [worker]"), (2, "role: [worker]"));
        var preview = (await project.Pulumi.PreviewAsync(cancel)).EnsureSuccess();
        Assert.Matches(@"\+ 2 to create", preview.Output);
        (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();
        Assert.Equal(before, await IdsAsync(project, 0, cancel));
        var grown = await IdsAsync(project, 1, cancel);

        await ReachEachOtherAsync(project, cancel);

        project.WriteNodes((0, "role: [controlplane, etcd]"), (1, "role: [worker], labels: {tier: web}"), (2, "role: [worker]"));
        var label = (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();
        Assert.Matches(@"~ 1 updated", label.Output);
        Assert.Contains("tier=web", (await project.KubectlAsync(cancel, "get nodes --show-labels")).OutputOrThrow(), StringComparison.Ordinal);
        Assert.Equal(grown, await IdsAsync(project, 1, cancel));

        project.WriteNodes((0, "role: [controlplane, etcd]"), (1, "role: [worker], labels: {tier: web}"));
        (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();
        Assert.Equal(before, await IdsAsync(project, 0, cancel));
        Assert.Equal(grown, await IdsAsync(project, 1, cancel));
        Assert.Empty(await project.ContainersAsync(2, cancel));
        Assert.DoesNotContain(project.Lab.Hosts[2].Address, (await project.KubectlAsync(cancel, "get nodes")).OutputOrThrow(), StringComparison.Ordinal);

        (await project.Pulumi.DestroyAsync(cancel)).EnsureSuccess();
        Assert.Empty(await project.ContainersAsync(0, cancel));
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
            Assert.NotEqual("", (await project.KubectlAsync(cancel, $"exec {pod} -- curl -sf --retry 10 --retry-all-errors http://echo.default.svc.cluster.local/")).OutputOrThrow());
            (await project.KubectlAsync(cancel, $"logs {pod} --tail=1")).OutputOrThrow();
        }

        for (var attempt = 0; attempt < 30 && (await project.KubectlAsync(cancel, "top nodes")).ExitCode != 0; attempt++)
        {
            await Task.Delay(TimeSpan.FromSeconds(3), cancel);
        }

        Assert.Contains("%", (await project.KubectlAsync(cancel, "top nodes")).OutputOrThrow(), StringComparison.Ordinal);
    }

    private static async Task<Dictionary<string, string>> IdsAsync(ClusterProject project, int host, CancellationToken cancel) =>
        (await project.ContainersAsync(host, cancel)).ToDictionary(container => container.Key, container => container.Value["Id"]!.GetValue<string>());
}
