using RkeStack.Pulumi.Rpc;

namespace RkeStack.Pulumi.Serving;

/// <summary>One provider as the engine sees it: configured once, with its own log and its own cancellation.</summary>
/// <param name="time">The clock.</param>
/// <param name="renews">Whether the engine uses it again after it called its work off, as it does with one that it attached to.</param>
internal sealed class ProviderInstance(TimeProvider time, bool renews) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private CancellationTokenSource _work = new();
    private readonly Dictionary<string, EngineLog> _logs = new(StringComparer.Ordinal);
    private EngineLog? _log;

    /// <summary>The package version that the engine configured this instance with, or null for none.</summary>
    public string? Version { get; private set; }

    /// <summary>The decoded configuration, or null before Configure.</summary>
    public object? Configuration { get; private set; }

    /// <summary>What the current run shows of resources that are replaced.</summary>
    public ReplacementWatch Replacements { get; private set; } = new(time);

    /// <summary>Cancelled when the engine calls off what runs now.</summary>
    public CancellationToken Work
    {
        get
        {
            lock (_gate)
            {
                return _work.Token;
            }
        }
    }

    public void Configure(object configuration, string? version)
    {
        (Configuration, Version, Replacements) = (configuration, version, new ReplacementWatch(time));
        Renew();
    }

    /// <summary>Names the engine to log to.</summary>
    public void ConnectTo(string engine)
    {
        lock (_gate)
        {
            if (engine.Length > 0 && !_logs.TryGetValue(engine, out _log))
            {
                _logs[engine] = _log = new EngineLog(engine, time);
            }
        }

        Renew();
    }

    public void Log(LogSeverity severity, string message, string urn, bool ephemeral = false) => _log?.Write(severity, message, urn, ephemeral);

    public Task FlushLogAsync() => _log?.FlushAsync(Work.IsCancellationRequested) ?? Task.CompletedTask;

    public async Task CancelAsync()
    {
        CancellationTokenSource work;
        lock (_gate)
        {
            work = _work;
        }

        await work.CancelAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _work.Dispose();
        foreach (var log in _logs.Values)
        {
            await log.DisposeAsync().ConfigureAwait(false);
        }
    }

    // The engine sends Cancel at the end of every phase; an attached plugin goes on into the next one. Of a launched one it is the end: where the
    // user's interrupt came before Configure, what is asked for after it must not begin.
    private void Renew()
    {
        lock (_gate)
        {
            if (renews && _work.IsCancellationRequested)
            {
                _work = new CancellationTokenSource();
            }
        }
    }
}
