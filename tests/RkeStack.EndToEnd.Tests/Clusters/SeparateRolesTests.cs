using RkeStack.Cluster.Tests.Oracles;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Clusters;

/// <summary>
/// The cluster.yml of RKE's answer <c>mixed-roles</c> on seven hosts: two control planes, three members of etcd, two workers, with
/// internal addresses, names of their own, another SSH port, another path of Docker's socket, labels and a taint.
/// </summary>
[Trait("Needs", "Lab")]
[Trait("Lane", "Second")]
public class SeparateRolesTests
{
    [Fact]
    public async Task Every_host_has_the_containers_that_RKE_puts_on_a_host_of_its_role()
    {
        var cancel = TestContext.Current.CancellationToken;
        var oracle = OracleCases.Get("mixed-roles");
        await using var project = await ClusterProject.CreateAsync(7, cancel);
        project.WriteCase(oracle);
        foreach (var (host, address) in project.Lab.Hosts.Zip(InternalAddresses(oracle)))
        {
            // The hosts' second network, which the worker without an internal address reaches from its first.
            var join = address.StartsWith("10.", StringComparison.Ordinal) ? $"ip address add {address}/24 dev eth0" : "ip route add 10.0.0.0/24 dev eth0";
            _ = (await project.Lab.ShellAsync(host, join, cancel)).OutputOrThrow();
        }

        _ = (await project.Lab.ShellAsync(project.Lab.Hosts[6], "/usr/sbin/sshd -p 2222", cancel)).OutputOrThrow();

        var before = await project.TracesAsync(cancel);
        (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();

        await ContainerComparison.AssertEqualsCaseAsync(project, oracle, cancel);
        var nodes = (await project.KubectlAsync(cancel, "get nodes --no-headers --show-labels")).OutputOrThrow().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(7, nodes.Count(node => node.Contains(" Ready ", StringComparison.Ordinal)));
        Assert.Contains(nodes, node => node.Contains("app.kubernetes.io/tier=web", StringComparison.Ordinal) && node.Contains("zone=a", StringComparison.Ordinal));

        (await project.Pulumi.DestroyAsync(cancel)).EnsureSuccess();
        HostTraces.AssertSame(before, await project.TracesAsync(cancel));
    }

    private static IEnumerable<string> InternalAddresses(OracleCase oracle) =>
        oracle.Nodes.EnumerateObject().Select(node => node.Value.GetProperty("annotations").GetProperty("rke.cattle.io/internal-ip").GetString()!);
}
