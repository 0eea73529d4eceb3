using RkeStack.Cluster.Pki;
using RkeStack.Cluster.Plans.Files;

namespace RkeStack.Cluster.Plans.Containers;

/// <summary>Plans <c>kubelet</c>, which from Kubernetes 1.24 runs cri-dockerd in the same container.</summary>
internal static class KubeletContainer
{
    public const string Name = "kubelet";
    public const string KubeletDirectory = "/var/lib/kubelet";
    public const string CriDockerdDirectory = "/var/lib/cri-dockerd";
    public const string VolumePlugins = "/var/lib/kubelet/volumeplugins";

    public static ContainerPlan Plan(HostContext host)
    {
        var cluster = host.Cluster;
        var kubelet = cluster.Services.Kubelet;
        return host.KubernetesComponent(new ContainerPlan
        {
            Name = Name,
            Image = kubelet.Image,
            Entrypoint = [ToolsEntrypoint.Of(cluster.Config.SystemImages["kubernetes_services_sidecar"]), Name, .. Flags(host).ToArguments()],
            Environment = HostContext.Distinct(kubelet.ExtraEnv.Concat(OwnEnvironment(cluster))),
            Binds = host.Binds(OwnBinds(host), kubelet.ExtraBinds),
            PidMode = "host",
            Privileged = true,
            HealthCheckUrl = "http://localhost:10248/healthz",
        });
    }

    private static IEnumerable<string> OwnEnvironment(ClusterContext cluster)
    {
        if (cluster.UsesCriDockerd)
        {
            yield return "RKE_KUBELET_CRIDOCKERD=true";
            if (cluster.Config.CriDockerdStreamServerAddress is { Length: > 0 } address)
            {
                yield return $"CRIDOCKERD_STREAM_SERVER_ADDRESS={address}";
            }

            if (cluster.Config.CriDockerdStreamServerPort is { Length: > 0 } port)
            {
                yield return $"CRIDOCKERD_STREAM_SERVER_PORT={port}";
            }

            if (cluster.IsDualStack)
            {
                yield return "RKE_KUBELET_CRIDOCKERD_DUALSTACK=true";
            }
        }

        if (cluster.CloudConfig is { } cloud)
        {
            yield return $"RKE_CLOUD_CONFIG_CHECKSUM={cluster.Checksum(cloud)}";
        }
    }

    private static IEnumerable<string> OwnBinds(HostContext host)
    {
        if (host.Cluster is { UsesCriDockerd: true, IsAtLeast124: true })
        {
            yield return $"{host.Under(CriDockerdDirectory)}:{CriDockerdDirectory}:z";
        }

        var root = host.Under(KubeletDirectory);
        string[] always =
        [
            host.KubernetesBind,
            "/etc/cni:/etc/cni:rw,z",
            "/opt/cni:/opt/cni:rw,z",
            $"{host.Under("/var/lib/cni")}:/var/lib/cni:z",
            "/var/lib/calico:/var/lib/calico:z",
            "/etc/resolv.conf:/etc/resolv.conf",
            "/sys:/sys:rprivate",
            $"{host.Facts.DockerRootDir}:{host.Facts.DockerRootDir}:rw,rslave,z",
            $"{root}:{root}:shared,z",
            "/var/lib/rancher:/var/lib/rancher:shared,z",
            "/var/run:/var/run:rw,rprivate",
            "/run:/run:rprivate",
            $"{host.Under("/etc/ceph")}:/etc/ceph",
            "/dev:/host/dev:rprivate",
            "/var/log/containers:/var/log/containers:z",
            "/var/log/pods:/var/log/pods:z",
            "/usr:/host/usr:ro",
            "/etc:/host/etc:ro",
        ];
        foreach (var bind in always)
        {
            yield return bind;
        }

        // Flex volume plugins are looked for at the usual place whatever the prefix path is.
        if (root != KubeletDirectory)
        {
            yield return $"{VolumePlugins}:{VolumePlugins}:shared,z";
        }

        // The kubelet finds the credentials in its own directory; cri-dockerd, which pulls the pause image, only here.
        if (host.Cluster is { UsesCriDockerd: true, RegistryConfig: not null })
        {
            yield return $"{host.Under(RegistryConfigFile.Path)}:/.docker/config.json:ro";
        }
    }

    private static FlagSet Flags(HostContext host)
    {
        var cluster = host.Cluster;
        var node = host.Node;
        var kubelet = cluster.Services.Kubelet;
        var flags = new FlagSet()
            .Set("client-ca-file", HostPaths.Certificate(CertificateNames.KubeCa))
            .Set("cloud-provider", cluster.CloudProviderFlag)
            .Set("cluster-dns", kubelet.ClusterDnsServer)
            .Set("cluster-domain", kubelet.ClusterDomain)
            .Set("fail-swap-on", kubelet.FailSwapOn ? "true" : "false")
            .Set("hostname-override", node.HostnameOverride)
            .Set("kubeconfig", HostPaths.Kubeconfig(CertificateNames.KubeNode))
            .Set("pod-infra-container-image", kubelet.InfraContainerImage)
            .Set("root-dir", host.Under(KubeletDirectory))
            .SetIf(node is { IsControlPlane: true, IsWorker: false }, "register-with-taints", NodeTaint.ControlPlane.ToString())
            .SetIf(node.InternalAddress != node.Address, "node-ip", node.InternalAddress)
            .SetIf(cluster.HasCloudProvider, "cloud-config", CloudConfigFile.Path)
            .SetIf(kubelet.GenerateServingCertificate, "tls-cert-file", HostPaths.Certificate(CertificateNames.KubeletServing(host.Pki)))
            .SetIf(kubelet.GenerateServingCertificate, "tls-private-key-file", HostPaths.Key(CertificateNames.KubeletServing(host.Pki)));
        if (cluster is { NamesNodesByInstance: true, Config.CloudProvider.Name: "external-aws" })
        {
            flags.Remove("hostname-override");
        }

        SetRuntime(flags, cluster);
        flags.SetOptions(cluster.Options.Kubelet).SetExtra(kubelet);

        // A DNS cache on each node is asked whatever else is set.
        return flags.SetIf(NodelocalAddress(cluster).Length > 0, "cluster-dns", NodelocalAddress(cluster));
    }

    private static void SetRuntime(FlagSet flags, ClusterContext cluster)
    {
        if (cluster.UsesCriDockerd)
        {
            flags.SetIf(!cluster.IsAtLeast127, "container-runtime", "remote")
                .Set("container-runtime-endpoint", cluster.IsAtLeast124 ? "unix:///var/run/cri-dockerd.sock" : "/var/run/dockershim.sock");
        }
    }

    private static string NodelocalAddress(ClusterContext cluster) => cluster.Config.Dns?.Nodelocal?.IpAddress ?? "";
}
