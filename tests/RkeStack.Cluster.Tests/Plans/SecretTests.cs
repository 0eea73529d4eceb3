using RkeStack.Cluster.Plans;
using Xunit;

namespace RkeStack.Cluster.Tests.Plans;

public sealed class SecretTests
{
    private const string WithSecrets = """
        cloud_provider: {name: openstack, openstackCloudProvider: {global: {auth-url: https://k, username: u, password: CLOUD-PASSWORD}}}
        kubernetes_version: v1.24.17-rancher1-1
        private_registries:
        - {url: registry.example.com, user: puller, password: REGISTRY-PASSWORD}
        authentication: {strategy: x509|webhook, webhook: {config_file: "token: WEBHOOK-TOKEN"}}
        services:
          etcd: {backup_config: {s3backupconfig: {access_key: S3-ACCESS, secret_key: S3-SECRET, bucket_name: b, endpoint: e}}}
          kube-api: {secrets_encryption_config: {enabled: true}}
        """;

    private static readonly string[] Secrets = ["CLOUD-PASSWORD", "REGISTRY-PASSWORD", "WEBHOOK-TOKEN", "S3-ACCESS", "S3-SECRET", "(made-at-first-up)"];

    [Fact]
    public void No_secret_stands_in_what_Docker_shows_of_a_container()
    {
        foreach (var container in Given.Host(WithSecrets).Containers)
        {
            var shown = string.Join('\n', [
                container.Image, container.User, .. container.Entrypoint, .. container.Command, .. container.Environment, .. container.Binds,
                .. container.Labels.Values, .. container.SecurityOptions]);

            Assert.All(Secrets.SelectMany(Forms), s => Assert.DoesNotContain(s, shown, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_secret_stands_in_a_file_that_only_root_reads()
    {
        var files = Given.Host(WithSecrets).Files.ToList();

        Assert.All(files, f => Assert.Equal("600 0:0", $"{Convert.ToString(f.Mode, 8)} {f.Uid}:{f.Gid}"));
        Assert.All(Secrets, s => Assert.Contains(files, f => Forms(s).Any(form => f.Content.Contains(form, StringComparison.Ordinal))));
    }

    [Fact]
    public void Snapshots_read_their_S3_keys_from_the_file_and_follow_it()
    {
        var plan = Given.Host(WithSecrets).Etcd!;
        var file = Assert.Single(plan.Files);

        Assert.Equal("/etc/kubernetes/etcd-snapshot-s3.env", file.Path);
        Assert.Equal("S3_ACCESS_KEY=UzMtQUNDRVNT\nS3_SECRET_KEY=UzMtU0VDUkVU\n", file.Content);
        Assert.Equal(["/bin/sh", "-c"], plan.Snapshots!.Command[..2]);
        Assert.Contains(file.Path, plan.Snapshots.Command[2], StringComparison.Ordinal);
        Assert.Equal("/opt/rke-tools/rke-etcd-backup", plan.Snapshots.Command[3]);
    }

    [Fact]
    public void A_registry_without_credentials_needs_no_file()
    {
        var kubelet = Given.Host("private_registries: [{url: registry.example.com, is_default: true}]").Worker;

        Assert.Empty(kubelet.Files);
        Assert.DoesNotContain(kubelet.Kubelet.Binds, b => b.Contains("config.json", StringComparison.Ordinal));
    }

    [Fact]
    public void Records_that_hold_a_secret_do_not_show_it_as_text()
    {
        Assert.DoesNotContain("s3cret", new EncryptionKey("key-abcde", "s3cret").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", new FilePlan { Path = "/a", Content = "s3cret" }.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", new RegistryCredential { Url = "u", User = "u", Password = "s3cret" }.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", new ClusterPlan { Hosts = [], ApiServerUrl = "", CloudConfig = "s3cret", EncryptionConfig = "s3cret" }.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", new HostConnection { Address = "a", User = "u", PrivateKey = "s3cret", PrivateKeyPassphrase = "s3cret" }.ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Forms(string secret)
    {
        yield return secret;
        yield return Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(secret));
        yield return Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"puller:{secret}"));
    }
}
