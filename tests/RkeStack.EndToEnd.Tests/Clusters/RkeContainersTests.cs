using RkeStack.Cluster.Tests.Oracles;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Clusters;

/// <summary>What the containers of live clusters are held against is itself held against what RKE left on a host.</summary>
public class RkeContainersTests
{
    private const string Address = "192.0.2.7";

    [Fact]
    public void What_RKE_makes_of_its_plan_is_what_was_found_on_its_host()
    {
        var made = RkeContainers.Of(OracleCases.Get("minimal"), new Dictionary<string, string> { ["10.0.0.1"] = Address });

        Assert.Empty(ContainerComparison.Mismatches(RkeContainers.Found(Address), made));
    }

    [Fact]
    public void Whole_addresses_are_replaced_and_nothing_that_looks_alike()
    {
        var addresses = new Dictionary<string, string> { ["10.0.0.1"] = "192.0.2.7", ["node7.example.com"] = "192.0.2.8" };

        Assert.Equal(
            "a=https://192.0.2.7:1,192.0.2.7 etcd-192.0.2.7 kube-etcd-192-0-2-7.pem kube-etcd-192-0-2-7-key.pem 10.0.0.10 110.0.0.1 10.0.0.1.5 192.0.2.8 kube-192-0-2-8",
            RkeContainers.Replace(
                "a=https://10.0.0.1:1,10.0.0.1 etcd-10.0.0.1 kube-etcd-10-0-0-1.pem kube-etcd-10-0-0-1-key.pem 10.0.0.10 110.0.0.1 10.0.0.1.5 node7.example.com kube-node7-example-com", addresses));
    }
}
