using System.Collections.Immutable;
using RkeStack.Cluster.Plans;
using Xunit;

namespace RkeStack.Cluster.Tests.Plans;

public sealed class ContainerDifferenceTests
{
    private static readonly ContainerPlan Kubelet = new()
    {
        Name = "kubelet",
        Image = "rancher/hyperkube:v1.31.10-rancher1",
        Entrypoint = ["/opt/rke-tools/entrypoint.sh", "kubelet", "--max-pods=110", "--v=2"],
        Environment = ["RKE_KUBELET_CRIDOCKERD=true"],
        Binds = ["/etc/kubernetes:/etc/kubernetes"],
        NetworkMode = "host",
        RestartPolicy = "always",
        Labels = ImmutableSortedDictionary<string, string>.Empty.Add("io.rancher.rke.container.name", "kubelet"),
    };

    public static TheoryData<string, ContainerPlan> Changes => new()
    {
        { "image: rancher/hyperkube:v1.31.10-rancher1 -> rancher/hyperkube:v1.32.6-rancher1", Kubelet with { Image = "rancher/hyperkube:v1.32.6-rancher1" } },
        { "--max-pods: 110 -> 200", WithArguments("--max-pods=200", "--v=2") },
        { "--v: 2 -> (none)", WithArguments("--max-pods=110") },
        { "--node-labels: (none) -> a=b", WithArguments("--max-pods=110", "--v=2", "--node-labels=a=b") },
        { "--v: 2 -> 2, 4", WithArguments("--max-pods=110", "--v=2", "--v=4") },
        { "argument --verbose: added", WithArguments("--max-pods=110", "--v=2", "--verbose") },
        { "bind /mnt:/mnt: added", Kubelet with { Binds = [.. Kubelet.Binds, "/mnt:/mnt"] } },
        { "bind /etc/kubernetes:/etc/kubernetes: removed", Kubelet with { Binds = [] } },
        { "environment RKE_KUBELET_CRIDOCKERD: removed", Kubelet with { Environment = [] } },
        { "environment RKE_KUBELET_CRIDOCKERD: changed", Kubelet with { Environment = ["RKE_KUBELET_CRIDOCKERD=false"] } },
        { "environment A: added", Kubelet with { Environment = [.. Kubelet.Environment, "A=secret"] } },
        { "security option label=type:rke_container_t: added", Kubelet with { SecurityOptions = ["label=type:rke_container_t"] } },
        { "volumes from service-sidekick: added", Kubelet with { VolumesFrom = ["service-sidekick"] } },
        { "network: host -> bridge", Kubelet with { NetworkMode = "" } },
        { "pid: (none) -> host", Kubelet with { PidMode = "host" } },
        { "privileged: no -> yes", Kubelet with { Privileged = true } },
        { "restart: always -> no", Kubelet with { RestartPolicy = "" } },
        { "user: (none) -> 1:1", Kubelet with { User = "1:1" } },
        { "label a: (none) -> b", Kubelet with { Labels = Kubelet.Labels.Add("a", "b") } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Every_change_is_said_in_one_line_and_changes_the_hash(string line, ContainerPlan wanted)
    {
        Assert.Equal([line], ContainerDifference.Between(wanted, Kubelet));
        Assert.NotEqual(PlanHash.Of(Kubelet), PlanHash.Of(wanted));
    }

    [Fact]
    public void Order_and_repetition_are_no_difference()
    {
        var other = Kubelet with { Entrypoint = ["--v=2", "/opt/rke-tools/entrypoint.sh", "--max-pods=110", "kubelet"] };

        Assert.Empty(ContainerDifference.Between(other, Kubelet));
        Assert.Equal(PlanHash.Of(Kubelet), PlanHash.Of(other));
    }

    [Fact]
    public void What_Docker_adds_from_the_image_is_no_difference()
    {
        var wanted = Kubelet with { Entrypoint = [], Command = ["save", "--v=2"] };
        var found = wanted with
        {
            Entrypoint = ["/docker-entrypoint.sh"],
            Environment = ["PATH=/bin", .. wanted.Environment],
            User = "nobody",
            Labels = wanted.Labels.Add("maintainer", "x"),
            SecurityOptions = ["label=disable"],
            NetworkMode = "host",
        };
        var image = new ImageDefaults { Entrypoint = ["/docker-entrypoint.sh"], Command = ["run"], Environment = ["PATH=/bin"], User = "nobody" };

        Assert.Empty(ContainerDifference.Between(wanted, found, image));
        Assert.Equal(
            ["argument /docker-entrypoint.sh: removed", "environment PATH: removed", "user: nobody -> (none)"],
            ContainerDifference.Between(wanted, found));
    }

    [Fact]
    public void A_plan_that_overrides_the_images_environment_wins()
    {
        var wanted = Kubelet with { Environment = ["PATH=/sbin"] };
        var image = new ImageDefaults { Environment = ["PATH=/bin"] };

        Assert.Empty(ContainerDifference.Between(wanted, wanted, image));
        Assert.Equal(["environment PATH: changed"], ContainerDifference.Between(wanted, wanted with { Environment = ["PATH=/bin"] }, image));
    }

    [Fact]
    public void Bootstrap_flags_of_a_running_member_are_no_difference()
    {
        var founder = Kubelet with { Command = ["--initial-cluster=a", "--initial-cluster-state=new"], BootstrapFlags = ["initial-cluster", "initial-cluster-state"] };
        var joined = founder with { Command = ["--initial-cluster=a,b", "--initial-cluster-state=existing"] };

        Assert.Empty(ContainerDifference.Between(founder, joined));
        Assert.Equal(PlanHash.Of(founder), PlanHash.Of(joined));
    }

    [Fact]
    public void Changed_files_are_a_difference_only_where_both_sides_know_theirs()
    {
        var wanted = Kubelet with { FilesHash = "b" };

        Assert.Equal(["files that it reads at its start have changed"], ContainerDifference.Between(wanted, Kubelet with { FilesHash = "a" }));
        Assert.Empty(ContainerDifference.Between(wanted, Kubelet));
        Assert.NotEqual(PlanHash.Of(Kubelet), PlanHash.Of(wanted));
    }

    [Fact]
    public void The_hash_is_64_hexadecimal_digits_and_does_not_depend_on_its_own_label()
    {
        var hash = PlanHash.Of(Kubelet);

        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.Equal(hash, PlanHash.Of(Kubelet with { Labels = Kubelet.Labels.Add(PlanHash.LabelName, hash) }));
    }

    private static ContainerPlan WithArguments(params string[] flags) =>
        Kubelet with { Entrypoint = ["/opt/rke-tools/entrypoint.sh", "kubelet", .. flags] };
}
