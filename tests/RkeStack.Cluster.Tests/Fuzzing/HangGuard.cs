using System.Collections.Concurrent;

namespace RkeStack.Cluster.Tests.Fuzzing;

/// <summary>Ends the process with the text that is at work when no end of it comes: a test that hangs would tell nothing.</summary>
internal sealed class HangGuard : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<int, (string Text, long Since)> _atWork = new();
    private readonly ITimer _timer;

    public HangGuard() => _timer = TimeProvider.System.CreateTimer(_ => Look(), null, Limit / 4, Limit / 4);

    /// <summary>Watches the calling thread until the result is disposed of.</summary>
    public IDisposable Watch(string text)
    {
        var thread = Environment.CurrentManagedThreadId;
        _atWork[thread] = (text, TimeProvider.System.GetTimestamp());
        return new Turn(() => _atWork.TryRemove(thread, out _));
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        foreach (var (text, _) in _atWork.Values.Where(one => TimeProvider.System.GetElapsedTime(one.Since) > Limit))
        {
            Environment.FailFast($"No answer after {Limit.TotalSeconds} s for this text:\n{text}");
        }
    }

    private sealed class Turn(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
