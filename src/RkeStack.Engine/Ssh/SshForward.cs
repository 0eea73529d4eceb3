using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Renci.SshNet;

namespace RkeStack.Engine.Ssh;

/// <summary>
/// A port on this machine's loopback that leads, through an SSH connection, to one address as the host sees it.
/// SSH.NET offers forwarded connections only as such a port; so that no other user of this machine gets through, it lets
/// in those connections alone that this process announced.
/// </summary>
internal sealed class SshForward : IDisposable
{
    public const string LoopbackAddress = "127.0.0.1";

    private readonly ForwardedPortLocal _port;
    private readonly SshClient _client;
    private readonly CancellationToken _lost;
    private readonly ConcurrentDictionary<uint, TaskCompletionSource> _announced = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _anyAllowed;

    private SshForward(SshClient client, SilenceWatch watch, (string Host, int Port) target, bool once, CancellationToken lost)
    {
        _client = client;
        _lost = lost;
        Watch = watch;
        _port = new ForwardedPortLocal(LoopbackAddress, 0, target.Host, (uint)target.Port);
        _anyAllowed = once ? 1 : 0;
        _port.RequestReceived += (_, e) => Admit(e.OriginatorPort);
        client.AddForwardedPort(_port);
        _port.Start();
    }

    public int LocalPort => (int)_port.BoundPort;

    /// <summary>The watch of the connection that the port leads through.</summary>
    public SilenceWatch Watch { get; }

    /// <summary>A port for any number of connections made by <see cref="ConnectAsync"/>.</summary>
    public static SshForward Open(SshClient client, SilenceWatch watch, (string Host, int Port) target, CancellationToken lost) =>
        new(client, watch, target, once: false, lost);

    /// <summary>A port for exactly one connection, which SSH.NET itself makes to reach the host behind a bastion.</summary>
    public static SshForward OpenOnce(SshClient client, SilenceWatch watch, (string Host, int Port) target, CancellationToken lost) =>
        new(client, watch, target, once: true, lost);

    public async ValueTask<Stream> ConnectAsync(string description, CancellationToken cancellationToken)
    {
        // When a connection is waiting as SSH.NET accepts another, SSH.NET serves the waiting one first, on the same thread,
        // and the accepted one only after that has ended: maybe never. So one comes after the other.
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await ConnectAloneAsync(description, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        if (_port.IsStarted)
        {
            _port.Stop();
        }

        _client.RemoveForwardedPort(_port);
        _port.Dispose();
    }

    private async Task<Stream> ConnectAloneAsync(string description, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var stream = default(ForwardedStream);
        var origin = 0u;
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            origin = (uint)((IPEndPoint)socket.LocalEndPoint!).Port;
            var admitted = _announced[origin] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await socket.ConnectAsync(IPAddress.Loopback, LocalPort, cancellationToken);
            stream = new ForwardedStream(socket, description, Watch, _lost);
            await admitted.Task.WaitAsync(cancellationToken);
            return stream;
        }
        catch
        {
            _announced.TryRemove(origin, out _);
            stream?.Dispose();
            socket.Dispose();
            throw;
        }
    }

    private void Admit(uint originatorPort)
    {
        if (_announced.TryRemove(originatorPort, out var admitted))
        {
            admitted.SetResult();
        }
        else if (Interlocked.Exchange(ref _anyAllowed, 0) == 0)
        {
            // SSH.NET closes a connection whose announcement throws.
            throw new UnauthorizedAccessException($"A connection from port {originatorPort} that this process did not make was turned away.");
        }
    }
}
