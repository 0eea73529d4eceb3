using System.Net;
using System.Net.Sockets;

namespace RkeStack.Engine.Tests.Programs;

public static class FreePort
{
    /// <summary>A TCP port of the loopback that nothing listens on.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
