namespace RkeStack.Engine.Etcd;

/// <summary>A member as cluster.yml wants it.</summary>
/// <param name="Name"><c>etcd-&lt;hostname_override&gt;</c>.</param>
/// <param name="PeerUrl"><c>https://&lt;internal_address&gt;:2380</c>.</param>
public sealed record EtcdPeer(string Name, string PeerUrl);
