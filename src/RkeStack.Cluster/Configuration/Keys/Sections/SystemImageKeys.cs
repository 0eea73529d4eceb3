namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="SystemImages"/>.</summary>
internal static class SystemImageKeys
{
    public static readonly ConfigSection<SystemImages> Section = new SectionBuilder<SystemImages>(
            "system_images", "Images that replace those which the Kubernetes version brings.", SystemImages.Empty, "what runs the image")
        .Image("etcd", "etcd", "etcd.")
        .Image("alpine", "alpine", "Helper containers, such as the one that takes etcd snapshots.")
        .Image("nginx_proxy", "nginxProxy", "Proxy to the API servers on hosts without a control plane.")
        .Image("cert_downloader", "certDownloader", "Helper that puts certificates on hosts.")
        .Image("kubernetes_services_sidecar", "kubernetesServicesSidecar", "Volume with the tools that start the Kubernetes components.")
        .Image("kubedns", "kubedns", "kube-dns.")
        .Image("dnsmasq", "dnsmasq", "dnsmasq of kube-dns.")
        .Image("kubedns_sidecar", "kubednsSidecar", "Sidecar of kube-dns.")
        .Image("kubedns_autoscaler", "kubednsAutoscaler", "Autoscaler of kube-dns.")
        .Image("coredns", "coredns", "CoreDNS.")
        .Image("coredns_autoscaler", "corednsAutoscaler", "Autoscaler of CoreDNS.")
        .Image("nodelocal", "nodelocal", "DNS cache on each node.")
        .Image("kubernetes", "kubernetes", "All Kubernetes components (hyperkube); its tag chooses their flags.")
        .Image("flannel", "flannel", "flannel.")
        .Image("flannel_cni", "flannelCni", "Installer of flannel's CNI plugin.")
        .Image("calico_node", "calicoNode", "calico on each node.")
        .Image("calico_cni", "calicoCni", "Installer of calico's CNI plugin.")
        .Image("calico_controllers", "calicoControllers", "Controllers of calico.")
        .Image("calico_ctl", "calicoCtl", "calicoctl.")
        .Image("calico_flexvol", "calicoFlexVol", "Volume driver of calico.")
        .Image("canal_node", "canalNode", "calico on each node, in canal.")
        .Image("canal_cni", "canalCni", "Installer of canal's CNI plugin.")
        .Image("canal_controllers", "canalControllers", "Controllers of canal.")
        .Image("canal_flannel", "canalFlannel", "flannel in canal.")
        .Image("canal_flexvol", "canalFlexVol", "Volume driver of canal.")
        .Image("weave_node", "weaveNode", "weave on each node.")
        .Image("weave_cni", "weaveCni", "Network policy controller of weave.")
        .Image("pod_infra_container", "podInfraContainer", "Container that holds a pod's network.")
        .Image("ingress", "ingress", "nginx ingress controller.")
        .Image("ingress_backend", "ingressBackend", "Default backend of the ingress controller.")
        .Image("ingress_webhook", "ingressWebhook", "Certificate generator of the ingress webhook.")
        .Image("metrics_server", "metricsServer", "metrics-server.")
        .Image("windows_pod_infra_container", "windowsPodInfraContainer", "Container that holds a pod's network on Windows hosts.")
        .Image("aci_cni_deploy_container", "aciCniDeployContainer", "Installer of ACI's CNI plugin.")
        .Image("aci_host_container", "aciHostContainer", "Host agent of ACI.")
        .Image("aci_opflex_container", "aciOpflexContainer", "OpFlex agent of ACI.")
        .Image("aci_mcast_container", "aciMcastContainer", "Multicast daemon of ACI.")
        .Image("aci_ovs_container", "aciOvsContainer", "Open vSwitch of ACI.")
        .Image("aci_controller_container", "aciControllerContainer", "Controller of ACI.")
        .Image("aci_gbp_server_container", "aciGbpServerContainer", "GBP server of ACI.")
        .Image("aci_opflex_server_container", "aciOpflexServerContainer", "OpFlex server of ACI.")
        .Obsolete("wave_node", "is a slip of the pen in RKE's own old examples, and does nothing", "Write weave_node.")
        .Obsolete("wave_cni", "is a slip of the pen in RKE's own old examples, and does nothing", "Write weave_cni.")
        .Build();

    private static SectionBuilder<SystemImages> Image(this SectionBuilder<SystemImages> section, string key, string json, string help) =>
        section.Text(key, json, images => images[key], (images, image) => images.With(key, image), help, new() { Default = "by kubernetes_version" });
}
