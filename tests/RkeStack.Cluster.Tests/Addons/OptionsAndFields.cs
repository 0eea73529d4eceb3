using System.Globalization;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Addons;
using RkeStack.Cluster.Tests.Configuration;
using Xunit;

namespace RkeStack.Cluster.Tests.Addons;

/// <summary>What each setting of cluster.yml does to which field of which object.</summary>
public class OptionsAndFields
{
    private const string Pod = "spec/template/spec";
    private const string Gpu = "[{key: gpu, operator: Equal, value: 'yes', effect: NoExecute, tolerationseconds: 30}]";
    private const string GpuJson = """[{"effect":"NoExecute","key":"gpu","operator":"Equal","tolerationSeconds":30,"value":"yes"}]""";

    [Theory]
    [InlineData("network: {plugin: canal}", "ConfigMap/canal-config", "data/veth_mtu", "\"1450\"")]
    [InlineData("network: {plugin: canal, mtu: 1400}", "ConfigMap/canal-config", "data/veth_mtu", "\"1400\"")]
    [InlineData("network: {plugin: canal, options: {canal_iface: eth1}}", "ConfigMap/canal-config", "data/canal_iface", "\"eth1\"")]
    [InlineData("network: {plugin: canal, canal_network_provider: {iface: eth2}}", "ConfigMap/canal-config", "data/canal_iface", "\"eth2\"")]
    [InlineData("network: {plugin: canal, options: {canal_priority_class_name: p}}", "DaemonSet/canal", $"{Pod}/priorityClassName", "\"p\"")]
    [InlineData("network: {plugin: canal}", "DaemonSet/canal", $"{Pod}/priorityClassName", "\"system-node-critical\"")]
    [InlineData("network: {plugin: canal, options: {calico_kube_controllers_priority_class_name: p}}", "Deployment/calico-kube-controllers", $"{Pod}/priorityClassName", "\"p\"")]
    [InlineData("network: {plugin: canal, node_selector: {zone: a}}", "DaemonSet/canal", $"{Pod}/nodeSelector", """{"kubernetes.io/os":"linux","zone":"a"}""")]
    [InlineData("network: {plugin: canal, node_selector: {zone: a}}", "Deployment/calico-kube-controllers", $"{Pod}/nodeSelector", """{"kubernetes.io/os":"linux"}""")]
    [InlineData($"network: {{plugin: canal, tolerations: {Gpu}}}", "Deployment/calico-kube-controllers", $"{Pod}/tolerations", GpuJson)]
    [InlineData("network: {plugin: canal, update_strategy: {strategy: RollingUpdate, rollingUpdate: {maxUnavailable: 10%}}}", "DaemonSet/canal", "spec/updateStrategy", """{"type":"RollingUpdate","rollingUpdate":{"maxUnavailable":"10%"}}""")]
    [InlineData("network: {plugin: canal, update_strategy: {strategy: OnDelete}}", "DaemonSet/canal", "spec/updateStrategy", """{"type":"OnDelete"}""")]
    [InlineData("network: {plugin: calico}", "ConfigMap/calico-config", "data/veth_mtu", "\"1440\"")]
    [InlineData("network: {plugin: calico, mtu: 1400}", "ConfigMap/calico-config", "data/veth_mtu", "\"1400\"")]
    [InlineData("network: {plugin: calico, options: {calico_node_priority_class_name: p}}", "DaemonSet/calico-node", $"{Pod}/priorityClassName", "\"p\"")]
    [InlineData("network: {plugin: calico, options: {calico_kube_controllers_priority_class_name: p}}", "Deployment/calico-kube-controllers", $"{Pod}/priorityClassName", "\"p\"")]
    [InlineData("network: {plugin: calico, node_selector: {zone: a}}", "DaemonSet/calico-node", $"{Pod}/nodeSelector", """{"kubernetes.io/os":"linux","zone":"a"}""")]
    [InlineData($"network: {{plugin: calico, tolerations: {Gpu}}}", "Deployment/calico-kube-controllers", $"{Pod}/tolerations", GpuJson)]
    [InlineData("network: {plugin: calico, update_strategy: {strategy: OnDelete}}", "DaemonSet/calico-node", "spec/updateStrategy", """{"type":"OnDelete"}""")]
    [InlineData("kubernetes_version: v1.29.15-rancher1-1\nnetwork: {plugin: weave, mtu: 1376}", "DaemonSet/weave-net", $"{Pod}/containers/0/env/3", """{"name":"WEAVE_MTU","value":"1376"}""")]
    [InlineData("kubernetes_version: v1.29.15-rancher1-1\nnetwork: {plugin: weave, options: {weave_net_priority_class_name: p}}", "DaemonSet/weave-net", $"{Pod}/priorityClassName", "\"p\"")]
    [InlineData("kubernetes_version: v1.29.15-rancher1-1\nnetwork: {plugin: weave, node_selector: {zone: a}}", "DaemonSet/weave-net", $"{Pod}/nodeSelector", """{"zone":"a"}""")]
    [InlineData("kubernetes_version: v1.29.15-rancher1-1\nnetwork: {plugin: weave, update_strategy: {strategy: OnDelete}}", "DaemonSet/weave-net", "spec/updateStrategy", """{"type":"OnDelete"}""")]
    [InlineData("kubernetes_version: v1.29.15-rancher1-1\nnetwork: {plugin: weave, weave_network_provider: {password: secret}}", "Secret/weave-net-password", "data/password", "\"c2VjcmV0\"")]
    [InlineData("kubernetes_version: v1.29.15-rancher1-1\nnetwork: {plugin: weave, options: {WeavePassword: secret}}", "DaemonSet/weave-net", $"{Pod}/containers/0/env/3/valueFrom/secretKeyRef/name", "\"weave-net-password\"")]
    [InlineData("network: {plugin: flannel, node_selector: {zone: a}}", "DaemonSet/kube-flannel", $"{Pod}/nodeSelector", """{"zone":"a"}""")]
    [InlineData("network: {plugin: flannel, options: {kube_flannel_priority_class_name: p}}", "DaemonSet/kube-flannel", $"{Pod}/priorityClassName", "\"p\"")]
    public void Network(string yaml, string item, string path, string json) => Matches(yaml, item, path, json);

    [Theory]
    [InlineData("ingress: {options: {use-forwarded-headers: 'true', worker-processes: '2'}}", "ConfigMap/ingress-nginx-controller", "data", """{"use-forwarded-headers":"true","worker-processes":"2"}""")]
    [InlineData("", "ConfigMap/ingress-nginx-controller", "data", "null")]
    [InlineData("ingress: {node_selector: {app: ingress}}", "DaemonSet/nginx-ingress-controller", $"{Pod}/nodeSelector", """{"app":"ingress"}""")]
    [InlineData("ingress: {node_selector: {app: ingress}}", "Job/ingress-nginx-admission-create", $"{Pod}/nodeSelector", """{"app":"ingress","kubernetes.io/os":"linux"}""")]
    [InlineData("ingress: {node_selector: {app: ingress}, default_backend: true}", "Deployment/default-http-backend", $"{Pod}/nodeSelector", "null")]
    [InlineData("ingress: {dns_policy: ClusterFirstWithHostNet}", "DaemonSet/nginx-ingress-controller", $"{Pod}/dnsPolicy", "\"ClusterFirstWithHostNet\"")]
    [InlineData("ingress: {nginx_ingress_controller_priority_class_name: p}", "DaemonSet/nginx-ingress-controller", $"{Pod}/priorityClassName", "\"p\"")]
    [InlineData("ingress: {default_backend: true, default_http_backend_priority_class_name: p}", "Deployment/default-http-backend", $"{Pod}/priorityClassName", "\"p\"")]
    [InlineData($"ingress: {{default_backend: true, tolerations: {Gpu}}}", "Deployment/default-http-backend", $"{Pod}/tolerations", GpuJson)]
    [InlineData($"ingress: {{tolerations: {Gpu}}}", "DaemonSet/nginx-ingress-controller", $"{Pod}/tolerations/0/operator", "\"Exists\"")]
    [InlineData("ingress: {update_strategy: {strategy: OnDelete}}", "DaemonSet/nginx-ingress-controller", "spec/updateStrategy", """{"type":"OnDelete"}""")]
    [InlineData("", "IngressClass/nginx", "metadata/annotations", """{"ingressclass.kubernetes.io/is-default-class":"true"}""")]
    [InlineData("ingress: {default_ingress_class: false}", "IngressClass/nginx", "metadata/annotations", "null")]
    [InlineData("ingress: {default_ingress_class: false}", "Role/ingress-nginx", "rules/6/resourceNames", """["ingress-controller-leader"]""")]
    [InlineData("", "Role/ingress-nginx", "rules/6/resourceNames", """["ingress-controller-leader-nginx"]""")]
    [InlineData("ingress: {extra_envs: [{name: TZ, value: Europe/Berlin}]}", "DaemonSet/nginx-ingress-controller", $"{Pod}/containers/0/env/3", """{"name":"TZ","value":"Europe/Berlin"}""")]
    [InlineData("ingress: {extra_envs: [{name: LD_PRELOAD, value: ''}]}", "DaemonSet/nginx-ingress-controller", $"{Pod}/containers/0/env/2", """{"name":"LD_PRELOAD"}""")]
    [InlineData("ingress: {extra_volumes: [{name: a, hostPath: {path: /a}}]}", "DaemonSet/nginx-ingress-controller", $"{Pod}/volumes/1", """{"name":"a","hostPath":{"path":"/a"}}""")]
    [InlineData("ingress: {extra_volume_mounts: [{name: a, mountPath: /a}]}", "DaemonSet/nginx-ingress-controller", $"{Pod}/containers/0/volumeMounts/1", """{"name":"a","mountPath":"/a"}""")]
    public void Ingress(string yaml, string item, string path, string json) => Matches(yaml, item, path, json);

    [Theory]
    [InlineData("", """{"containerPort":80,"hostPort":80}""", "null", true)]
    [InlineData("ingress: {http_port: 8080, extra_args: {http-port: '8888'}}", """{"containerPort":8888,"hostPort":8080}""", "null", true)]
    [InlineData("ingress: {network_mode: hostNetwork, extra_args: {http-port: '8888'}}", """{"containerPort":80}""", "true", true)]
    [InlineData("ingress: {network_mode: none, extra_args: {http-port: '8888'}}", """{"containerPort":8888}""", "null", false)]
    public void How_the_ingress_controller_is_reached(string yaml, string port, string hostNetwork, bool hasCapabilities)
    {
        var pod = Find(yaml, "DaemonSet/nginx-ingress-controller")["spec"]!["template"]!["spec"]!;
        var container = pod["containers"]![0]!;
        var http = container["ports"]![0]!.DeepClone().AsObject();

        Assert.True(http.Remove("name") && http.Remove("protocol"));
        Assert.Equal(port, http.ToJsonString());
        Assert.Equal(hostNetwork, pod["hostNetwork"]?.ToJsonString() ?? "null");
        Assert.Equal(hasCapabilities, container["securityContext"]!["capabilities"] is not null);
    }

    [Theory]
    [InlineData("", "--watch-ingress-without-class=true --election-id=ingress-controller-leader-nginx --enable-metrics=true", "--default-backend-service=$(POD_NAMESPACE)/default-http-backend")]
    [InlineData("ingress: {default_backend: true}", "--default-backend-service=$(POD_NAMESPACE)/default-http-backend", "")]
    [InlineData("ingress: {default_ingress_class: false}", "--election-id=ingress-controller-leader", "--election-id=ingress-controller-leader-nginx")]
    [InlineData("ingress: {extra_args: {watch-ingress-without-class: 'false'}}", "--watch-ingress-without-class=false", "--watch-ingress-without-class=true")]
    [InlineData("ingress: {extra_args: {enable-ssl-passthrough: ''}}", "--enable-ssl-passthrough", "--enable-ssl-passthrough=")]
    [InlineData("system_images: {ingress: 'me/nginx:0.49.3-mine1'}", "", "--watch-ingress-without-class=true")]
    [InlineData("system_images: {ingress: 'me:5000/nginx:nginx-1.12.0'}", "--watch-ingress-without-class=true", "")]
    [InlineData("system_images: {ingress: 'me/nginx:latest'}", "--watch-ingress-without-class=true", "")]
    public void Arguments_of_the_ingress_controller(string yaml, string with, string without)
    {
        var arguments = Find(yaml, "DaemonSet/nginx-ingress-controller")["spec"]!["template"]!["spec"]!["containers"]![0]!["args"]!.AsArray()
            .Select(argument => (string?)argument).ToList();

        Assert.All(with.Split(' ', StringSplitOptions.RemoveEmptyEntries), argument => Assert.Contains(argument, arguments));
        Assert.All(without.Split(' ', StringSplitOptions.RemoveEmptyEntries), argument => Assert.DoesNotContain(argument, arguments));
    }

    // RKE prints these values between double quotes as they are, so that working files have escaped them.
    [Theory]
    [InlineData("""'{\"time\": \"$time_iso8601\"}'""", """{"time": "$time_iso8601"}""")]
    [InlineData("""'a\\b'""", """a\b""")]
    [InlineData("""'say "hi"'""", """say "hi" """)]
    [InlineData("""'C:\windows'""", """C:\windows""")]
    [InlineData("plain", "plain")]
    public void Options_of_the_ingress_controller_mean_what_RKE_makes_of_them(string written, string meant)
    {
        var data = Find($"ingress: {{options: {{log-format-upstream: {written}}}}}", "ConfigMap/ingress-nginx-controller")["data"]!;

        Assert.Equal(meant.TrimEnd(), (string?)data["log-format-upstream"]);
    }

    [Theory]
    [InlineData("dns: {node_selector: {zone: a}}", "Deployment/coredns", $"{Pod}/nodeSelector", """{"kubernetes.io/os":"linux","zone":"a"}""")]
    [InlineData($"dns: {{tolerations: {Gpu}}}", "Deployment/coredns", $"{Pod}/tolerations", GpuJson)]
    [InlineData($"dns: {{tolerations: {Gpu}}}", "Deployment/coredns-autoscaler", $"{Pod}/tolerations", GpuJson)]
    [InlineData("dns: {options: {coredns_priority_class_name: p}}", "Deployment/coredns", $"{Pod}/priorityClassName", "\"p\"")]
    [InlineData("dns: {options: {coredns_autoscaler_priority_class_name: p}}", "Deployment/coredns-autoscaler", $"{Pod}/priorityClassName", "\"p\"")]
    [InlineData("dns: {update_strategy: {strategy: Recreate}}", "Deployment/coredns", "spec/strategy", """{"type":"Recreate"}""")]
    [InlineData("dns: {provider: kube-dns, stubdomains: {a.b: [1.1.1.1]}, upstreamnameservers: [8.8.8.8]}", "ConfigMap/kube-dns", "data", """{"upstreamNameservers":"[\"8.8.8.8\"]","stubDomains":"{\"a.b\": [\"1.1.1.1\"]}"}""")]
    [InlineData("dns: {provider: kube-dns}", "ConfigMap/kube-dns", "data", "null")]
    [InlineData("dns: {provider: kube-dns, node_selector: {zone: a}}", "Deployment/kube-dns", $"{Pod}/nodeSelector", """{"zone":"a"}""")]
    [InlineData("dns: {provider: kube-dns, options: {kube_dns_priority_class_name: p}}", "Deployment/kube-dns", $"{Pod}/priorityClassName", "\"p\"")]
    [InlineData("dns: {provider: kube-dns, options: {kube_dns_autoscaler_priority_class_name: p}}", "Deployment/kube-dns-autoscaler", $"{Pod}/priorityClassName", "\"p\"")]
    [InlineData($"dns: {{provider: kube-dns, tolerations: {Gpu}}}", "Deployment/kube-dns-autoscaler", $"{Pod}/tolerations", GpuJson)]
    [InlineData("dns: {provider: kube-dns, reversecidrs: [a.arpa]}", "Deployment/kube-dns", $"{Pod}/containers/1/args/9", "\"--server=/a.arpa/127.0.0.1#10053\"")]
    [InlineData("dns: {provider: kube-dns}", "Deployment/kube-dns", "spec/strategy", """{"type":"RollingUpdate","rollingUpdate":{"maxSurge":"10%","maxUnavailable":0}}""")]
    [InlineData("dns: {nodelocal: {ip_address: 169.254.20.10}}", "DaemonSet/node-local-dns", $"{Pod}/containers/0/args/1", "\"169.254.20.10,10.43.0.10\"")]
    [InlineData("dns: {nodelocal: {ip_address: 169.254.20.10}}", "DaemonSet/node-local-dns", $"{Pod}/priorityClassName", "\"system-node-critical\"")]
    [InlineData("dns: {nodelocal: {ip_address: 169.254.20.10, node_local_dns_priority_class_name: p}}", "DaemonSet/node-local-dns", $"{Pod}/priorityClassName", "\"p\"")]
    [InlineData("dns: {nodelocal: {ip_address: 169.254.20.10, node_selector: {zone: a}}}", "DaemonSet/node-local-dns", $"{Pod}/nodeSelector", """{"zone":"a"}""")]
    [InlineData("dns: {nodelocal: {ip_address: 169.254.20.10, update_strategy: {strategy: OnDelete}}}", "DaemonSet/node-local-dns", "spec/updateStrategy", """{"type":"OnDelete"}""")]
    public void Dns(string yaml, string item, string path, string json) => Matches(yaml, item, path, json);

    [Theory]
    [InlineData("network: {plugin: canal, options: {canal_flannel_backend_type: host-gw}}", "ConfigMap/canal-config", "net-conf.json", "\"Type\": \"host-gw\"")]
    [InlineData("network: {plugin: flannel, options: {flannel_backend_type: host-gw}}", "ConfigMap/kube-flannel-cfg", "net-conf.json", "\"Type\": \"host-gw\"")]
    [InlineData("network: {plugin: flannel, options: {flannel_backend_vni: '7'}}", "ConfigMap/kube-flannel-cfg", "net-conf.json", "\"VNI\": 7")]
    [InlineData("network: {plugin: flannel, options: {flannel_backend_port: '8473'}}", "ConfigMap/kube-flannel-cfg", "net-conf.json", "\"Port\": 8473")]
    [InlineData("network: {plugin: canal}\nservices: {kube-controller: {cluster_cidr: 10.50.0.0/16}}", "ConfigMap/canal-config", "net-conf.json", "\"Network\": \"10.50.0.0/16\"")]
    [InlineData("dns: {upstreamnameservers: [1.1.1.1, 8.8.8.8]}", "ConfigMap/coredns", "Corefile", "forward . 1.1.1.1 8.8.8.8\n")]
    [InlineData("dns: {reversecidrs: [10.0.0.0/8, 172.16.0.0/12]}", "ConfigMap/coredns", "Corefile", "kubernetes cluster.local 10.0.0.0/8 172.16.0.0/12 {")]
    [InlineData("services: {kubelet: {cluster_domain: a.b}}", "ConfigMap/coredns", "Corefile", "kubernetes a.b in-addr.arpa")]
    [InlineData("services: {kubelet: {cluster_domain: a.b}}\ndns: {nodelocal: {ip_address: 169.254.20.10}}", "ConfigMap/node-local-dns", "Corefile", "a.b:53 {")]
    public void Texts_of_configuration_files(string yaml, string item, string file, string part) =>
        Assert.Contains(part, (string?)Find(yaml, item)["data"]![file], StringComparison.Ordinal);

    [Theory]
    [InlineData("services: {kubelet: {cluster_dns_server: 10.43.0.99}}", "Service/kube-dns", "spec/clusterIP", "\"10.43.0.99\"")]
    [InlineData("services: {kubelet: {cluster_dns_server: 10.43.0.99}}\ndns: {provider: kube-dns}", "Service/kube-dns", "spec/clusterIP", "\"10.43.0.99\"")]
    [InlineData("services: {kubelet: {cluster_domain: a.b}}\ndns: {provider: kube-dns}", "Deployment/kube-dns", $"{Pod}/containers/0/args/0", "\"--domain=a.b.\"")]
    [InlineData("dns: {linear_autoscaler_params: {min: 2}}", "Deployment/coredns-autoscaler", $"{Pod}/containers/0/command/4", "\"--default-params={\\\"linear\\\":{\\\"min\\\":2}}\"")]
    [InlineData("network: {plugin: calico}\nservices: {kube-controller: {cluster_cidr: 10.50.0.0/16}}", "DaemonSet/calico-node", $"{Pod}/containers/0/env/12", """{"name":"CALICO_IPV4POOL_CIDR","value":"10.50.0.0/16"}""")]
    [InlineData("private_registries: [{url: r.example, is_default: true}]", "DaemonSet/canal", $"{Pod}/containers/0/image", "\"r.example/rancher/mirrored-calico-node:v3.30.2\"")]
    [InlineData("system_images: {ingress_webhook: me/certgen:1}", "Job/ingress-nginx-admission-patch", $"{Pod}/containers/0/image", "\"me/certgen:1\"")]
    public void Settings_of_the_whole_cluster(string yaml, string item, string path, string json) => Matches(yaml, item, path, json);

    [Theory]
    [InlineData("dns: {provider: coredns}", "rke-coredns-addon")]
    [InlineData("dns: {provider: kube-dns}", "rke-kube-dns-addon")]
    [InlineData("dns: {provider: none, nodelocal: {ip_address: 169.254.20.10}}", "")]
    [InlineData("dns: {nodelocal: {ip_address: 169.254.20.10}}", "rke-coredns-addon rke-nodelocal-addon")]
    [InlineData("dns: {provider: kube-dns, nodelocal: {ip_address: 169.254.20.10}}", "rke-kube-dns-addon rke-nodelocal-addon")]
    [InlineData("dns: {nodelocal: {}}", "rke-coredns-addon")]
    public void Add_ons_of_a_DNS_provider(string yaml, string names) => Assert.Equal(
        names.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        AddonManifests.For(Given.Config($"{yaml}\nnetwork: {{plugin: none}}\nmonitoring: {{provider: none}}\ningress: {{provider: none}}\n"))
            .Select(manifest => manifest.Name).Where(name => name != AddonNames.ClusterRoles));

    [Theory]
    [InlineData("monitoring: {replicas: 2}", "Deployment/metrics-server", "spec/replicas", "2")]
    [InlineData("monitoring: {node_selector: {zone: a}}", "Deployment/metrics-server", $"{Pod}/nodeSelector", """{"zone":"a"}""")]
    [InlineData($"monitoring: {{tolerations: {Gpu}}}", "Deployment/metrics-server", $"{Pod}/tolerations", GpuJson)]
    [InlineData("monitoring: {metrics_server_priority_class_name: p}", "Deployment/metrics-server", $"{Pod}/priorityClassName", "\"p\"")]
    [InlineData("monitoring: {options: {v: '4'}}", "Deployment/metrics-server", $"{Pod}/containers/0/args/5", "\"--v=4\"")]
    [InlineData("monitoring: {update_strategy: {strategy: RollingUpdate, rollingUpdate: {maxSurge: 1}}}", "Deployment/metrics-server", "spec/strategy", """{"type":"RollingUpdate","rollingUpdate":{"maxSurge":1,"maxUnavailable":"25%"}}""")]
    public void Monitoring(string yaml, string item, string path, string json) => Matches(yaml, item, path, json);

    private static void Matches(string yaml, string item, string path, string json)
    {
        JsonNode? node = Find(yaml, item);
        foreach (var step in path.Split('/'))
        {
            node = node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)] : node![step];
        }

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), node), $"{path} is {node?.ToJsonString() ?? "null"}");
    }

    private static JsonObject Find(string yaml, string item) => AddonManifests.For(Given.Config(yaml))
        .SelectMany(manifest => ManifestReader.Read(manifest.Yaml, manifest.Name))
        .Single(found => $"{found.Kind}/{found.Name}" == item).Body;
}
