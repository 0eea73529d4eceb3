using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Ssh;

namespace RkeStack.Engine.Docker;

/// <summary>Opens streams to a host's Docker engine with the Docker client that is on the host.</summary>
internal sealed class DialStdio(SshConnection connection, TimeProvider clock)
{
    private const int CommandNotFound = 127;
    private const int CommandNotExecutable = 126;

    /// <summary>The user's own DOCKER_HOST and context do not count: the socket is what cluster.yml says.</summary>
    private string Command => $"docker -H {ShellWords.Quote($"unix://{connection.DockerSocket}")} system dial-stdio";

    /// <exception cref="DiagnosticException">The host cannot be reached.</exception>
    public async ValueTask<Stream> OpenAsync(CancellationToken cancellationToken) =>
        new DialStdioStream(await connection.OpenCommandAsync(Command, cancellationToken), Diagnose, clock);

    private DiagnosticException Diagnose(SshCommandResult result)
    {
        var words = LastLine(result.Error);
        return result switch
        {
            { ExitCode: CommandNotFound or CommandNotExecutable } => DockerFault.Absent(connection.Host, words),
            _ when Says("permission denied") => DockerFault.NoAccess(connection.Host, connection.User, connection.DockerSocket),
            _ when Says("dial-stdio") && (Says("not a docker command") || Says("unknown")) => DockerFault.NoDialStdio(connection.Host),
            _ when Says("Cannot connect") || Says("no such file") || Says("connection refused") || Says("daemon running") =>
                DockerFault.NotRunning(connection.Host, connection.DockerSocket, words),
            _ => DockerFault.NoStream(connection.Host, words.Length > 0 ? words : $"exit code {result.ExitCode}"),
        };

        bool Says(string text) => result.Error.Contains(text, StringComparison.OrdinalIgnoreCase);
    }

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault("").TrimEnd('.');
}
