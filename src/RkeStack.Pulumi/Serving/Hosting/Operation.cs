using RkeStack.Pulumi.Rpc;

namespace RkeStack.Pulumi.Serving;

/// <summary>One operation being served: the context that its handler is given.</summary>
internal sealed class Operation(ProviderInstance instance, string urn, string name, string type, bool preview, TimeSpan timeout)
    : IResourceContext
{
    public ProviderInstance Instance => instance;

    public string Urn { get; internal set; } = urn;

    public string Name => name.Length > 0 ? name : NameIn(Urn);

    public string Type => type;

    public bool IsPreview => preview;

    public TimeSpan Timeout => timeout;

    public bool HasTimedOut { get; internal set; }

    /// <summary>What ends the operation when its time is over; null where it has none.</summary>
    internal CancellationTokenSource? Deadline { get; set; }

    public IDisposable PauseTimeout() => new TimeoutPause(Deadline, timeout);

    public TConfig Configuration<TConfig>() => instance.Configuration is TConfig configuration
        ? configuration
        : throw new InvalidOperationException($"the provider is not configured with {typeof(TConfig).Name}");

    public void Status(string message) => instance.Log(LogSeverity.Info, message, Urn, ephemeral: true);

    public void Info(string message) => instance.Log(LogSeverity.Info, message, Urn);

    public void Warning(string message) => instance.Log(LogSeverity.Warning, message, Urn);

    public void Debug(string message) => instance.Log(LogSeverity.Debug, message, Urn);

    /// <summary>The type token within a URN; engines of old do not send it beside the URN.</summary>
    public static string TypeIn(string urn) => urn.Split("::", 4) is [_, _, var types, _] ? types[(types.LastIndexOf('$') + 1)..] : "";

    private static string NameIn(string urn) => urn.Split("::", 4) is [_, _, _, var last] ? last : "";
}
