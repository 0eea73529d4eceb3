using System.Text.Json.Nodes;
using RkeStack.EndToEnd.Tests.Cli;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Clusters;

/// <summary>Settings of the services that change what runs, on a cluster that runs with them.</summary>
[Trait("Needs", "Lab")]
[Trait("Lane", "Second")]
public class SettingsTests
{
    private const string Hardened = """
        prefix_path: /opt/rke-root
        upgrade_strategy: {drain: false}
        services:
          etcd: {uid: 52034, gid: 52034, backup_config: {interval_hours: 6, retention: 4}}
          kube-api:
            audit_log: {enabled: true}
            event_rate_limit: {enabled: true}
            pod_security_configuration: restricted
            always_pull_images: false
            secrets_encryption_config: {enabled: true}
          kubelet:
            generate_serving_certificate: true
            extra_args: {eviction-hard: "memory.available<50Mi,nodefs.available<1%,imagefs.available<1%", fail-swap-on: "false"}
          kubeproxy: {extra_args: {conntrack-max-per-core: "0", conntrack-min: "0", conntrack-tcp-timeout-established: 0s, conntrack-tcp-timeout-close-wait: 0s}}
        """;

    [Fact]
    public async Task A_hardened_cluster_runs_as_its_settings_say_and_encryption_can_be_turned_off_again()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var project = await ClusterProject.CreateAsync(1, cancel);
        var host = project.Lab.Hosts[0];
        project.Services = Hardened;
        project.WriteAllRoles();
        (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();

        Assert.Contains(" Ready ", (await project.KubectlAsync(cancel, "get nodes --no-headers")).OutputOrThrow(), StringComparison.Ordinal);
        Assert.Equal("52034", (await project.Lab.ShellAsync(host, "stat -c %u /opt/rke-root/var/lib/etcd/member", cancel)).OutputOrThrow());
        Assert.Contains("audit.k8s.io", (await project.Lab.ShellAsync(host, "cat /opt/rke-root/var/log/kube-audit/audit-log.json | head -1", cancel)).OutputOrThrow(), StringComparison.Ordinal);
        var refused = await project.KubectlAsync(cancel, "run rooted --image=rancher/mirrored-pause:3.7");
        Assert.Contains("violates PodSecurity", refused.Error, StringComparison.Ordinal);

        (await project.KubectlAsync(cancel, "create secret generic password --from-literal=word=sesame")).OutputOrThrow();
        Assert.StartsWith("k8s:enc:aescbc:v1:key-", await StoredAsync(project, cancel), StringComparison.Ordinal);
        var state = await project.Pulumi.StateAsync(cancel, showSecrets: true);
        var key = state["deployment"]!["resources"]!.AsArray().Select(resource => resource!["outputs"]?["encryptionKey"]?["secret"]).First(found => found is not null)!;
        Assert.DoesNotContain(Plain(key), (await project.Pulumi.StateAsync(cancel)).ToJsonString(), StringComparison.Ordinal);

        project.Services = Hardened.Replace("secrets_encryption_config: {enabled: true}", "secrets_encryption_config: {enabled: false}", StringComparison.Ordinal);
        project.WriteAllRoles();
        (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();
        Assert.Contains("sesame", await StoredAsync(project, cancel), StringComparison.Ordinal);
        Assert.Equal("c2VzYW1l", (await project.KubectlAsync(cancel, "get secret password -o jsonpath='{.data.word}'")).OutputOrThrow());
        (await project.Pulumi.UpAsync(cancel, "--expect-no-changes")).EnsureSuccess();

        (await project.Pulumi.DestroyAsync(cancel)).EnsureSuccess();
        Assert.Empty(await project.ContainersAsync(0, cancel));
        Assert.Equal("", (await project.Lab.ShellAsync(host, "ls -A /opt/rke-root 2>/dev/null", cancel)).Output);
    }

    // What etcd holds of the Secret, its unprintable bytes left out.
    private static async Task<string> StoredAsync(ClusterProject project, CancellationToken cancel) =>
        (await project.Lab.ShellAsync(
            project.Lab.Hosts[0], "docker exec etcd etcdctl get /registry/secrets/default/password --print-value-only | tr -cd '[:print:]'", cancel)).OutputOrThrow();

    // A secret in an export with secrets shown is wrapped, its text being JSON once more.
    private static string Plain(JsonNode secret) =>
        secret is JsonObject wrapped ? JsonNode.Parse(wrapped["plaintext"]!.GetValue<string>())!.GetValue<string>() : secret.GetValue<string>();
}
