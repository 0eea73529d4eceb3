using Xunit;

namespace RkeStack.EndToEnd.Tests.Faults;

[Collection(FaultLabCollection.Name)]
[Trait("Needs", "Lab")]
public class ConnectionFaultTests(FaultLab hosts)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_host_that_is_down_is_named_unreachable()
    {
        await hosts.PrepareAsync(Cancel);
        await hosts.Lab.PowerOffAsync(hosts.Faulty, Cancel);
        await using var cluster = await FaultyCluster.CreateAsync(hosts, Cancel);

        // Whether the network says so at once, or says nothing, is the network's.
        (await cluster.RefusedAsync(Cancel)).SaysOneOf(hosts.Faulty.Address, "RKE1003", "RKE1004");
    }

    [Fact]
    public async Task A_host_that_hangs_is_named_silent()
    {
        await hosts.PrepareAsync(Cancel);
        await hosts.Lab.FreezeAsync(hosts.Faulty, Cancel);
        await using var cluster = await FaultyCluster.CreateAsync(hosts, Cancel);
        try
        {
            (await cluster.RefusedAsync(Cancel)).SaysOnly("RKE1003").Says("RKE1003", hosts.Faulty.Address, "no answer within");
        }
        finally
        {
            await hosts.Lab.ThawAsync(hosts.Faulty, CancellationToken.None);
        }
    }

    [Fact]
    public async Task A_closed_port_is_told_from_a_host_that_is_down()
    {
        await hosts.PrepareAsync(Cancel);
        await using var cluster = await FaultyCluster.CreateAsync(hosts, Cancel, node: "port: \"2222\"");

        (await cluster.RefusedAsync(Cancel)).SaysOnly("RKE1002").Says("RKE1002", hosts.Faulty.Address, "refuses TCP port 2222");
    }

    [Fact]
    public async Task A_key_that_the_host_does_not_know_is_named_with_the_user()
    {
        await hosts.PrepareAsync(Cancel);
        var key = hosts.Lab.Credentials.StrangerKeyPath;
        await using var cluster = await FaultyCluster.CreateAsync(hosts, Cancel, node: $"ssh_key_path: {key}");

        (await cluster.RefusedAsync(Cancel)).SaysOnly("RKE1020").Says("RKE1020", hosts.Faulty.Address, $"user \"{hosts.Lab.User}\"", key, "publickey");
    }

    [Fact]
    public async Task An_encrypted_key_without_its_passphrase_is_named()
    {
        await hosts.PrepareAsync(Cancel);
        var key = hosts.Lab.Credentials.EncryptedKeyPath;
        await using var cluster = await FaultyCluster.CreateAsync(hosts, Cancel, node: $"ssh_key_path: {key}");

        (await cluster.RefusedAsync(Cancel)).SaysOnly("RKE1023").Says("RKE1023", hosts.Faulty.Address, key, "is encrypted");
    }

    [Fact]
    public async Task A_wrong_passphrase_is_told_from_a_missing_one_and_is_not_printed()
    {
        await hosts.PrepareAsync(Cancel);
        var key = hosts.Lab.Credentials.EncryptedKeyPath;
        await using var cluster = await FaultyCluster.CreateAsync(
            hosts, Cancel, node: $"ssh_key_path: {key}", properties: "sshPrivateKeyPassword: {fn::secret: open-sesame}");

        (await cluster.RefusedAsync(Cancel)).SaysOnly("RKE1024").Says("RKE1024", hosts.Faulty.Address, key, "does not decrypt").DoesNotSay("open-sesame");
    }

    [Fact]
    public async Task A_changed_host_key_is_named_with_both_fingerprints()
    {
        await hosts.PrepareAsync(Cancel);
        var expected = hosts.Sound.HostKeys.Single(key => key.StartsWith("ssh-ed25519", StringComparison.Ordinal));
        var presented = hosts.Faulty.HostKeys.Single(key => key.StartsWith("ssh-ed25519", StringComparison.Ordinal));
        await using var cluster = await FaultyCluster.CreateAsync(hosts, Cancel, properties: $"hostKeys: {{\"{hosts.Faulty.Address}\": {expected}}}");

        (await cluster.RefusedAsync(Cancel)).SaysOnly("RKE1010")
            .Says("RKE1010", hosts.Faulty.Address, "the host key changed", Fingerprints.OfHostKey(expected), Fingerprints.OfHostKey(presented));
    }
}
