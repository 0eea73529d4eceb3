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
    private readonly ConcurrentDictionary<uint, byte> _announced = new();
    private int _anyAllowed;

    private SshForward(SshClient client, string address, int port, bool once)
    {
        _client = client;
        _port = new ForwardedPortLocal(LoopbackAddress, 0, address, (uint)port);
        _anyAllowed = once ? 1 : 0;
        _port.RequestReceived += (_, e) => Admit(e.OriginatorPort);
        client.AddForwardedPort(_port);
        _port.Start();
    }

    public int LocalPort => (int)_port.BoundPort;

    /// <summary>A port for any number of connections made by <see cref="ConnectAsync"/>.</summary>
    public static SshForward Open(SshClient client, string address, int port) => new(client, address, port, once: false);

    /// <summary>A port for exactly one connection, which SSH.NET itself makes to reach the host behind a bastion.</summary>
    public static SshForward OpenOnce(SshClient client, string address, int port) => new(client, address, port, once: true);

    public async ValueTask<Stream> ConnectAsync(string description, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            _announced[(uint)((IPEndPoint)socket.LocalEndPoint!).Port] = 0;
            await socket.ConnectAsync(IPAddress.Loopback, LocalPort, cancellationToken);
            return new ForwardedStream(socket, description);
        }
        catch
        {
            socket.Dispose();
            throw;
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

    private void Admit(uint originatorPort)
    {
        if (!_announced.TryRemove(originatorPort, out _) && Interlocked.Exchange(ref _anyAllowed, 0) == 0)
        {
            // SSH.NET closes a connection whose announcement throws.
            throw new UnauthorizedAccessException($"A connection from port {originatorPort} that this process did not make was turned away.");
        }
    }
}
