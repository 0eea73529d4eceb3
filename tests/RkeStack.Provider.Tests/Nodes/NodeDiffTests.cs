using System.Collections.Immutable;
using RkeStack.Cluster.Plans;
using RkeStack.Provider.Common;
using RkeStack.Provider.ControlPlaneNodes;
using RkeStack.Provider.Nodes;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Serving;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Provider.Tests.Nodes;

/// <summary>What a preview says of a node's changed inputs.</summary>
public class NodeDiffTests
{
    private static readonly CredentialsArgs Admin = new() { CaCertificate = "ca", ClientCertificate = "certificate", ClientKey = "key" };

    private static readonly ControlPlaneNodeInputs Old = new()
    {
        Connection = new ConnectionArgs { Host = "192.0.2.1", User = "rke" },
        Containers = Containers(("kube-scheduler", new ContainerArgs { Image = "k8s:1", Command = ["kube-scheduler", "--config=/etc/kubernetes/scheduler.yaml", "--v=2"], Binds = ["/etc/kubernetes:/etc/kubernetes"] })),
        Files = Files(("/etc/kubernetes/scheduler.yaml", "a"), ("/opt/unread", "a")),
        ToolsImage = "alpine",
        EtcdMembers = [],
        Credentials = Admin,
    };

    [Fact]
    public void How_a_host_is_reached_and_in_what_turn_touches_nothing()
    {
        var wanted = Old with { Connection = Old.Connection with { Port = 2222 }, Credentials = Admin with { ClientKey = "other" }, MaxUnavailable = 2 };
        Assert.Empty(Changes(wanted));
        Assert.Empty(Said(wanted));
    }

    [Fact]
    public void A_flag_put_among_others_shows_as_one_change_of_the_list_and_in_words()
    {
        var wanted = Old with { Containers = Containers(("kube-scheduler", Old.Containers["kube-scheduler"] with { Command = ["kube-scheduler", "--profiling=false", "--config=/etc/kubernetes/scheduler.yaml", "--v=2"] })) };
        Assert.Equal(["Update containers.kube-scheduler.command"], Changes(wanted));
        Assert.Equal(["192.0.2.1: kube-scheduler is replaced: --profiling: (none) -> false"], Said(wanted));
    }

    [Fact]
    public void A_flag_of_the_first_start_only_replaces_nothing()
    {
        var wanted = Old with { Containers = Containers(("kube-scheduler", Old.Containers["kube-scheduler"] with { BootstrapFlags = ["--first"] })) };
        Assert.Empty(Changes(wanted));
        Assert.Empty(Said(wanted));
    }

    [Fact]
    public void A_file_that_a_container_reads_replaces_it_and_another_is_only_written()
    {
        var read = Old with { Files = Files(("/etc/kubernetes/scheduler.yaml", "b"), ("/opt/unread", "a")) };
        Assert.Equal(["Update files[\"/etc/kubernetes/scheduler.yaml\"].content"], Changes(read));
        Assert.Equal(["192.0.2.1: kube-scheduler is replaced: files that it reads at its start have changed"], Said(read));
        var unread = Old with { Files = Files(("/etc/kubernetes/scheduler.yaml", "a"), ("/opt/unread", "b")) };
        Assert.Equal(["Update files./opt/unread.content"], Changes(unread));
        Assert.Empty(Said(unread));
    }

    [Fact]
    public void Containers_that_come_and_go_are_named()
    {
        var wanted = Old with { Containers = Containers(("kube-apiserver", new ContainerArgs { Image = "k8s:1" })) };
        Assert.Equal(["Add containers.kube-apiserver", "Delete containers.kube-scheduler"], Changes(wanted));
        Assert.Equal(["192.0.2.1: kube-apiserver is made", "192.0.2.1: kube-scheduler is removed"], Said(wanted));
    }

    [Theory]
    [InlineData(NodeDrift.Gone, "192.0.2.1: kube-scheduler is made")]
    [InlineData(NodeDrift.Changed, "192.0.2.1: kube-scheduler is replaced: it was changed on the host")]
    [InlineData(NodeDrift.Stopped, "192.0.2.1: kube-scheduler is started: it does not run")]
    public void What_a_refresh_marked_is_put_back(string drift, string said)
    {
        var container = Old with { Containers = Containers(("kube-scheduler", Old.Containers["kube-scheduler"] with { Drift = drift })) };
        Assert.Equal(["Delete containers.kube-scheduler.drift"], Changes(Old, container));
        Assert.Equal([said], Said(Old, container));
        var file = Old with { Files = Old.Files.SetItem("/opt/unread", Old.Files["/opt/unread"] with { Drift = drift }) };
        Assert.Equal(["Delete files./opt/unread.drift"], Changes(Old, file));
        Assert.Empty(Said(Old, file));
    }

    private static IEnumerable<string> Changes(ControlPlaneNodeInputs wanted, ControlPlaneNodeInputs? old = null)
    {
        old ??= Old;
        var codec = new TypeCodec<ControlPlaneNodeInputs>(ProviderJson.Default.ControlPlaneNodeInputs);
        var (before, after) = (codec.Encode(old), codec.Encode(wanted));
        var all = StructuralDiff.Compute(before, after, codec.Shape, []);
        return NodeDiff.Of(all, old, wanted, AreSame, input => input is "connection" or "credentials" or "maxUnavailable")
            .Select(change => $"{change.Kind} {change.Path}");
    }

    private static IEnumerable<string> Said(ControlPlaneNodeInputs wanted, ControlPlaneNodeInputs? old = null) =>
        NodeDiff.Describe(old ?? Old, wanted, AreSame);

    private static bool AreSame(ContainerPlan old, ContainerPlan wanted) => PlanHash.Of(old) == PlanHash.Of(wanted);

    private static ImmutableSortedDictionary<string, ContainerArgs> Containers(params IEnumerable<(string Name, ContainerArgs Container)> containers) =>
        containers.ToImmutableSortedDictionary(entry => entry.Name, entry => entry.Container, StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, FileArgs> Files(params IEnumerable<(string Path, string Content)> files) =>
        files.ToImmutableSortedDictionary(file => file.Path, file => new FileArgs { Content = file.Content }, StringComparer.Ordinal);
}
