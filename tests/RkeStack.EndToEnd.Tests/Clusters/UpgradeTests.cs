using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using RkeStack.EndToEnd.Tests.Cli;
using RkeStack.Labs;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Clusters;

/// <summary>A cluster goes from one Kubernetes to the next while what runs on it goes on.</summary>
[Trait("Needs", "Lab")]
[Trait("Lane", "Second")]
public partial class UpgradeTests
{
    private const string Workload = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: echo}
        spec:
          replicas: 2
          selector: {matchLabels: {app: echo}}
          template:
            metadata: {labels: {app: echo}}
            spec:
              terminationGracePeriodSeconds: 1
              containers: [{name: echo, image: "rkestack-lab/echo:1", imagePullPolicy: Never}]
        ---
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: {name: echo}
        spec: {minAvailable: 1, selector: {matchLabels: {app: echo}}}
        """;

    [Fact]
    public async Task Workers_are_drained_and_changed_one_at_a_time_and_a_budget_is_kept()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var project = await ClusterProject.CreateAsync(3, cancel);
        project.KubernetesVersion = "v1.31.10-rancher1-1";
        project.Settings = "upgrade_strategy: {drain: true, node_drain_input: {delete_local_data: true, timeout: 180}}";
        var nodes = new[] { (0, "role: [controlplane, etcd]"), (1, "role: [worker]"), (2, "role: [worker]") };
        project.WriteNodes(nodes);
        (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();
        await project.Lab.ExecAsync(project.Lab.Hosts[0], ["docker", "exec", "-i", "kubelet", "sh", "-c", "cat > /var/lib/kubelet/echo.yml"], Workload, cancel);
        (await project.KubectlAsync(cancel, "apply -f /var/lib/kubelet/echo.yml")).OutputOrThrow();
        (await project.KubectlAsync(cancel, "rollout status deployment/echo --timeout=120s")).OutputOrThrow();

        project.KubernetesVersion = "v1.32.6-rancher1-1";
        project.WriteNodes(nodes);
        var preview = (await project.Pulumi.PreviewAsync(cancel)).EnsureSuccess();
        Assert.Contains($"{project.Lab.Hosts[1].Address}: kubelet is replaced: image", preview.All, StringComparison.Ordinal);

        using var watching = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var seen = WatchAsync(project, watching.Token);
        (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();
        await watching.CancelAsync();
        var samples = await seen;

        var after = (await project.KubectlAsync(cancel, "get nodes --no-headers")).OutputOrThrow();
        Assert.Equal(3, after.Split('\n').Count(node => node.Contains(" Ready ", StringComparison.Ordinal) && node.Contains("v1.32.6", StringComparison.Ordinal)));
        Assert.DoesNotContain("SchedulingDisabled", after, StringComparison.Ordinal);
        Assert.NotEmpty(samples);
        Assert.All(samples, sample => Assert.True(sample.ClosedWorkers <= 1, "two workers were closed at the same time"));
        Assert.Contains(samples, sample => sample.ClosedWorkers == 1);
        Assert.All(samples, sample => Assert.True(sample.Available >= 1, "no pod of the deployment was available"));

        (await project.Pulumi.UpAsync(cancel, "--expect-no-changes")).EnsureSuccess();
        (await project.Pulumi.DestroyAsync(cancel)).EnsureSuccess();
    }

    // The API server itself is replaced meanwhile: what it does not answer is no sample.
    private static async Task<IReadOnlyCollection<(int ClosedWorkers, int Available)>> WatchAsync(ClusterProject project, CancellationToken cancel)
    {
        // The kubelet's container is replaced, too; its directory stays.
        const string Kubectl = "docker exec kubelet kubectl --kubeconfig /var/lib/kubelet/watch --request-timeout=3s";
        var host = project.Lab.Hosts[0];
        var samples = new ConcurrentQueue<(int, int)>();
        _ = (await project.KubectlAsync(cancel, "version")).OutputOrThrow();
        _ = (await project.Lab.ShellAsync(host, "docker exec kubelet cp -p /tmp/kubeconfig /var/lib/kubelet/watch", cancel)).OutputOrThrow();
        try
        {
            while (true)
            {
                var nodes = await project.Lab.ShellAsync(host, $"{Kubectl} get nodes --no-headers", cancel);
                var deployment = await project.Lab.ShellAsync(host, $"{Kubectl} get deployment echo -o jsonpath='{{.status.availableReplicas}}'", cancel);
                if (nodes.ExitCode == 0 && deployment.ExitCode == 0)
                {
                    samples.Enqueue((ClosedWorkers().Count(nodes.Output), int.TryParse(deployment.Output.Trim(), out var available) ? available : 0));
                }

                await Task.Delay(TimeSpan.FromMilliseconds(500), cancel);
            }
        }
        catch (OperationCanceledException)
        {
            return samples;
        }
    }

    [GeneratedRegex(@"SchedulingDisabled +worker")]
    private static partial Regex ClosedWorkers();
}
