namespace RkeStack.Pulumi.Serving;

/// <summary>The clock of an operation stands still; it begins anew when this is disposed.</summary>
internal sealed class TimeoutPause : IDisposable
{
    private readonly CancellationTokenSource? _deadline;
    private readonly TimeSpan _timeout;

    /// <summary>Stops the clock.</summary>
    /// <param name="deadline">What ends the operation; null where nothing does.</param>
    /// <param name="timeout">The time that it then has.</param>
    public TimeoutPause(CancellationTokenSource? deadline, TimeSpan timeout)
    {
        (_deadline, _timeout) = (deadline, timeout);
        _deadline?.CancelAfter(Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _deadline?.CancelAfter(_timeout);
}
