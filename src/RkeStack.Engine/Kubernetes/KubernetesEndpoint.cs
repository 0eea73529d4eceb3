using RkeStack.Engine.Ssh;

namespace RkeStack.Engine.Kubernetes;

/// <summary>One kube-apiserver, as it is reached through a control-plane host's tunnel.</summary>
/// <param name="Tunnel">The host.</param>
/// <param name="Address">Where kube-apiserver listens, seen from that host.</param>
/// <param name="Port">RKE's fixed 6443.</param>
public sealed record KubernetesEndpoint(IHostTunnel Tunnel, string Address = "127.0.0.1", int Port = 6443);
