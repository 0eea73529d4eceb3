using RkeStack.Engine.Ssh;

namespace RkeStack.Engine.Etcd;

/// <summary>One etcd member, as it is reached through its host's tunnel.</summary>
/// <param name="Peer">The member.</param>
/// <param name="Tunnel">Its host.</param>
/// <param name="Address">Where it listens for clients, seen from that host: the internal address, or <c>127.0.0.1</c>.</param>
/// <param name="Port">RKE's fixed 2379.</param>
public sealed record EtcdEndpoint(EtcdPeer Peer, IHostTunnel Tunnel, string Address = "127.0.0.1", int Port = 2379)
{
    /// <summary>A member where it says that it listens for clients.</summary>
    /// <param name="clientUrl">Such as <c>https://10.0.0.1:2379</c>.</param>
    /// <param name="peer">The member.</param>
    /// <param name="tunnel">The host from which it is reached.</param>
    public static EtcdEndpoint At(string clientUrl, EtcdPeer peer, IHostTunnel tunnel)
    {
        var url = new Uri(clientUrl);
        return new EtcdEndpoint(peer, tunnel, url.IdnHost, url.Port);
    }
}
