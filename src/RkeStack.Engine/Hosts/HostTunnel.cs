using RkeStack.Cluster.Plans;
using RkeStack.Engine.Ssh;

namespace RkeStack.Engine.Hosts;

/// <summary>A tunnel that connects when it is first used, so that one control plane host of several may be down.</summary>
/// <param name="sessions">The process's hosts.</param>
/// <param name="host">How the host is reached.</param>
public sealed class HostTunnel(HostSessions sessions, HostConnection host) : IHostTunnel
{
    /// <inheritdoc/>
    public string Host => host.Address;

    /// <inheritdoc/>
    public async ValueTask<Stream> ConnectAsync(string address, int port, CancellationToken cancellationToken)
    {
        var session = await sessions.GetAsync(host, cancellationToken);
        return await session.Connection.ConnectAsync(address, port, cancellationToken);
    }
}
