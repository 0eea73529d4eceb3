namespace RkeStack.Engine.Tests.Waiting;

/// <summary>
/// A clock that stands still until something asks for a short delay, and then leaps to that delay's end, firing on the way
/// whatever else has fallen due: waits of minutes take no time, and their order is always the same.
/// </summary>
/// <param name="shortSeconds">The longest delay that is short, in seconds.</param>
public sealed class LeapingClock(int shortSeconds = 5) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<PendingTimer> pending = [];
    private DateTimeOffset now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Every short delay that was asked for, in order.</summary>
    public List<TimeSpan> Delays { get; } = [];

    private int ShortSeconds => shortSeconds;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.Ticks;

    public void Advance(TimeSpan by)
    {
        List<PendingTimer> due;
        lock (gate)
        {
            now += by;
            due = [.. pending.Where(timer => timer.Due <= now).OrderBy(timer => timer.Due)];
            pending.RemoveAll(due.Contains);
        }

        due.ForEach(timer => timer.Fire());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new PendingTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class PendingTimer(LeapingClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                clock.pending.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                {
                    return true;
                }

                Due = clock.now + dueTime;
                clock.pending.Add(this);
            }

            if (dueTime <= TimeSpan.FromSeconds(clock.ShortSeconds))
            {
                clock.Delays.Add(dueTime);
                ThreadPool.QueueUserWorkItem(_ => clock.Advance(dueTime));
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock.gate)
            {
                clock.pending.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
