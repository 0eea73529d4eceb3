using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Engine.Waiting;

/// <summary>
/// Looks again and again until something has come: at once, then after 100 ms, then at intervals that grow by a tenth up to 2 s,
/// so that what has come is seen soon in relation to the time it took.
/// </summary>
/// <param name="clock">Source of time and delays.</param>
/// <param name="progress">Told what is being waited for, each time the reason changes; null where nobody listens.</param>
public sealed class Poller(TimeProvider clock, IProgress<string>? progress = null)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(2);
    private const double Growth = 1.1;
    private static readonly TimeSpan ExplainLimit = TimeSpan.FromSeconds(15);

    /// <summary>Waits until an attempt is <see cref="Attempt{T}.Done"/>.</summary>
    /// <param name="wait">What is waited for, and for how long.</param>
    /// <param name="attempt">
    /// One look. Its token is cancelled when the wait expires, so that a look that hangs does not outlive the wait. An
    /// exception ends the wait: what may pass by itself is told as <see cref="Attempt{T}.NotYet"/>.
    /// </param>
    /// <param name="explain">
    /// Finds out the cause after the wait has expired, when that costs more than a look (a pod's log); has 15 s. Null, or
    /// an empty answer, leaves the last look's reason as the cause.
    /// </param>
    /// <param name="cancellationToken">Ends the wait at once.</param>
    /// <exception cref="DiagnosticException">The wait expired: <see cref="Wait.Code"/>, with the cause.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<T> UntilAsync<T>(
        Wait wait,
        Func<CancellationToken, Task<Attempt<T>>> attempt,
        Func<CancellationToken, Task<string>>? explain = null,
        CancellationToken cancellationToken = default)
    {
        using var expiry = new CancellationTokenSource(wait.Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(expiry.Token, cancellationToken);
        var reason = "nothing answered in that time";
        var told = "";
        try
        {
            for (var delay = FirstDelay; ; delay = delay * Growth < LongestDelay ? delay * Growth : LongestDelay)
            {
                switch (await attempt(either.Token))
                {
                    case Attempt<T>.Done done:
                        return done.Value;
                    case Attempt<T>.NotYet notYet:
                        reason = notYet.Reason;
                        break;
                }

                if (progress is not null && reason != told)
                {
                    progress.Report($"waiting for {wait.Name}: {reason}");
                    told = reason;
                }

                await Task.Delay(delay, clock, either.Token);
            }
        }
        catch (OperationCanceledException) when (expiry.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw Expired(wait, await ExplainAsync(explain, reason, cancellationToken));
        }
    }

    private static DiagnosticException Expired(Wait wait, string cause) =>
        DiagnosticException.OnHost(wait.Code, wait.Where, $"waited {Durations.Describe(wait.Limit)} for {wait.Name}: {cause}", wait.Fix);

    private async Task<string> ExplainAsync(Func<CancellationToken, Task<string>>? explain, string reason, CancellationToken cancellationToken)
    {
        if (explain is null)
        {
            return reason;
        }

        using var limit = new CancellationTokenSource(ExplainLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await explain(either.Token) is { Length: > 0 } cause ? cause : reason;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return reason;
        }
        catch (DiagnosticException fault)
        {
            return $"{reason}; the cause cannot be found out: {fault.Diagnostics[0].Message}";
        }
    }
}
