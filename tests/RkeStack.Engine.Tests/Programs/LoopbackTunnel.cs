using System.Net.Sockets;
using RkeStack.Engine.Ssh;

namespace RkeStack.Engine.Tests.Programs;

/// <summary>Stands in for a host's SSH connection: the host is this machine.</summary>
public sealed class LoopbackTunnel(string host = "host-1") : IHostTunnel
{
    private int connections;

    public string Host => host;

    /// <summary>How many connections were asked for.</summary>
    public int Connections => connections;

    public async ValueTask<Stream> ConnectAsync(string address, int port, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref connections);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (SocketException exception)
        {
            socket.Dispose();
            throw new IOException($"{address}:{port} on {host}: {exception.Message}", exception);
        }
    }
}
