using Xunit;

namespace RkeStack.EndToEnd.Tests.Faults;

[Collection(FaultLabCollection.Name)]
[Trait("Needs", "Lab")]
public class RunningFaultTests(FaultLab hosts)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_container_that_keeps_dying_is_named_with_its_exit_code_and_last_lines()
    {
        await hosts.PrepareAsync(Cancel);
        await using var cluster = await FaultyCluster.CreateAsync(hosts, Cancel, etcd: "extra_args: {no-such-flag: \"1\"}");

        (await cluster.FailedAsync(Cancel)).SaysOnly("RKE2102")
            .Says("RKE2102", hosts.Sound.Address, "container etcd keeps restarting", "exit code 2", "Its last lines:", "flag provided but not defined: -no-such-flag");
    }

    [Fact]
    public async Task A_container_that_stays_created_is_named_with_what_Docker_says()
    {
        await hosts.PrepareAsync(Cancel);
        await using var cluster = await FaultyCluster.CreateAsync(hosts, Cancel, etcd: "extra_binds: [\"/etc/hostname:/etc\"]");

        (await cluster.FailedAsync(Cancel)).SaysOnly("RKE2103").Says("RKE2103", hosts.Sound.Address, "container etcd was created, but does not start", "not a directory");
    }

    [Fact]
    public async Task A_kubelet_that_does_not_become_healthy_is_named_with_its_exit_code_and_last_lines()
    {
        await hosts.PrepareAsync(Cancel);
        await using var cluster = await FaultyCluster.CreateAsync(hosts, Cancel, kubelet: "no-such-flag: \"1\"");

        (await cluster.FailedAsync(Cancel)).SaysOnly("RKE2102", "RKE2102")
            .Says("RKE2102", hosts.Sound.Address, "container kubelet keeps restarting", "exit code 1", "unknown flag: --no-such-flag")
            .Says("RKE2102", hosts.Faulty.Address, "container kubelet keeps restarting", "exit code 1", "unknown flag: --no-such-flag");
    }
}
