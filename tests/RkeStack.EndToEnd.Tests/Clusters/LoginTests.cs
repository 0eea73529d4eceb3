using RkeStack.EndToEnd.Tests.Faults;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Clusters;

/// <summary>Every way to log in to a host, with the real CLI and a host that accepts it.</summary>
[Collection(FaultLabCollection.Name)]
[Trait("Needs", "Lab")]
public class LoginTests(FaultLab hosts)
{
    [Fact]
    public Task An_encrypted_key_opens_with_its_passphrase() => LogsInAsync(
        $"privateKeyPath: {hosts.Lab.Credentials.EncryptedKeyPath}, privateKeyPassword: {{fn::secret: \"{hosts.Lab.Credentials.Passphrase}\"}}");

    [Fact]
    public Task A_certificate_is_shown_with_the_key_that_it_is_for() => LogsInAsync(
        $"privateKeyPath: {hosts.Lab.Credentials.CertifiedKeyPath}, certificatePath: {hosts.Lab.Credentials.CertificatePath}");

    [Fact]
    public async Task An_agent_signs_with_a_key_that_it_does_not_give_out() => await LogsInAsync(
        $"useAgent: true, agentSocketPath: {await hosts.Lab.StartAgentAsync(TestContext.Current.CancellationToken)}");

    [Fact]
    public Task A_host_is_reached_through_another() => LogsInAsync(
        $"privateKeyPath: {hosts.Lab.KeyPath}, proxy: {{host: {hosts.Faulty.Address}, user: {hosts.Lab.User}, privateKeyPath: {hosts.Lab.KeyPath}}}");

    private async Task LogsInAsync(string login)
    {
        var facts = await HostFactsAnswer.AskAsync(hosts.Lab, hosts.Sound, login, TestContext.Current.CancellationToken);
        Assert.Contains(facts["hostKey"]!.GetValue<string>(), hosts.Sound.HostKeys);
    }
}
