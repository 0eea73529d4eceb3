using RkeStack.Labs;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Faults;

/// <summary>
/// Two hosts that all fault tests share, one after the other: the first is sound, the second is made anew for each test
/// with that test's fault in it.
/// </summary>
public sealed class FaultLab : IAsyncLifetime
{
    private readonly List<LabHost> _changed = [];
    private Lab? _lab;
    private string? _whyNot;
    private string? _state;

    /// <summary>The hosts; the test is skipped, with the reason, where there can be none.</summary>
    public Lab Lab
    {
        get
        {
            Assert.SkipWhen(_lab is null, _whyNot ?? "");
            return _lab!;
        }
    }

    /// <summary>The host without a fault: control plane, etcd and worker.</summary>
    public LabHost Sound => Lab.Hosts[0];

    /// <summary>The host with the fault: a worker.</summary>
    public LabHost Faulty => Lab.Hosts[1];

    /// <summary>Makes the hosts.</summary>
    public async ValueTask InitializeAsync()
    {
        _whyNot = await LabAvailability.WhyNotAsync(CancellationToken.None);
        if (_whyNot is null)
        {
            _lab = await Lab.StartAsync(2);
        }
    }

    /// <summary>Makes the second host anew, with this fault; the first as well when a test before left something on it.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken, LabHostOptions? fault = null)
    {
        // While both hosts are still in order.
        await StateAsync(cancellationToken);
        foreach (var host in _changed.ToArray())
        {
            await Lab.ResetAsync(host, cancellationToken: cancellationToken);
            _changed.Remove(host);
        }

        await Lab.ResetAsync(Faulty, fault, cancellationToken);
    }

    /// <summary>Makes the first host anew with a fault as well, until the next test.</summary>
    public async Task SpoilSoundAsync(LabHostOptions fault, CancellationToken cancellationToken)
    {
        _changed.Add(Sound);
        await Lab.ResetAsync(Sound, fault, cancellationToken);
    }

    /// <summary>Says that a test may leave something on the first host, which is then made anew for the next.</summary>
    public void SoundIsUsed() => _changed.Add(Sound);

    /// <summary>Says that the first host turned out to be as it was.</summary>
    public void SoundIsUnchanged() => _changed.Remove(Sound);

    /// <summary>
    /// The state of a project for these hosts whose certificates are made, and nothing else: making keys is what would take
    /// the longest in each test, and has nothing to do with it.
    /// </summary>
    public async Task<string> StateAsync(CancellationToken cancellationToken) =>
        _state ??= await FaultyCluster.MakeStateAsync(this, cancellationToken);

    /// <summary>Takes the hosts away.</summary>
    public ValueTask DisposeAsync() => _lab?.DisposeAsync() ?? ValueTask.CompletedTask;
}
