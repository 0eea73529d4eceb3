namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="SystemImages"/>.</summary>
internal static class SystemImageKeys
{
    public static readonly ConfigSection<SystemImages> Section = new SectionBuilder<SystemImages>(
            "system_images", "Images that replace those which the Kubernetes version brings.", SystemImages.Empty)
        .Image("etcd", "etcd", ChangeEffects.Etcd, "Image of etcd.")
        .Image("alpine", "alpine", ChangeEffects.EtcdSnapshots, "Image of helper containers, such as the one that takes etcd snapshots.")
        .Image("nginx_proxy", "nginxProxy", ChangeEffects.NginxProxy, "Image of the proxy to the API servers on hosts without a control plane.")
        .Image("cert_downloader", "certDownloader", ChangeEffects.None, "Image with which RKE puts certificates on hosts; here Docker itself does.")
        .Image("kubernetes_services_sidecar", "kubernetesServicesSidecar", ChangeEffects.Sidekick, "Image of the volume with the tools that start the Kubernetes components.")
        .Image("kubedns", "kubedns", ChangeEffects.DnsAddon, "Image of kube-dns.")
        .Image("dnsmasq", "dnsmasq", ChangeEffects.DnsAddon, "Image of dnsmasq of kube-dns.")
        .Image("kubedns_sidecar", "kubednsSidecar", ChangeEffects.DnsAddon, "Image of the sidecar of kube-dns.")
        .Image("kubedns_autoscaler", "kubednsAutoscaler", ChangeEffects.DnsAddon, "Image of the autoscaler of kube-dns.")
        .Image("coredns", "coredns", ChangeEffects.DnsAddon, "Image of CoreDNS.")
        .Image("coredns_autoscaler", "corednsAutoscaler", ChangeEffects.DnsAddon, "Image of the autoscaler of CoreDNS.")
        .Image("nodelocal", "nodelocal", ChangeEffects.DnsAddon, "Image of the DNS cache on each node.")
        .Image("kubernetes", "kubernetes", ChangeEffects.KubernetesComponents, "Image of all Kubernetes components (hyperkube); its tag chooses their flags.")
        .Image("flannel", "flannel", ChangeEffects.NetworkAddon, "Image of flannel.")
        .Image("flannel_cni", "flannelCni", ChangeEffects.NetworkAddon, "Image of the installer of flannel's CNI plugin.")
        .Image("calico_node", "calicoNode", ChangeEffects.NetworkAddon, "Image of calico on each node.")
        .Image("calico_cni", "calicoCni", ChangeEffects.NetworkAddon, "Image of the installer of calico's CNI plugin.")
        .Image("calico_controllers", "calicoControllers", ChangeEffects.NetworkAddon, "Image of the controllers of calico.")
        .Image("calico_ctl", "calicoCtl", ChangeEffects.NetworkAddon, "Image of calicoctl.")
        .Image("calico_flexvol", "calicoFlexVol", ChangeEffects.NetworkAddon, "Image of the volume driver of calico.")
        .Image("canal_node", "canalNode", ChangeEffects.NetworkAddon, "Image of calico on each node, in canal.")
        .Image("canal_cni", "canalCni", ChangeEffects.NetworkAddon, "Image of the installer of canal's CNI plugin.")
        .Image("canal_controllers", "canalControllers", ChangeEffects.NetworkAddon, "Image of the controllers of canal.")
        .Image("canal_flannel", "canalFlannel", ChangeEffects.NetworkAddon, "Image of flannel in canal.")
        .Image("canal_flexvol", "canalFlexVol", ChangeEffects.NetworkAddon, "Image of the volume driver of canal.")
        .Image("weave_node", "weaveNode", ChangeEffects.NetworkAddon, "Image of weave on each node.")
        .Image("weave_cni", "weaveCni", ChangeEffects.NetworkAddon, "Image of the network policy controller of weave.")
        .Image("pod_infra_container", "podInfraContainer", ChangeEffects.Kubelet, "Image of the container that holds a pod's network.")
        .Image("ingress", "ingress", ChangeEffects.IngressAddon, "Image of the nginx ingress controller.")
        .Image("ingress_backend", "ingressBackend", ChangeEffects.IngressAddon, "Image of the default backend of the ingress controller.")
        .Image("ingress_webhook", "ingressWebhook", ChangeEffects.IngressAddon, "Image of the certificate generator of the ingress webhook.")
        .Image("metrics_server", "metricsServer", ChangeEffects.MetricsAddon, "Image of metrics-server.")
        .Image("windows_pod_infra_container", "windowsPodInfraContainer", ChangeEffects.None, "Image of the container that holds a pod's network on Windows hosts.")
        .Image("aci_cni_deploy_container", "aciCniDeployContainer", ChangeEffects.NetworkAddon, "Image of the installer of ACI's CNI plugin.")
        .Image("aci_host_container", "aciHostContainer", ChangeEffects.NetworkAddon, "Image of the host agent of ACI.")
        .Image("aci_opflex_container", "aciOpflexContainer", ChangeEffects.NetworkAddon, "Image of the OpFlex agent of ACI.")
        .Image("aci_mcast_container", "aciMcastContainer", ChangeEffects.NetworkAddon, "Image of the multicast daemon of ACI.")
        .Image("aci_ovs_container", "aciOvsContainer", ChangeEffects.NetworkAddon, "Image of Open vSwitch of ACI.")
        .Image("aci_controller_container", "aciControllerContainer", ChangeEffects.NetworkAddon, "Image of the controller of ACI.")
        .Image("aci_gbp_server_container", "aciGbpServerContainer", ChangeEffects.NetworkAddon, "Image of the GBP server of ACI.")
        .Image("aci_opflex_server_container", "aciOpflexServerContainer", ChangeEffects.NetworkAddon, "Image of the OpFlex server of ACI.")
        .Obsolete("wave_node", "is a slip of the pen in RKE's own old examples, and does nothing", "Write weave_node.")
        .Obsolete("wave_cni", "is a slip of the pen in RKE's own old examples, and does nothing", "Write weave_cni.")
        .Build();

    private static SectionBuilder<SystemImages> Image(this SectionBuilder<SystemImages> section, string key, string json, ChangeEffects effects, string help) =>
        section.Text(key, json, images => images[key], (images, image) => images.With(key, image), help, new() { DefaultNote = "the image of the Kubernetes version", Effects = effects });
}
