using Docker.DotNet;
using Docker.DotNet.Models;
using Docker.DotNet.NativeHttp;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Ssh;
using RkeStack.Engine.Waiting;

namespace RkeStack.Engine.Docker;

/// <summary>
/// A host's Docker engine, spoken to through the host's SSH connection. Every request is asynchronous and ends at once
/// when cancelled; every failure is a coded error that names the host. Safe for any number of users at once.
/// </summary>
public sealed class DockerEngine : IDisposable
{
    /// <summary>
    /// Each HTTP connection is one session of the SSH connection, of which OpenSSH allows ten: this leaves room for commands.
    /// </summary>
    private const int MaxConnections = 5;

    private static readonly TimeSpan RequestLimit = TimeSpan.FromMinutes(2);

    private readonly DockerClient _client;
    private readonly TimeProvider _timeProvider;
    private readonly KeyedLock _locks = new();
    private string? _architecture;

    /// <summary>Makes the client; nothing is sent before the first request.</summary>
    /// <param name="connection">The SSH connection to the host; stays the caller's.</param>
    /// <param name="timeProvider">Clock of deadlines.</param>
    /// <param name="loggerFactory">Where requests are logged.</param>
    public DockerEngine(SshConnection connection, TimeProvider timeProvider, ILoggerFactory? loggerFactory = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        Host = connection.Host;
        Logger = (loggerFactory ?? NullLoggerFactory.Instance).CreateLogger<DockerEngine>();
        _timeProvider = timeProvider;
        var dial = new DialStdio(connection, timeProvider);
        _client = new DockerClientBuilder()
            .WithTransportOptions(new NativeHttpTransportOptions { ConfigureHandler = handler => Configure(handler, dial) })
            .WithEndpoint(new Uri("http://docker"))
            .WithTimeout(Timeout.InfiniteTimeSpan)
            .Build();
    }

    /// <summary>The host's address as the user wrote it.</summary>
    public string Host { get; }

    /// <summary>Marks helper containers of this process, so that those of a killed one can be told from them.</summary>
    internal static string RunId { get; } = Guid.NewGuid().ToString("N");

    internal ILogger Logger { get; }

    internal TimeProvider TimeProvider => _timeProvider;

    /// <summary>What the engine says about itself and its host.</summary>
    /// <exception cref="DiagnosticException">The engine cannot be used: Docker absent, not running, not allowed.</exception>
    public Task<SystemInfoResponse> InfoAsync(CancellationToken cancellationToken) =>
        ReadAsync("describe itself", (client, token) => client.System.GetSystemInfoAsync(token), cancellationToken);

    /// <summary>Go's name of the host's processor architecture, asked once.</summary>
    internal async Task<string> ArchitectureAsync(CancellationToken cancellationToken) =>
        _architecture ??= ImageArchitecture.Normalize((await InfoAsync(cancellationToken)).Architecture);

    /// <summary>Closes the streams to the engine.</summary>
    public void Dispose() => _client.Dispose();

    /// <summary>A request that changes nothing: sent again when the connection was cut under it.</summary>
    internal async Task<T> ReadAsync<T>(string doing, Func<IDockerClient, CancellationToken, Task<T>> request, CancellationToken cancellationToken)
    {
        try
        {
            return await SendAsync(doing, RequestLimit, request, cancellationToken);
        }
        catch (DiagnosticException e) when (e.InnerException is HttpRequestException or IOException)
        {
            DockerLog.SentAgain(Logger, Host, doing, e.InnerException.Message);
            return await SendAsync(doing, RequestLimit, request, cancellationToken);
        }
    }

    /// <summary>A request that changes something: never sent twice.</summary>
    internal Task<T> ChangeAsync<T>(string doing, Func<IDockerClient, CancellationToken, Task<T>> request, CancellationToken cancellationToken) =>
        SendAsync(doing, RequestLimit, request, cancellationToken);

    internal Task ChangeAsync(string doing, Func<IDockerClient, CancellationToken, Task> request, CancellationToken cancellationToken) =>
        ChangeAsync(doing, async (client, token) => { await request(client, token); return true; }, cancellationToken);

    /// <summary>A request that lasts as long as the work that it starts.</summary>
    internal Task LongAsync(string doing, Func<IDockerClient, CancellationToken, Task> request, CancellationToken cancellationToken) =>
        SendAsync(doing, Timeout.InfiniteTimeSpan, async (client, token) => { await request(client, token); return true; }, cancellationToken);

    /// <summary>One user at a time for a thing on the host, such as a container's name.</summary>
    internal Task<IDisposable> LockAsync(string name, CancellationToken cancellationToken) => _locks.EnterAsync(name, cancellationToken);

    private static void Configure(SocketsHttpHandler handler, DialStdio dial)
    {
        handler.ConnectCallback = (_, token) => dial.OpenAsync(token);
        handler.MaxConnectionsPerServer = MaxConnections;
        handler.UseProxy = false;
        handler.PooledConnectionLifetime = Timeout.InfiniteTimeSpan;
    }

    private async Task<T> SendAsync<T>(
        string doing, TimeSpan limit, Func<IDockerClient, CancellationToken, Task<T>> request, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(limit, _timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await request(_client, either.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw DockerFault.NoAnswer(Host, limit, doing);
        }
        catch (Exception e) when (e is not (OperationCanceledException or DockerApiException))
        {
            throw DockerFailure.OfTransport(Host, e);
        }
        catch (DockerApiException e) when (DockerFailure.IsDiskFull(e))
        {
            throw DockerFault.DiskFull(Host, doing, e);
        }
        catch (DockerApiException e) when ((int)e.StatusCode >= 500)
        {
            throw DockerFault.Refused(Host, doing, DockerFailure.Words(e), e);
        }
    }
}
