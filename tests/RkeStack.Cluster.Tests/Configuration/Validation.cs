using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;
using Xunit;

namespace RkeStack.Cluster.Tests.Configuration;

public class Validation
{
    /// <summary>What is written beside one good node, and what is found.</summary>
    public static TheoryData<string, string[]> BesideOneNode => new()
    {
        { "kubernetes_version: 1.32.6-rancher1-1", ["RKE0130 kubernetes_version"] },
        { "kubernetes_version: v1.32", ["RKE0130 kubernetes_version"] },
        { "kubernetes_version: v1.8.11-rancher2-1", ["RKE0132 kubernetes_version"] },
        { "kubernetes_version: v1.33.0-rancher1-1", ["RKE0132 kubernetes_version"] },
        { "kubernetes_version: v1.32.99-rancher1-1", ["RKE0131 kubernetes_version"] },
        { "system_images: {kubernetes: a/b}", ["RKE0134 system_images.kubernetes"] },
        { "system_images: {kubernetes: 'a/b:v1.10.1'}", ["RKE0132 system_images.kubernetes"] },
        { "system_images: {kubernetes: 'localhost:5000/b:v1.31.1'}", ["RKE0135 system_images.kubernetes"] },
        { "kubernetes_version: v1.10.3-rancher2\nsystem_images: {kubernetes: 'a/b:v1.10.3'}\ncloud_provider: {name: aws}", ["RKE0132 kubernetes_version", "RKE0132 system_images.kubernetes", "RKE0227 cloud_provider.name"] },
        { "kubernetes_version: 1.26.15-rancher1-1\ncloud_provider: {name: aws}", ["RKE0130 kubernetes_version"] },
        { "system_images: {etcd: 'a/etcd:v3.1.12', pod_infra_container: 'a/pause:3.1', alpine: 'a/rke-tools:v0.1.9', kubedns: 'a/kube-dns:1.14.8'}", ["RKE0137 system_images.etcd", "RKE0137 system_images.alpine"] },
        { "system_images: {kubernetes: 'a/hyperkube:v1.24.17-rancher1', etcd: 'a/etcd:v3.5.4', alpine: 'a/rke-tools:v0.1.90', coredns: 'a/coredns:1.9.3'}", ["RKE0135 system_images.kubernetes"] },
        { "system_images: {kubernetes: 'a/hyperkube:v1.24.17-rancher1', coredns: 'a/coredns:1.7.0'}", ["RKE0135 system_images.kubernetes", "RKE0137 system_images.coredns"] },
        { "system_images: {etcd: 'a/etcd:v3.5.3-mine', pod_infra_container: 'a/pause:latest', coredns: 'a/coredns@sha256:0123456789012345678901234567890123456789012345678901234567890123', alpine: 'a/rke-tools:v0.1.112'}", [] },
        { "authentication: {strategy: x509 | LDAP}", ["RKE0140 authentication.strategy"] },
        { "authentication: {strategy: webhook}", ["RKE0141 authentication.strategy"] },
        { "authentication: {webhook: {cache_timeout: soon}}", ["RKE0147 authentication.webhook", "RKE0182 authentication.webhook.cache_timeout"] },
        { "authentication: {sans: [10.0.0.1, '*.example.com', 'https://x']}", ["RKE0146 authentication.sans[2]"] },
        { "authorization: {mode: abac}", ["RKE0142 authorization.mode"] },
        { "authorization: {mode: none}", ["RKE0143 authorization.mode"] },
        { "authorization: {mode: none}\nservices: {kube-api: {extra_args: {admission-control-config-file: /x}}}", [] },
        { "authorization: {mode: none}\nkubernetes_version: v1.22.17-rancher1-2", [] },
        { "services: {kube-api: {pod_security_configuration: strict}}", ["RKE0145 services.kube-api.pod_security_configuration"] },
        { "services: {kube-api: {pod_security_configuration: restricted}}\nkubernetes_version: v1.22.17-rancher1-2", ["RKE0144 services.kube-api.pod_security_configuration"] },
        { "network: {plugin: cilium}", ["RKE0150 network.plugin"] },
        { "network: {plugin: flannel, mtu: 1400}", ["RKE0151 network.mtu"] },
        { "network: {plugin: none, mtu: 1400}", ["RKE0161 network.mtu"] },
        { "network: {plugin: calico, mtu: -1}", ["RKE0160 network.mtu"] },
        { "network: {plugin: weave}\nkubernetes_version: v1.30.14-rancher1-1", ["RKE0152 network.plugin"] },
        { "network: {plugin: weave}\nkubernetes_version: v1.29.15-rancher1-1", ["RKE0153 network.plugin"] },
        { "network: {plugin: weave}\nkubernetes_version: v1.26.15-rancher1-1", [] },
        { "network: {plugin: canal, options: {flannel_backend_type: vxlan}}", ["RKE0158 network.options[\"flannel_backend_type\"]"] },
        { "network: {plugin: canal, flannel_network_provider: {iface: eth0}}", ["RKE0159 network.flannel_network_provider"] },
        { "services: {kube-api: {service_cluster_ip_range: 10.43.0.0/99}}", ["RKE0170 services.kube-api.service_cluster_ip_range", "RKE0174 services.kube-api.service_cluster_ip_range"] },
        { "services: {kube-controller: {cluster_cidr: '10.42.0.0/16, fd00::/64'}}", ["RKE0171 services.kube-controller.cluster_cidr", "RKE0154 services.kube-controller.cluster_cidr"] },
        { "services: {kube-controller: {cluster_cidr: 10.42/16}}", ["RKE0171 services.kube-controller.cluster_cidr"] },
        { "services: {kube-controller: {cluster_cidr: 10.43.128.0/17}}", ["RKE0199 services.kube-controller.cluster_cidr"] },
        { "services: {kube-controller: {cluster_cidr: 10.43.0.0/16}}", ["RKE0199 services.kube-controller.cluster_cidr"] },
        { "network: {plugin: calico}\nservices: {kube-controller: {cluster_cidr: 10.43.128.0/17}}", ["RKE0175 services.kube-controller.cluster_cidr"] },
        { "services: {kube-controller: {cluster_cidr: 10.43.128.0/17, extra_args: {allocate-node-cidrs: 'false'}}}", ["RKE0175 services.kube-controller.cluster_cidr"] },
        { "services: {kube-api: {service_cluster_ip_range: 10.32.0.0/12}}", ["RKE0174 services.kube-api.service_cluster_ip_range", "RKE0175 services.kube-api.service_cluster_ip_range"] },
        { "services: {kube-api: {service_cluster_ip_range: 10.32.0.0/12}, kube-controller: {service_cluster_ip_range: 10.32.0.0/12}}", ["RKE0199 services.kube-api.service_cluster_ip_range"] },
        { "services: {kube-controller: {cluster_cidr: 10.40.0.0/14}}", ["RKE0175 services.kube-controller.cluster_cidr"] },
        { "services: {kube-controller: {cluster_cidr: 10.42.0.0/25}}", ["RKE0198 services.kube-controller.cluster_cidr"] },
        { "services: {kube-controller: {cluster_cidr: 10.42.0.0/25, extra_args: {node-cidr-mask-size: '26'}}}", [] },
        { "services: {kube-controller: {cluster_cidr: 10.42.0.0/25, extra_args: {allocate-node-cidrs: 'false'}}}", [] },
        { "services: {kube-controller: {cluster_cidr: 10.42.0.0/24}}", [] },
        { "services: {kube-controller: {cluster_cidr: 10.0.0.0/16}}", ["RKE0122 nodes[0].address"] },
        { "services: {kube-api: {service_cluster_ip_range: '172.16.0.0/11'}, kube-controller: {service_cluster_ip_range: '172.16.0.0/11'}, kubelet: {cluster_dns_server: 172.16.0.10}}", ["RKE0197 services.kube-api.service_cluster_ip_range"] },
        { "services: {kube-api: {service_cluster_ip_range: '10.50.0.0/12'}, kube-controller: {service_cluster_ip_range: '10.50.0.0/12', cluster_cidr: 10.64.0.0/16}, kubelet: {cluster_dns_server: 10.50.0.10}}", [] },
        { "services: {kube-api: {service_cluster_ip_range: '10.43.0.8/30'}, kube-controller: {service_cluster_ip_range: '10.43.0.8/30'}, kubelet: {cluster_dns_server: 10.43.0.10}}", ["RKE0197 services.kube-api.service_cluster_ip_range"] },
        { "network: {plugin: calico}\nservices: {kube-api: {service_cluster_ip_range: '10.43.0.0/16,fd01::/64'}, kube-controller: {service_cluster_ip_range: '10.43.0.0/16,fd01::/64', cluster_cidr: '10.42.0.0/16,fd00::/48'}, kubelet: {cluster_dns_server: 10.43.0.10}}", ["RKE0197 services.kube-api.service_cluster_ip_range"] },
        { "network: {plugin: calico}\nservices: {kube-api: {service_cluster_ip_range: '10.43.0.0/16,fd01::/108'}, kube-controller: {service_cluster_ip_range: '10.43.0.0/16,fd01::/108', cluster_cidr: '10.42.0.0/16,fd00::/72'}, kubelet: {cluster_dns_server: 10.43.0.10}}", ["RKE0198 services.kube-controller.cluster_cidr"] },
        { "network: {plugin: calico}\nservices: {kube-controller: {cluster_cidr: '10.42.0.0/16,fd00::/40'}}", ["RKE0163 services.kube-controller.cluster_cidr"] },
        { "network: {plugin: calico}\nservices: {kube-controller: {cluster_cidr: '10.42.0.0/8,fd00::/40', extra_args: {node-cidr-mask-size-ipv6: '56'}}}", ["RKE0122 nodes[0].address", "RKE0175 services.kube-controller.cluster_cidr"] },
        { "services: {kubelet: {cluster_dns_server: 10.43.0.1}}", ["RKE0196 services.kubelet.cluster_dns_server"] },
        { "services: {kubelet: {cluster_dns_server: 10.43.0.1}}\ndns: {provider: none}", [] },
        { "dns: {nodelocal: {ip_address: 10.43.0.10}}", ["RKE0216 dns.nodelocal.ip_address"] },
        { "network: {plugin: calico}\nservices: {kube-controller: {cluster_cidr: '10.42.0.0/16,10.44.0.0/16'}}", ["RKE0171 services.kube-controller.cluster_cidr"] },
        { "services: {kubelet: {cluster_dns_server: dns}}", ["RKE0172 services.kubelet.cluster_dns_server"] },
        { "services: {kubelet: {cluster_dns_server: 192.168.1.1}}", ["RKE0173 services.kubelet.cluster_dns_server"] },
        { "services: {kube-api: {service_cluster_ip_range: 10.96.0.0/16}, kube-controller: {service_cluster_ip_range: 10.96.0.0/16}}", ["RKE0173 services.kube-api.service_cluster_ip_range"] },
        { "services: {kube-api: {service_cluster_ip_range: 10.96.0.0/12}}", ["RKE0173 services.kube-api.service_cluster_ip_range", "RKE0174 services.kube-api.service_cluster_ip_range"] },
        { "services: {kube-controller: {service_cluster_ip_range: 10.51.0.0/16}, kubelet: {cluster_dns_server: 10.51.0.10}}", ["RKE0174 services.kube-controller.service_cluster_ip_range"] },
        { "services: {kubelet: {cluster_dns_server: 192.168.1.1}}\ndns: {provider: none}", [] },
        { "services: {kubelet: {cluster_dns_server: '192.168.1.1,fd00::1'}}\ndns: {provider: none}", [] },
        { "services: {kubelet: {cluster_dns_server: '192.168.1.1, dns'}}\ndns: {provider: none}", ["RKE0172 services.kubelet.cluster_dns_server"] },
        { "services: {kubelet: {cluster_dns_server: '10.43.0.10,10.43.0.11'}}", ["RKE0172 services.kubelet.cluster_dns_server"] },
        { "services: {kube-api: {service_node_port_range: 32767-30000}}", ["RKE0176 services.kube-api.service_node_port_range"] },
        { "services: {kube-api: {service_node_port_range: 30000+1000}}", [] },
        { "services: {kube-api: {service_node_port_range: 30000}}", [] },
        { "services: {kube-api: {service_node_port_range: 60000+9000}}", ["RKE0176 services.kube-api.service_node_port_range"] },
        { "services: {kube-api: {service_node_port_range: 30000-30100-30200}}", ["RKE0176 services.kube-api.service_node_port_range"] },
        { "services: {kubelet: {cluster_domain: K8s.Example.COM}}", [] },
        { "services: {kubelet: {cluster_domain: Cluster_Local}}", ["RKE0177 services.kubelet.cluster_domain"] },
        { "services: {etcd: {external_urls: [etcd1]}}", ["RKE0179 services.etcd.external_urls", "RKE0178 services.etcd", "RKE0180 services.etcd.external_urls[0]"] },
        { "services: {etcd: {external_urls: ['https://a:2379,https://b:2379'], ca_cert: c, cert: c, key: k, path: /x}}", ["RKE0179 services.etcd.external_urls"] },
        { "services: {etcd: {external_urls: ['https://a:2379,b'], ca_cert: c, cert: c, key: k, path: /x}}", ["RKE0179 services.etcd.external_urls", "RKE0180 services.etcd.external_urls[0]"] },
        { "services: {etcd: {gid: 5}}", ["RKE0181 services.etcd.gid"] },
        { "services: {etcd: {creation: 12}}", ["RKE0182 services.etcd.creation"] },
        { "services: {etcd: {creation: 5m0s, retention: 1.5h}}", [] },
        { "services: {etcd: {creation: 1d, retention: 3d, backup_config: {interval_hours: 1}}}", ["RKE0187 services.etcd.creation", "RKE0187 services.etcd.retention"] },
        { "services: {etcd: {creation: 1d, snapshot: false}}", ["RKE0187 services.etcd.creation"] },
        { "services: {etcd: {creation: 5m, backup_config: {interval_hours: -1}}}", ["RKE0187 services.etcd.creation", "RKE0183 services.etcd.backup_config.interval_hours"] },
        { "services: {etcd: {snapshot: false, backup_config: {enabled: true}}}", ["RKE0187 services.etcd.backup_config"] },
        { "services: {etcd: {backup_config: {s3backupconfig: {access_key: a, custom_ca: x}}}}", ["RKE0184 services.etcd.backup_config.s3backupconfig.endpoint", "RKE0184 services.etcd.backup_config.s3backupconfig.bucket_name", "RKE0186 services.etcd.backup_config.s3backupconfig", "RKE0185 services.etcd.backup_config.s3backupconfig.custom_ca"] },
        { "services: {scheduler: {extra_args: {--v: '2'}}}", ["RKE0188 services.scheduler.extra_args[\"--v\"]"] },
        { "system_images: {etcd: 'my etcd:v3.5.3'}", ["RKE0136 system_images.etcd"] },
        { "system_images: {coredns: https://registry.example.com/coredns}", ["RKE0136 system_images.coredns"] },
        { "private_registries: [{url: 'registry.example.com/images/', is_default: true}]", ["RKE0221 private_registries[0].url"] },
        { "private_registries: [{url: 'https://registry.example.com', is_default: true}]", ["RKE0221 private_registries[0].url"] },
        { "services: {kube-api: {admission_configuration: {kind: Other}}}", ["RKE0189 services.kube-api.admission_configuration"] },
        { "services: {kube-api: {admission_configuration: {apiVersion: apiserver.config.k8s.io/v1, kind: AdmissionConfiguration, plugins: [{name: 5}]}}}", ["RKE0014 services.kube-api.admission_configuration.plugins[0].name"] },
        { "services: {kube-api: {admission_configuration: {apiVersion: apiserver.config.k8s.io/v1, kind: AdmissionConfiguration, plugins: [{}]}}}", ["RKE0189 services.kube-api.admission_configuration"] },
        { "services: {kube-api: {admission_configuration: {apiVersion: apiserver.config.k8s.io/v1, kind: AdmissionConfiguration, plugins: [~]}}}", ["RKE0189 services.kube-api.admission_configuration"] },
        { "services: {kube-api: {admission_configuration: {apiVersion: apiserver.config.k8s.io/v1, kind: AdmissionConfiguration, plugins: {name: a}}}}", ["RKE0014 services.kube-api.admission_configuration.plugins"] },
        { "services: {kube-api: {audit_log: {enabled: true, configuration: {policy: {apiVersion: audit.k8s.io/v1beta1, kind: Policy, rules: [{level: None}]}}}}}", ["RKE0189 services.kube-api.audit_log.configuration.policy"] },
        { "services: {kube-api: {event_rate_limit: {configuration: {}}, secrets_encryption_config: {custom_config: {}}, audit_log: {configuration: {}}}}", ["RKE0190 services.kube-api.audit_log.configuration", "RKE0190 services.kube-api.event_rate_limit.configuration", "RKE0190 services.kube-api.secrets_encryption_config.custom_config"] },
        { "services: {kube-api: {audit_log: {enabled: true, configuration: {policy: {apiVersion: audit.k8s.io/v1, kind: Policy, omitStages: [Recieved], rules: [{level: Metdata}, {level: None}]}}}}}", ["RKE0193 services.kube-api.audit_log.configuration.policy.rules[0].level", "RKE0193 services.kube-api.audit_log.configuration.policy.omitStages[0]"] },
        { "services: {kube-api: {audit_log: {enabled: true, configuration: {format: xml}}}}", ["RKE0193 services.kube-api.audit_log.configuration.format"] },
        { "services: {kube-api: {event_rate_limit: {enabled: true, configuration: {limits: [{type: Sever, qps: 0, burst: 5, cacheSize: -1}]}}}}", ["RKE0193 services.kube-api.event_rate_limit.configuration.limits[0].type", "RKE0193 services.kube-api.event_rate_limit.configuration.limits[0].qps", "RKE0193 services.kube-api.event_rate_limit.configuration.limits[0].cacheSize"] },
        { "services: {kube-api: {event_rate_limit: {enabled: false, configuration: {limits: [{type: Sever}]}}}}", ["RKE0190 services.kube-api.event_rate_limit.configuration"] },
        { "services: {kube-api: {secrets_encryption_config: {enabled: true, custom_config: {resources: [{resources: [secrets], providers: [{aescbc: {keys: [{name: k, secret: 'notbase64!'}, {name: l, secret: c2VjcmV0}]}}, {secretbox: {keys: [{name: k, secret: c2VjcmV0IGlzIHNlY3VyZQ==}]}}, {aesgcm: {keys: [{name: k, secret: c2VjcmV0IGlzIHNlY3VyZQ==}]}}, {identity: {}}]}]}}}}", ["RKE0195 services.kube-api.secrets_encryption_config.custom_config.resources[0].providers[0].aescbc.keys[0].secret", "RKE0195 services.kube-api.secrets_encryption_config.custom_config.resources[0].providers[0].aescbc.keys[1].secret", "RKE0195 services.kube-api.secrets_encryption_config.custom_config.resources[0].providers[1].secretbox.keys[0].secret"] },
        { "services: {kubelet: {extra_binds: [/a, ' /a:/b ', '', 'name:/b:ro,z', 'a:b:c:d', 'a:b', '/a:/b:wr']}}", ["RKE0194 services.kubelet.extra_binds[4]", "RKE0194 services.kubelet.extra_binds[5]", "RKE0194 services.kubelet.extra_binds[6]"] },
        { "services: {kubeproxy: {extra_env: ['A=b', 'A=', A, '', ' =b']}}", ["RKE0252 services.kubeproxy.extra_env[4]"] },
        { "services: {kube-api: {audit_log: {enabled: true, configuration: {policy: {apiVersion: audit.k8s.io/v1, kind: Policy}}}, event_rate_limit: {enabled: true, configuration: {limits: []}}}}", ["RKE0193 services.kube-api.audit_log.configuration.policy.rules", "RKE0193 services.kube-api.event_rate_limit.configuration.limits"] },
        { "services: {etcd: {backup_config: {s3backupconfig: {endpoint: 'https://s3.example.com', bucket_name: b}}}}", ["RKE0253 services.etcd.backup_config.s3backupconfig.endpoint"] },
        { "services: {etcd: {backup_config: {s3backupconfig: {endpoint: 's3.example.com:9000/', bucket_name: b}}}}", [] },
        { "network: {update_strategy: {rollingUpdate: {maxUnavailable: 10 %}}}\ndns: {update_strategy: {strategy: RollingUpdate, rollingUpdate: {maxUnavailable: -1, maxSurge: 50%}}}", ["RKE0212 network.update_strategy.rollingUpdate.maxUnavailable", "RKE0212 dns.update_strategy.rollingUpdate.maxUnavailable"] },
        { "monitoring: {replicas: -1}", ["RKE0237 monitoring.replicas"] },
        { "monitoring: {provider: none, replicas: -1}", [] },
        { "dns: {tolerations: [{key: a, operator: Exist, effect: Foo}, {key: a b}]}\nmonitoring: {tolerations: [{operator: Exists, value: x}, {key: a, effect: NoSchedule, tolerationseconds: 5}, {effect: NoExecute}]}", ["RKE0210 dns.tolerations[0].operator", "RKE0210 dns.tolerations[0].effect", "RKE0210 dns.tolerations[1].key", "RKE0211 monitoring.tolerations[0]", "RKE0211 monitoring.tolerations[1]", "RKE0211 monitoring.tolerations[2]"] },
        { "dns: {provider: none, tolerations: [{operator: Exist}], update_strategy: {strategy: Rolling}, node_selector: {a b: c}, upstreamnameservers: [x]}", [] },
        { "network: {update_strategy: {strategy: Rolling}}\ndns: {update_strategy: {strategy: RollingUpdate, rollingUpdate: {maxUnavailable: 0, maxSurge: 0%}}, nodelocal: {ip_address: 169.254.20.10, update_strategy: {strategy: Recreate}}}\ningress: {update_strategy: {strategy: RollingUpdate, rollingUpdate: {maxUnavailable: 0}}}\nmonitoring: {update_strategy: {strategy: OnDelete}}", ["RKE0212 network.update_strategy.strategy", "RKE0215 dns.update_strategy.rollingUpdate", "RKE0215 dns.nodelocal.update_strategy.strategy", "RKE0215 ingress.update_strategy.rollingUpdate", "RKE0215 monitoring.update_strategy.strategy"] },
        { "network: {node_selector: {a b: c}}\ningress: {node_selector: {x: 'y z'}}\nmonitoring: {node_selector: {edge: yes}}", ["RKE0116 network.node_selector[\"a b\"]", "RKE0116 ingress.node_selector[\"x\"]"] },
        { "dns: {upstreamnameservers: [1.1.1.1, '1.1.1.1:53', '[fd00::1]:53', 'fd00::1', /etc/resolv.conf, 'tls://9.9.9.9', dns.example.com]}", ["RKE0213 dns.upstreamnameservers[6]"] },
        { "ingress: {extra_envs: [{}], extra_volumes: [{hostPath: {path: /a, type: Dir}}], extra_volume_mounts: [{name: x}, {name: x, mountPath: /x, mountPropagation: both}]}", ["RKE0214 ingress.extra_envs[0].name", "RKE0214 ingress.extra_volumes[0].name", "RKE0214 ingress.extra_volumes[0].hostPath.type", "RKE0214 ingress.extra_volume_mounts[0].mountPath", "RKE0214 ingress.extra_volume_mounts[1].mountPropagation"] },
        { "network: {plugin: canal, options: {canal_flannel_backend_type: vxlna, canal_flannel_backend_port: abc, canal_flannel_backend_vni: 16777216}}", ["RKE0162 network.options[\"canal_flannel_backend_type\"]", "RKE0162 network.options[\"canal_flannel_backend_port\"]", "RKE0162 network.options[\"canal_flannel_backend_vni\"]"] },
        { "network: {plugin: flannel, options: {flannel_backend_type: Host-GW, flannel_backend_port: 0, flannel_backend_vni: 4096}}", [] },
        { "services: {kubelet: {extra_args: {network-plugin: cni, container-runtime: remote, pod-infra-container-image: x}}, kube-api: {extra_args: {insecure-port: 0, enable-admission-plugins: 'NodeRestriction, PodSecurityPolicy'}}}", ["RKE0250 services.kubelet.extra_args[\"network-plugin\"]", "RKE0250 services.kubelet.extra_args[\"container-runtime\"]", "RKE0250 services.kube-api.extra_args[\"insecure-port\"]", "RKE0251 services.kube-api.extra_args[\"enable-admission-plugins\"]"] },
        { "kubernetes_version: v1.23.16-rancher2-3\nservices: {kubelet: {extra_args: {network-plugin: cni}}, kube-api: {extra_args: {insecure-port: 0, enable-admission-plugins: PodSecurityPolicy}}}", [] },
        { "services: {kube-controller: {extra_args_array: {pod-eviction-timeout: [5m]}, extra_args: {port: '10252'}}, kubeproxy: {extra_args: {address: x}}, scheduler: {extra_args: {logtostderr: 'true'}}}", ["RKE0250 services.kube-controller.extra_args_array[\"pod-eviction-timeout\"]", "RKE0250 services.kube-controller.extra_args[\"port\"]", "RKE0250 services.scheduler.extra_args[\"logtostderr\"]"] },
        { "network: {plugin: flannel, tolerations: [{operator: Exist}]}\ningress: {tolerations: [{operator: Exist}]}", [] },
        { "network: {plugin: canal, tolerations: [{operator: Exist}]}\ningress: {default_backend: true, tolerations: [{operator: Exist}]}", ["RKE0210 network.tolerations[0].operator", "RKE0210 ingress.tolerations[0].operator"] },
        { "rotate_certificates: {services: [kubelett, etcd, kube-proxy, api]}", ["RKE0236 rotate_certificates.services[0]", "RKE0236 rotate_certificates.services[3]"] },
        { "dns: {provider: none, nodelocal: {ip_address: 169.254.20.10}}", ["RKE0217 dns.nodelocal"] },
        { "ingress: {network_mode: hostNetwork, http_port: 8080, https_port: 443}", ["RKE0218 ingress.http_port"] },
        { "ingress: {provider: none, network_mode: hostNetwork, http_port: 8080}", [] },
        { "addons_include: [htp://x/y, 'https://x/y.yaml', ./y.yaml]", ["RKE0219 addons_include[0]"] },
        { "addons: |-\n  apiVersion: v1\n  kind: Pod\n  metadata:\n   name: a\n  spec", ["RKE0219 addons"] },
        { "addons: |-\n  ---\n  apiVersion: v1\n  kind: Pod\n  metadata: {name: a}\n  ---\n  kind: Pod\n  metadata: {name: b}", ["RKE0219 addons"] },
        { "addons: |-\n  ---\n  apiVersion: v1\n  kind: Pod\n  metadata: {name: a}\n  ---\n", [] },
        { "enable_cri_dockerd: true\nkubernetes_version: v1.20.15-rancher2-2", ["RKE0191 enable_cri_dockerd"] },
        { "enable_cri_dockerd: false", ["RKE0192 enable_cri_dockerd"] },
        { "cri_dockerd_stream_server_port: x", ["RKE0108 cri_dockerd_stream_server_port"] },
        { "ingress: {provider: traefik, dns_policy: Some, network_mode: bridge}", ["RKE0200 ingress.provider", "RKE0201 ingress.dns_policy", "RKE0202 ingress.network_mode"] },
        { "ingress: {http_port: 70000}", ["RKE0203 ingress.http_port"] },
        { "ingress: {http_port: 443}", ["RKE0203 ingress.https_port"] },
        { "dns: {provider: bind}", ["RKE0204 dns.provider"] },
        { "dns: {nodelocal: {node_selector: {a: b}}}", ["RKE0206 dns.nodelocal"] },
        { "dns: {nodelocal: {ip_address: x}, stubdomains: {a: [b]}}", ["RKE0208 dns.stubdomains", "RKE0207 dns.nodelocal.ip_address"] },
        { "monitoring: {provider: heapster}", ["RKE0205 monitoring.provider"] },
        { "addon_job_timeout: -5", ["RKE0209 addon_job_timeout"] },
        { "bastion_host: {address: b}", ["RKE0220 bastion_host.user"] },
        { "bastion_host: {user: b}", ["RKE0235 bastion_host"] },
        { "bastion_host: {address: b, user: u, port: 0}", ["RKE0108 bastion_host.port"] },
        { "private_registries: [{url: 'https://a', user: x}, {url: b}, {url: b}]", ["RKE0224 private_registries[0]", "RKE0222 private_registries[2].url"] },
        { "private_registries: [{url: a, is_default: true}, {url: b, is_default: true}]", ["RKE0223 private_registries[1].is_default"] },
        { "cloud_provider: {name: azure}", ["RKE0225 cloud_provider.name"] },
        { "cloud_provider: {name: x, custom_cloud_provider: y}", ["RKE0011 cloud_provider.custom_cloud_provider", "RKE0234 cloud_provider.name"] },
        { "cloud_provider: {name: harvester}", ["RKE0225 cloud_provider.name"] },
        { "cloud_provider: {customCloudProvider: x}", ["RKE0226 cloud_provider.customCloudProvider"] },
        { "cloud_provider: {name: aws}", ["RKE0227 cloud_provider.name"] },
        { "cloud_provider: {name: external-aws, awsCloudProvider: {}}", ["RKE0227 cloud_provider.awsCloudProvider", "RKE0229 cloud_provider.name"] },
        { "cloud_provider: {azureCloudProvider: {}, vsphereCloudProvider: {}}", ["RKE0228 cloud_provider"] },
        { "cloud_provider: {name: hetzner}", ["RKE0234 cloud_provider.name"] },
        { "cloud_provider: {name: gce}", [] },
        { "cloud_provider: {name: hetzner, customCloudProvider: x}", [] },
        { "upgrade_strategy: {max_unavailable_worker: lots, max_unavailable_controlplane: 0%}", ["RKE0230 upgrade_strategy.max_unavailable_worker", "RKE0230 upgrade_strategy.max_unavailable_controlplane"] },
        { "upgrade_strategy: {max_unavailable_worker: -1, drain: true}", ["RKE0230 upgrade_strategy.max_unavailable_worker", "RKE0231 upgrade_strategy.drain"] },
        { "upgrade_strategy: {node_drain_input: {timeout: -1}}", ["RKE0233 upgrade_strategy.node_drain_input.timeout"] },
        { "prefix_path: opt/rke", ["RKE0232 prefix_path"] },
        { "network: {plugin: aci}", ["RKE0156 network.aci_network_provider"] },
        { "network: {plugin: aci, aci_network_provider: {opflex_mode: overlay}}", ["RKE0156 network.aci_network_provider", "RKE0157 network.aci_network_provider.opflex_mode"] },
        { "network: {plugin: aci}\nkubernetes_version: v1.24.10-rancher4-1\nservices: {kube-controller: {cluster_cidr: '10.42.0.0/16,fd00:10:42::/48'}}", ["RKE0155 network.plugin", "RKE0156 network.aci_network_provider"] },
    };

    /// <summary>Nodes, and what is found in them.</summary>
    public static TheoryData<string, string[]> Nodes => new()
    {
        { "", ["RKE0100 nodes"] },
        { "{user: u, role: [etcd, controlplane, worker]}", ["RKE0101 nodes[0].address"] },
        { "{address: 'a b', user: u, role: [etcd, controlplane, worker], hostname_override: a}", ["RKE0113 nodes[0].address"] },
        { "{address: a, role: [etcd, controlplane, worker]}", ["RKE0102 nodes[0].user"] },
        { "{address: a, user: u, role: []}", ["RKE0103 nodes[0].role"] },
        { "{address: a, user: u, role: [etcd, controlplane, worker, master]}", ["RKE0104 nodes[0].role[3]"] },
        { "{address: a, user: u, role: [etcd, controlplane, worker, etcd]}", ["RKE0115 nodes[0].role[3]"] },
        { "{address: a, user: u, role: [etcd, controlplane, worker], port: 65536}", ["RKE0108 nodes[0].port"] },
        { "{address: a, user: u, role: [etcd, controlplane, worker], docker_socket: tcp}", ["RKE0120 nodes[0].docker_socket"] },
        { "{address: a, user: u, role: [etcd, controlplane, worker], hostname_override: a_b}", ["RKE0107 nodes[0].hostname_override"] },
        { "{address: 'fd00::1', user: u, role: [etcd, controlplane, worker]}", ["RKE0107 nodes[0].hostname_override"] },
        { "{address: a, user: u, role: [etcd, controlplane, worker], labels: {'a/b/c': d, e: 'f g', h: ''}}", ["RKE0116 nodes[0].labels[\"a/b/c\"]", "RKE0116 nodes[0].labels[\"e\"]"] },
        { "{address: a, user: u, role: [etcd, controlplane, worker], taints: [{key: a, effect: Never}, {key: b, effect: NoSchedule}, {key: b, effect: NoSchedule}]}", ["RKE0117 nodes[0].taints[0].effect", "RKE0119 nodes[0].taints[2]"] },
        { "{address: a, user: u, role: [etcd, controlplane, worker], taints: [{key: node-role.kubernetes.io/etcd, value: true, effect: NoExecute}]}", ["RKE0118 nodes[0].taints[0]"] },
        { "{address: a, user: u, role: [etcd, controlplane]}", ["RKE0111 nodes"] },
        { "{address: a, user: u, role: [etcd, worker]}", ["RKE0110 nodes"] },
        { "{address: a, user: u, role: [controlplane, worker]}", ["RKE0109 nodes"] },
        { "{address: a, user: u, role: [etcd, controlplane, worker]}, {address: A, user: u, role: [worker]}", ["RKE0105 nodes[1].address"] },
        { "{address: a, user: u, role: [etcd, controlplane, worker]}, {address: b, user: u, role: [worker], hostname_override: A}", ["RKE0106 nodes[1].hostname_override"] },
        { "{address: a, user: u, role: [etcd, controlplane, worker]}, {address: b, user: u, role: [worker], internal_address: a}", ["RKE0114 nodes[1].internal_address"] },
        { "{address: a, user: u, role: [etcd, controlplane, worker]}, {address: b, user: u, role: [etcd]}", ["RKE0112 nodes"] },
    };

    [Theory]
    [MemberData(nameof(BesideOneNode))]
    public void Each_rule_finds_what_it_is_there_for(string yaml, string[] found)
    {
        var lines = Given.Lines(Given.Load(yaml).Diagnostics).ToHashSet();

        Assert.Equal(found.ToHashSet(), lines);
    }

    [Theory]
    [MemberData(nameof(Nodes))]
    public void Each_rule_of_nodes_finds_what_it_is_there_for(string nodes, string[] found)
    {
        Assert.Equal(found.ToHashSet(), Given.Lines(ClusterConfiguration.Load($"nodes: [{nodes}]").Diagnostics).ToHashSet());
    }

    [Fact]
    public void All_errors_are_told_at_once_with_their_lines()
    {
        var result = ClusterConfiguration.Load("""
            nodes:
            - address: 10.0.0.1
              user: rke
              role: [controlplane, etcd, master]
              port: abc
            cluster_nmae: x
            services:
              kubelet:
                cluster_dns_server: 192.168.1.1
            """);

        Assert.Equal(
            [("RKE0104", 4), ("RKE0108", 5), ("RKE0010", 6), ("RKE0173", 9)],
            result.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Line ?? 0)));
    }

    [Fact]
    public void All_that_is_missing_in_one_section_is_one_error()
    {
        var aci = Assert.Single(Given.Load("network: {plugin: aci}").Diagnostics).Message;
        var etcd = Given.Load("services: {etcd: {external_urls: ['https://e:2379'], path: /x, key: k}}").Diagnostics;

        Assert.Equal(21, aci.Split([", ", " and "], StringSplitOptions.None).Length);
        Assert.EndsWith(", apic_hosts and l3out_external_networks", aci, StringComparison.Ordinal);
        Assert.Equal("an external etcd needs ca_cert and cert", Assert.Single(etcd, item => item.Code == "RKE0178").Message);
    }

    [Theory]
    [InlineData("- {adress: a, usr: rke, role: [controlplane, etcd, worker]}\n- {addres: b, user: rke, role: [worker]}", "RKE0010 nodes[0].adress", "RKE0010 nodes[0].usr", "RKE0010 nodes[1].addres")]
    [InlineData("- {address: a, user: rke, role: [Controlplane, ETCD, worker]}", "RKE0104 nodes[0].role[0]", "RKE0104 nodes[0].role[1]")]
    [InlineData("- {address: a, user: rke, rolle: [controlplane, etcd, worker]}", "RKE0010 nodes[0].rolle")]
    [InlineData("- {address: a, user: rke, roles: [controlplane, etcd, worker]}", "RKE0011 nodes[0].roles", "RKE0103 nodes[0].role")]
    [InlineData("- {address: a, user: rke, role: [etcd]}\n- {address: b, user: rke, role: [etcd]}\n- {address: c, user: rke, role: controlplane}", "RKE0014 nodes[2].role")]
    [InlineData("-", "RKE0121 nodes[0]")]
    [InlineData("-\n- {address: a, user: rke, role: [controlplane, etcd, worker]}\n- {}", "RKE0121 nodes[0]", "RKE0121 nodes[2]")]
    [InlineData("- {address: 'http://a', user: rke, role: [controlplane, etcd, worker]}", "RKE0113 nodes[0].address")]
    [InlineData("- {<<: {usr: rke}, address: a, role: [controlplane, etcd, worker]}", "RKE0010 nodes[0].usr")]
    [InlineData("- {address: a, user: rke, role: [controlplane, worker]}", "RKE0109 nodes")]
    public void What_follows_from_another_error_of_nodes_is_not_told(string nodes, params string[] found)
    {
        Assert.Equal(found.ToHashSet(), Given.Lines(ClusterConfiguration.Load($"nodes:\n{nodes}").Diagnostics).ToHashSet());
    }

    [Fact]
    public void What_a_misspelt_section_would_hold_is_not_missed()
    {
        Assert.Equal(["RKE0010 nodse"], Given.Lines(ClusterConfiguration.Load("nodse: [{address: a}]").Diagnostics));
        Assert.Equal(["RKE0402 ingress.provider", "RKE0010 netwrok"], Given.Lines(ClusterConfiguration.LoadToBuild(Given.OneNode + "netwrok: {plugin: canal}").Diagnostics));
        Assert.Equal(["RKE0010 nodse", "RKE0100 nodes"], Given.Lines(ClusterConfiguration.Load("nodse: []\nnodes: []").Diagnostics));
    }

    [Fact]
    public void A_misspelt_user_of_a_template_is_told_once_for_all_nodes()
    {
        var found = ClusterConfiguration.Load("x: &d {usr: u}\nnodes: [{<<: *d, address: a, role: [etcd, controlplane]}, {<<: *d, address: b, role: [worker]}]").Diagnostics;

        Assert.Equal(["RKE0010 nodes[0].usr"], Given.Lines(found));
    }

    [Fact]
    public void Findings_of_one_line_stand_in_its_order()
    {
        var found = Given.Load("ingress: {provider: x, netwrk_mode: none}\ndns: {provider: y}").Diagnostics;

        Assert.Equal([("RKE0200", 3, 21), ("RKE0010", 3, 24), ("RKE0204", 4, 17)], found.Select(item => (item.Code, item.Line ?? 0, item.Column ?? 0)));
    }

    [Theory]
    [InlineData("labels: {a: 'b c'}", "RKE0116 nodes[0].labels[\"a\"]", 13)]
    [InlineData("labels: {'a b': c}", "RKE0116 nodes[0].labels[\"a b\"]", 10)]
    [InlineData("taints: [{key: a, effect: No}]", "RKE0117 nodes[0].taints[0].effect", 27)]
    [InlineData("taints: [{key: 'a b', effect: NoExecute}]", "RKE0117 nodes[0].taints[0].key", 16)]
    [InlineData("taints: [{key: a, value: 'b c', effect: NoExecute}]", "RKE0117 nodes[0].taints[0].value", 26)]
    [InlineData("taints: [{key: a}]", "RKE0117 nodes[0].taints[0].effect", 10)]
    [InlineData("taints: [{value: a}]", "RKE0117 nodes[0].taints[0]", 10)]
    public void A_wrong_label_or_taint_is_told_where_it_is_wrong(string setting, string found, int column)
    {
        var diagnostic = Assert.Single(ClusterConfiguration.Load($"nodes:\n- address: a\n  user: u\n  role: [etcd, controlplane, worker]\n  {setting}").Diagnostics);

        Assert.Equal((found, 5, column + 2), ($"{diagnostic.Code} {diagnostic.Path}", diagnostic.Line, diagnostic.Column));
    }

    [Theory]
    [InlineData("role: *r", "x: &r [controlplane, etcd, worker, workr]", "RKE0104", "nodes[0].role[3]", "'workr' is not a role (the same at nodes[1].role[3], nodes[2].role[3])")]
    [InlineData("<<: *d, role: [controlplane, etcd, worker]", "x: &d {port: 99999}", "RKE0108", "nodes[0].port", "'99999' is not a port number (the same at nodes[1].port, nodes[2].port)")]
    public void A_mistake_that_aliases_repeat_is_told_once(string node, string template, string code, string path, string message)
    {
        var nodes = string.Concat(Enumerable.Range(1, 3).Select(host => $"- {{address: 10.0.0.{host}, user: rke, {node}}}\n"));

        var diagnostic = Assert.Single(ClusterConfiguration.Load($"{template}\nnodes:\n{nodes}").Diagnostics);

        Assert.Equal((code, path, message, 1), (diagnostic.Code, diagnostic.Path, diagnostic.Message, diagnostic.Line));
    }

    [Fact]
    public void A_file_that_rke_config_writes_with_every_key_left_empty_gives_no_warning()
    {
        var result = ClusterConfiguration.Load("""
            nodes:
            - {address: 10.0.0.1, port: "22", internal_address: "", role: [controlplane, worker, etcd], hostname_override: "", user: u, docker_socket: /var/run/docker.sock, ssh_key: "", ssh_key_path: ~/.ssh/id_rsa, ssh_cert: "", ssh_cert_path: "", labels: {}, taints: []}
            services:
              etcd: {image: "", extra_args: {}, extra_args_array: {}, extra_binds: [], extra_env: [], win_extra_args: {}, external_urls: [], ca_cert: "", cert: "", key: "", path: "", uid: 0, gid: 0, snapshot: null, retention: "", creation: "", backup_config: null}
              kube-api: {image: "", service_cluster_ip_range: 10.43.0.0/16, service_node_port_range: "", pod_security_configuration: "", always_pull_images: false, secrets_encryption_config: null, audit_log: null, admission_configuration: null, event_rate_limit: null}
              kubelet: {image: "", cluster_domain: cluster.local, infra_container_image: "", cluster_dns_server: 10.43.0.10, fail_swap_on: false, generate_serving_certificate: false}
            network: {plugin: canal, options: {}, mtu: 0, node_selector: {}, update_strategy: null, tolerations: []}
            authentication: {strategy: x509, sans: [], webhook: null}
            addons: ""
            addons_include: []
            ssh_key_path: ~/.ssh/id_rsa
            ssh_cert_path: ""
            ssh_agent_auth: false
            authorization: {mode: rbac, options: {}}
            ignore_docker_version: null
            enable_cri_dockerd: null
            kubernetes_version: ""
            private_registries: []
            ingress: {provider: "", options: {}, extra_envs: [], http_port: 0, default_backend: null}
            cluster_name: ""
            cloud_provider: {name: ""}
            prefix_path: ""
            win_prefix_path: ""
            addon_job_timeout: 0
            bastion_host: {address: "", port: "", user: "", ssh_key: "", ssh_key_path: "", ssh_cert: "", ssh_cert_path: "", ignore_proxy_env_vars: false}
            monitoring: {provider: "", options: {}, replicas: null}
            restore: {restore: false, snapshot_name: ""}
            rotate_encryption_key: false
            dns: null
            """);

        Assert.Empty(result.Diagnostics);
    }

    [Theory]
    [InlineData(63, "")]
    [InlineData(64, "RKE0107 the address 'NAME' is not a name for a node: it has 64 characters")]
    public void A_node_s_name_fits_into_a_label(int length, string found)
    {
        var name = $"{new string('a', length - ".example.com".Length)}.example.com";

        var diagnostics = ClusterConfiguration.Load($"nodes: [{{address: {name}, user: u, role: [etcd, controlplane, worker]}}]").Diagnostics;

        Assert.Equal(found, string.Join('\n', diagnostics.Select(item => $"{item.Code} {item.Message.Replace(name, "NAME", StringComparison.Ordinal)}")));
    }

    [Fact]
    public void The_version_that_a_kubernetes_image_of_another_release_belongs_to_is_suggested()
    {
        Assert.Equal("Write kubernetes_version: v1.24.4-rancher1-1.", Assert.Single(Given.Load("system_images: {kubernetes: 'a/b:v1.24.4-rancher1'}").Diagnostics).Fix);
    }

    [Theory]
    [InlineData("cluster_cidr: 10.42.0.0/25", "Write a range of /24 or wider.")]
    [InlineData("cluster_cidr: 10.42.0.0/16, extra_args: {node-cidr-mask-size: 15}", "Write a range of /15 or wider, or a larger node-cidr-mask-size.")]
    public void How_a_range_of_pods_gets_room_for_nodes_is_told(string controller, string fix)
    {
        Assert.Equal(fix, Assert.Single(Given.Load($"services: {{kube-controller: {{{controller}}}}}").Diagnostics, item => item.Code == "RKE0198").Fix);
    }

    [Theory]
    [InlineData("v1.32.99-rancher1-1", "RKE0131", "v1.32.99-rancher1-1 is not a known version", "Did you mean v1.32.6-rancher1-1?")]
    [InlineData("v1.18.20-rancher1-1", "RKE0132", "version v1.18.20-rancher1-1 is outside of Kubernetes v1.19 to v1.32, which can be deployed", "Write one of v1.30.14-rancher1-1, v1.31.10-rancher1-1, v1.32.6-rancher1-1.")]
    public void A_version_that_nobody_knows_is_one_mistake(string version, string code, string message, string fix)
    {
        const string rest = "network: {plugin: none}\ningress: {provider: none}\nkubernetes_version: ";

        var found = Assert.Single(ClusterConfiguration.LoadToBuild(Given.OneNode + rest + version).Diagnostics);
        Assert.Equal((code, message, fix), (found.Code, found.Message, found.Fix));
    }

    [Fact]
    public void A_version_of_which_some_images_are_written_is_told_the_others()
    {
        var found = Given.Load("kubernetes_version: v1.32.99-rancher1-1\nsystem_images: {etcd: 'a/etcd:v3.5.16'}").Diagnostics;

        Assert.StartsWith("v1.32.99-rancher1-1 is not a known version, and system_images lacks kubernetes, ", Assert.Single(found).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kubelet_without_a_runtime_is_told_of_once()
    {
        const string text = Given.OneNode + "network: {plugin: none}\ningress: {provider: none}\nenable_cri_dockerd: false";

        Assert.Equal(["RKE0405 enable_cri_dockerd"], Given.Lines(ClusterConfiguration.LoadToBuild(text).Diagnostics));
        Assert.Equal(["RKE0405 enable_cri_dockerd"], Given.Lines(ClusterConfiguration.LoadToShow(text, MeaningOfUnwritten.Rke).Diagnostics));
    }

    [Fact]
    public void A_cloud_that_no_component_knows_is_refused_with_the_one_that_is_meant()
    {
        var found = Assert.Single(Given.Load("cloud_provider: {name: Azure}").Diagnostics);

        Assert.Equal((Severity.Error, "Did you mean 'azure'?"), (found.Severity, found.Fix));
    }

    [Fact]
    public void A_version_that_begins_as_a_known_one_does_is_suggested()
    {
        Assert.Equal("Did you mean v1.31.10-rancher1-1?", Assert.Single(Given.Load("kubernetes_version: '1.31'").Diagnostics).Fix);
    }

    [Fact]
    public void An_unknown_version_with_all_its_images_is_accepted_with_a_warning()
    {
        string[] keys =
        [
            "etcd", "pod_infra_container", "alpine", "nginx_proxy", "cert_downloader", "kubernetes_services_sidecar",
            "flannel", "flannel_cni", "coredns", "coredns_autoscaler", "metrics_server",
        ];
        var images = string.Join(", ", keys.Select(key => $"{key}: 'a/b:1'"));

        var result = Given.Load($"kubernetes_version: v1.32.99-rancher1-1\nnetwork: {{plugin: flannel}}\ningress: {{provider: none}}\nsystem_images: {{kubernetes: 'a/b:v1.32.99', {images}}}");

        Assert.Equal(["RKE0133 kubernetes_version"], Given.Lines(result.Diagnostics));
    }

    [Fact]
    public void Nodes_that_get_no_range_for_their_pods_are_warned_of()
    {
        const string text = Given.OneNode + "- {address: 10.0.0.2, user: rke, role: [worker]}\nservices: {kube-controller: {cluster_cidr: 10.42.0.0/24}}\n";

        var found = Assert.Single(ClusterConfiguration.Load(text).Diagnostics);

        Assert.Equal(("RKE0123", "10.42.0.0/24 holds 1 of the /24 that each node gets, and there are 2 nodes"), (found.Code, found.Message));
    }

    [Fact]
    public void Snapshots_of_an_external_etcd_are_nobodys()
    {
        const string text = """
            nodes: [{address: a, user: u, role: [controlplane, worker]}]
            services: {etcd: {external_urls: ['https://e:2379'], ca_cert: a, cert: b, key: c, path: /r, creation: 6h, backup_config: {interval_hours: 3}}}
            """;

        Assert.Equal(
            ["RKE0187 services.etcd.backup_config", "RKE0187 services.etcd.creation"],
            Given.Lines(ClusterConfiguration.Load(text).Diagnostics).Order(StringComparer.Ordinal));
    }
}
