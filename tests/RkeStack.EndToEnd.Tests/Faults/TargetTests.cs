using RkeStack.EndToEnd.Tests.Cli;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Faults;

/// <summary>Previews with <c>--target</c> of a cluster that gets another host. No host is needed to see them.</summary>
[Trait("Needs", "Kit")]
public class TargetTests
{
    private const string Cluster = "urn:pulumi:dev::targets::rkestack:index:Cluster";

    private const string Program = """
        name: targets
        runtime: yaml
        resources:
          cluster:
            type: rkestack:Cluster
            properties: {clusterFile: cluster.yml}
        """;

    [Fact]
    public async Task Targets_go_on_without_a_new_host_that_is_none_and_need_what_they_are_made_of()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var project = await PulumiProject.CreateAsync(Program, cancel);

        // Nothing listens there, so the certificates are made and nothing after them.
        project.Write("cluster.yml", ClusterYaml("127.0.0.1"));
        Assert.NotEqual(0, (await project.UpAsync(cancel)).ExitCode);
        project.Write("cluster.yml", ClusterYaml("127.0.0.1", "127.0.0.2", "127.0.0.3"));

        var sound = (await PreviewAsync("Host::cluster-host-127.0.0.1", "EtcdNode::cluster-etcd-127.0.0.1")).EnsureSuccess();
        Assert.Contains("cluster-etcd-127.0.0.1", sound.All, StringComparison.Ordinal);
        Assert.DoesNotMatch("cluster-[a-z]+-127.0.0.[23]", sound.All);

        var withoutCertificates = await PreviewAsync("Host::cluster-host-127.0.0.2", "EtcdNode::cluster-etcd-127.0.0.2");
        Assert.Contains("RKE9023: kube-etcd-127-0-0-2", withoutCertificates.All, StringComparison.Ordinal);

        var withoutItsHost = await PreviewAsync("ClusterPki::cluster-pki", "EtcdNode::cluster-etcd-127.0.0.2");
        Assert.NotEqual(0, withoutItsHost.ExitCode);
        Assert.Contains("depends on", withoutItsHost.All, StringComparison.Ordinal);

        Task<CommandResult> PreviewAsync(params string[] resources) => project.PreviewAsync(
            cancel, [.. resources.Select(resource => $"{Cluster}$rkestack:index:{resource}").Prepend($"{Cluster}::cluster").SelectMany(urn => new[] { "--target", urn })]);
    }

    private static string ClusterYaml(params string[] addresses) => $"""
        nodes: [{string.Join(", ", addresses.Select(address => $"{{address: {address}, port: \"1\", user: root, role: [controlplane, etcd, worker]}}"))}]
        network: {"{plugin: flannel}"}
        ingress: {"{provider: none}"}
        ssh_agent_auth: true
        """;
}
