using Microsoft.Extensions.Logging;
using RkeStack.Pulumi.Rpc;

namespace RkeStack.Pulumi.Serving;

/// <summary>
/// Takes the log lines of what a provider is built on to the engine: warnings to the user, everything else to the debug log
/// (<c>pulumi up --debug</c>). Made before the provider is served, and silent until an engine is there.
/// </summary>
public sealed class ProviderLog : ILoggerFactory
{
    private volatile ProviderInstances? _instances;

    /// <summary>A logger; all of them write to the same.</summary>
    public ILogger CreateLogger(string categoryName) => new Logger(this);

    /// <summary>Not possible: the lines go to the engine and to nothing else.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("the lines go to the engine and to nothing else");

    /// <summary>Ends nothing: the lines end with the provider.</summary>
    public void Dispose()
    {
    }

    internal void Attach(ProviderInstances instances) => _instances = instances;

    private sealed class Logger(ProviderLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => log._instances is not null && logLevel is >= LogLevel.Debug and not LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                log._instances?.Log(logLevel >= LogLevel.Warning ? LogSeverity.Warning : LogSeverity.Debug, formatter(state, exception));
            }
        }
    }
}
