using RkeStack.Cluster.Plans;
using RkeStack.Engine.Hosts;
using RkeStack.Labs;
using Xunit;

namespace RkeStack.Engine.Tests.Hosts;

/// <summary>One host of a lab, shared by the tests of a collection, and the sessions to it.</summary>
public sealed class LabHostFixture : IAsyncLifetime
{
    private string? _whyNot;
    private Lab? _lab;

    public Lab Lab => _lab!;

    public LabHost Host => Lab.Hosts[0];

    public HostSessions Sessions { get; } = new(TimeProvider.System);

    public HostConnection Connection => new()
    {
        Address = Host.Address,
        User = Lab.User,
        PrivateKeyPath = Lab.KeyPath,
        HostKey = Host.HostKeys[0],
    };

    public async ValueTask InitializeAsync()
    {
        _whyNot = await LabAvailability.WhyNotAsync();
        if (_whyNot is null)
        {
            _lab = await Lab.StartAsync(1);
        }
    }

    /// <summary>The session of the host; skips the test where there is no lab.</summary>
    public Task<HostSession> SessionAsync()
    {
        SkipWithoutLab();
        return Sessions.GetAsync(Connection, TestContext.Current.CancellationToken);
    }

    public void SkipWithoutLab() => Assert.SkipWhen(_whyNot is not null, _whyNot ?? "");

    /// <summary>Runs a line of shell as root on the host.</summary>
    public async Task<string> ShellAsync(string line)
    {
        var result = await Lab.ShellAsync(Host, line, TestContext.Current.CancellationToken);
        Assert.True(result.ExitCode == 0, $"{line}: {result.Error}");
        return result.Output.TrimEnd('\n');
    }

    public async ValueTask DisposeAsync()
    {
        await Sessions.DisposeAsync();
        if (_lab is not null)
        {
            await _lab.DisposeAsync();
        }
    }
}
