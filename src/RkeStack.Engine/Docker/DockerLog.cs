using Microsoft.Extensions.Logging;

namespace RkeStack.Engine.Docker;

/// <summary>Log lines about a host's Docker engine.</summary>
internal static partial class DockerLog
{
    [LoggerMessage(EventId = 2001, Level = LogLevel.Information, Message = "{Host}: asking Docker again to {Doing} ({Reason})")]
    public static partial void SentAgain(ILogger logger, string host, string doing, string reason);

    [LoggerMessage(EventId = 2002, Level = LogLevel.Information, Message = "{Host}: pulling image {Image}")]
    public static partial void Pulling(ILogger logger, string host, string image);

    [LoggerMessage(EventId = 2003, Level = LogLevel.Debug, Message = "{Host}: container {Container}: {Change}")]
    public static partial void ContainerChanged(ILogger logger, string host, string container, ContainerChange change);

    [LoggerMessage(EventId = 2004, Level = LogLevel.Warning, Message = "{Host}: container {Container} is put back, its successor failed: {Reason}")]
    public static partial void PutBack(ILogger logger, string host, string container, string reason);

    [LoggerMessage(EventId = 2005, Level = LogLevel.Warning, Message = "{Host}: helper container {Container} stays behind: {Reason}")]
    public static partial void HelperStays(ILogger logger, string host, string container, string reason);

    [LoggerMessage(EventId = 2006, Level = LogLevel.Debug, Message = "{Host}: wrote {Path}")]
    public static partial void FileWritten(ILogger logger, string host, string path);
}
