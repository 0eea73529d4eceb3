namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="KubeproxyServiceConfig"/>.</summary>
internal static class KubeproxyServiceKeys
{
    public static readonly ConfigSection<KubeproxyServiceConfig> Section = new SectionBuilder<KubeproxyServiceConfig>("services.kubeproxy", "The kube-proxy on each host.", new KubeproxyServiceConfig(), ChangeEffects.KubeProxy)
        .ServiceKeys()
        .Build();
}
