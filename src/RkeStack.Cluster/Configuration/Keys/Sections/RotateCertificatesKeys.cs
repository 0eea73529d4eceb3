using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="RotateCertificatesConfig"/>.</summary>
internal static class RotateCertificatesKeys
{
    /// <summary>The components whose certificates can be issued anew by themselves.</summary>
    public static readonly ImmutableArray<string> Services =
        ["etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler", "kubelet", "kube-proxy"];

    public static readonly ConfigSection<RotateCertificatesConfig> Section = new SectionBuilder<RotateCertificatesConfig>("rotate_certificates", "Which certificates are issued anew.", new RotateCertificatesConfig(), ChangeEffects.Action)
        .Flag("cacertificates", "caCertificates", s => s.CaCertificates, (s, v) => s with { CaCertificates = v },
            "Whether the CAs are made anew too.", new() { Default = "false" })
        .TextList("services", "services", s => s.Services, (s, v) => s with { Services = v },
            "Components whose certificates are issued anew.", new() { DefaultNote = "all of them", Allowed = Services })
        .Build();
}
