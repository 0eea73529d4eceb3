namespace RkeStack.Engine.Ssh;

/// <summary>
/// Notices that a host fell silent. A host that is cut off says nothing any more, and TCP gives it up only after many
/// minutes; SSH.NET's own keep-alive asks for no answer and so learns nothing. Here a host of which nothing was heard for a
/// while is asked something that every SSH server answers, and is taken for gone when question after question stays open.
/// </summary>
/// <param name="clock">Clock of the silence.</param>
/// <param name="carrier">The watch of the bastion's connection: what comes through it is a sign of its life too.</param>
internal sealed class SilenceWatch(TimeProvider clock, SilenceWatch? carrier = null)
{
    /// <summary>How long silence lasts before a question, and how long a question may stay open.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>How many questions in a row stay open before the host is given up.</summary>
    public const int Questions = 2;

    /// <summary>The silence after which a host is given up.</summary>
    public static readonly TimeSpan Limit = Interval * (1 + Questions);

    private long _heard = clock.GetTimestamp();

    /// <summary>Something came from the host.</summary>
    public void Heard()
    {
        Volatile.Write(ref _heard, clock.GetTimestamp());
        carrier?.Heard();
    }

    /// <summary>Watches until the host was silent for too long; this is when it returns.</summary>
    /// <param name="ask">Asks the host, and returns when it answered, be it with a refusal.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    public async Task UntilSilentAsync(Func<Task> ask, CancellationToken cancellationToken)
    {
        var open = 0;
        while (open < Questions)
        {
            var rest = Interval - clock.GetElapsedTime(Volatile.Read(ref _heard));
            if (rest > TimeSpan.Zero)
            {
                open = 0;
                await Task.Delay(rest, clock, cancellationToken);
                continue;
            }

            var asked = clock.GetTimestamp();
            try
            {
                await ask().WaitAsync(Interval, clock, cancellationToken);
                Heard();
            }
            catch (TimeoutException)
            {
                open = Volatile.Read(ref _heard) >= asked ? 0 : open + 1;
            }
        }
    }
}
