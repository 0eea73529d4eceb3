using Microsoft.Extensions.Logging;

namespace RkeStack.Pulumi.Probe;

/// <summary>Log lines as layers below a provider write them.</summary>
internal static partial class ProbeLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "greeting {Name}")]
    public static partial void Greeting(ILogger logger, string name);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "{Name} is unusually long")]
    public static partial void Long(ILogger logger, string name);
}
