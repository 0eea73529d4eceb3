using System.Text;
using System.Text.Json;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Pki;
using RkeStack.Cluster.Plans;
using Xunit;

namespace RkeStack.Cluster.Tests.Plans;

public sealed class LargeClusters
{
    [Fact]
    public void Each_further_host_takes_as_much_memory_as_those_before_it()
    {
        _ = BytesFor(50);
        var (few, more) = (BytesFor(100), BytesFor(1000));

        Assert.InRange(more, few, few * 11);
    }

    [Fact]
    public void A_thousand_hosts_are_planned_each_on_its_own()
    {
        var plan = ClusterPlanner.Plan(ClusterConfiguration.Load(Yaml(1000)).Require());

        Assert.Equal(1000, plan.Hosts.Length);
        Assert.Equal(1000, plan.Hosts.Select(host => host.Worker.Kubelet).Select(PlanHash.Of).Distinct().Count());
        Assert.Equal(3, plan.Hosts.Count(host => host.Etcd is not null));
    }

    private static long BytesFor(int hosts)
    {
        var text = Yaml(hosts);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var config = ClusterConfiguration.Load(text).Require();
        var plan = ClusterPlanner.Plan(config);
        _ = PkiSpec.For(CertificateRequests.For(config));
        _ = plan.Hosts.SelectMany(host => host.Containers).Select(PlanHash.Of).Count();
        using (var writer = new Utf8JsonWriter(Stream.Null))
        {
            RkePlanJson.WriteNodes(writer, plan);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Yaml(int hosts)
    {
        var text = new StringBuilder("nodes:\n");
        for (var index = 0; index < hosts; index++)
        {
            var roles = index < 3 ? "controlplane, etcd" : "worker";
            text.Append(Invariant($"- {{address: 10.0.{index / 256}.{index % 256}, user: rke, role: [{roles}], hostname_override: h{index}, labels: {{n: \"{index}\"}}}}\n"));
        }

        return text.ToString();
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
