using System.Collections.Concurrent;

namespace RkeStack.Engine.Waiting;

/// <summary>One holder at a time for each key; keys do not wait for each other.</summary>
internal sealed class KeyedLock
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new(StringComparer.Ordinal);

    /// <summary>Waits for the turn.</summary>
    /// <param name="key">What is held.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The turn, which ends when it is first disposed.</returns>
    public async Task<IDisposable> EnterAsync(string key, CancellationToken cancellationToken)
    {
        var gate = _gates.GetOrAdd(key, static _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellationToken);
        return new Turn(gate);
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        private int _ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0)
            {
                gate.Release();
            }
        }
    }
}
