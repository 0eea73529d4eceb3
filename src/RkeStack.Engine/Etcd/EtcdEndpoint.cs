using RkeStack.Engine.Ssh;

namespace RkeStack.Engine.Etcd;

/// <summary>One etcd member, as it is reached through its host's tunnel.</summary>
/// <param name="Peer">The member.</param>
/// <param name="Tunnel">Its host.</param>
/// <param name="Address">Where it listens for clients, seen from that host: the internal address, or <c>127.0.0.1</c>.</param>
/// <param name="Port">RKE's fixed 2379.</param>
public sealed record EtcdEndpoint(EtcdPeer Peer, IHostTunnel Tunnel, string Address = "127.0.0.1", int Port = 2379);
