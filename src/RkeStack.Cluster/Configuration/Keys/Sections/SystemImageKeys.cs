namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="SystemImages"/>.</summary>
internal static class SystemImageKeys
{
    public static readonly ConfigSection<SystemImages> Section = new SectionBuilder<SystemImages>(
            "system_images", "Images that replace those which the Kubernetes version brings.", SystemImages.Empty)
        .Image("etcd", "etcd", ChangeEffects.Etcd, "etcd.")
        .Image("alpine", "alpine", ChangeEffects.EtcdSnapshots, "Helper containers, such as the one that takes etcd snapshots.")
        .Image("nginx_proxy", "nginxProxy", ChangeEffects.NginxProxy, "Proxy to the API servers on hosts without a control plane.")
        .Image("cert_downloader", "certDownloader", ChangeEffects.None, "Helper that puts certificates on hosts.")
        .Image("kubernetes_services_sidecar", "kubernetesServicesSidecar", ChangeEffects.Sidekick, "Volume with the tools that start the Kubernetes components.")
        .Image("kubedns", "kubedns", ChangeEffects.DnsAddon, "kube-dns.")
        .Image("dnsmasq", "dnsmasq", ChangeEffects.DnsAddon, "dnsmasq of kube-dns.")
        .Image("kubedns_sidecar", "kubednsSidecar", ChangeEffects.DnsAddon, "Sidecar of kube-dns.")
        .Image("kubedns_autoscaler", "kubednsAutoscaler", ChangeEffects.DnsAddon, "Autoscaler of kube-dns.")
        .Image("coredns", "coredns", ChangeEffects.DnsAddon, "CoreDNS.")
        .Image("coredns_autoscaler", "corednsAutoscaler", ChangeEffects.DnsAddon, "Autoscaler of CoreDNS.")
        .Image("nodelocal", "nodelocal", ChangeEffects.DnsAddon, "DNS cache on each node.")
        .Image("kubernetes", "kubernetes", ChangeEffects.KubernetesComponents, "All Kubernetes components (hyperkube); its tag chooses their flags.")
        .Image("flannel", "flannel", ChangeEffects.NetworkAddon, "flannel.")
        .Image("flannel_cni", "flannelCni", ChangeEffects.NetworkAddon, "Installer of flannel's CNI plugin.")
        .Image("calico_node", "calicoNode", ChangeEffects.NetworkAddon, "calico on each node.")
        .Image("calico_cni", "calicoCni", ChangeEffects.NetworkAddon, "Installer of calico's CNI plugin.")
        .Image("calico_controllers", "calicoControllers", ChangeEffects.NetworkAddon, "Controllers of calico.")
        .Image("calico_ctl", "calicoCtl", ChangeEffects.NetworkAddon, "calicoctl.")
        .Image("calico_flexvol", "calicoFlexVol", ChangeEffects.NetworkAddon, "Volume driver of calico.")
        .Image("canal_node", "canalNode", ChangeEffects.NetworkAddon, "calico on each node, in canal.")
        .Image("canal_cni", "canalCni", ChangeEffects.NetworkAddon, "Installer of canal's CNI plugin.")
        .Image("canal_controllers", "canalControllers", ChangeEffects.NetworkAddon, "Controllers of canal.")
        .Image("canal_flannel", "canalFlannel", ChangeEffects.NetworkAddon, "flannel in canal.")
        .Image("canal_flexvol", "canalFlexVol", ChangeEffects.NetworkAddon, "Volume driver of canal.")
        .Image("weave_node", "weaveNode", ChangeEffects.NetworkAddon, "weave on each node.")
        .Image("weave_cni", "weaveCni", ChangeEffects.NetworkAddon, "Network policy controller of weave.")
        .Image("pod_infra_container", "podInfraContainer", ChangeEffects.Kubelet, "Container that holds a pod's network.")
        .Image("ingress", "ingress", ChangeEffects.IngressAddon, "nginx ingress controller.")
        .Image("ingress_backend", "ingressBackend", ChangeEffects.IngressAddon, "Default backend of the ingress controller.")
        .Image("ingress_webhook", "ingressWebhook", ChangeEffects.IngressAddon, "Certificate generator of the ingress webhook.")
        .Image("metrics_server", "metricsServer", ChangeEffects.MetricsAddon, "metrics-server.")
        .Image("windows_pod_infra_container", "windowsPodInfraContainer", ChangeEffects.None, "Container that holds a pod's network on Windows hosts.")
        .Image("aci_cni_deploy_container", "aciCniDeployContainer", ChangeEffects.NetworkAddon, "Installer of ACI's CNI plugin.")
        .Image("aci_host_container", "aciHostContainer", ChangeEffects.NetworkAddon, "Host agent of ACI.")
        .Image("aci_opflex_container", "aciOpflexContainer", ChangeEffects.NetworkAddon, "OpFlex agent of ACI.")
        .Image("aci_mcast_container", "aciMcastContainer", ChangeEffects.NetworkAddon, "Multicast daemon of ACI.")
        .Image("aci_ovs_container", "aciOvsContainer", ChangeEffects.NetworkAddon, "Open vSwitch of ACI.")
        .Image("aci_controller_container", "aciControllerContainer", ChangeEffects.NetworkAddon, "Controller of ACI.")
        .Image("aci_gbp_server_container", "aciGbpServerContainer", ChangeEffects.NetworkAddon, "GBP server of ACI.")
        .Image("aci_opflex_server_container", "aciOpflexServerContainer", ChangeEffects.NetworkAddon, "OpFlex server of ACI.")
        .Obsolete("wave_node", "is a slip of the pen in RKE's own old examples, and does nothing", "Write weave_node.")
        .Obsolete("wave_cni", "is a slip of the pen in RKE's own old examples, and does nothing", "Write weave_cni.")
        .Build();

    private static SectionBuilder<SystemImages> Image(this SectionBuilder<SystemImages> section, string key, string json, ChangeEffects effects, string help) =>
        section.Text(key, json, images => images[key], (images, image) => images.With(key, image), help, new() { DefaultNote = "the image of the Kubernetes version", Effects = effects });
}
