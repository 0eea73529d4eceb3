using Microsoft.Extensions.Logging;

namespace RkeStack.Engine.Ssh;

/// <summary>Log lines about connections.</summary>
internal static partial class SshLog
{
    [LoggerMessage(EventId = 1001, Level = LogLevel.Debug, Message = "{Host}: SSH connection to port {Port} made, host key {Fingerprint}")]
    public static partial void Connected(ILogger logger, string host, int port, string fingerprint);

    [LoggerMessage(EventId = 1002, Level = LogLevel.Information, Message = "{Host}: SSH connection was cut ({Reason}), making it again")]
    public static partial void Cut(ILogger logger, string host, string reason);
}
