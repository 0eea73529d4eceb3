namespace RkeStack.Cluster.Configuration;

/// <summary>The kube-proxy on each host (<c>services.kubeproxy</c> of cluster.yml).</summary>
public sealed record KubeproxyServiceConfig : ServiceConfig;
