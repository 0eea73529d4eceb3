using RkeStack.EndToEnd.Tests.Cli;
using RkeStack.Labs;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Clusters;

/// <summary>
/// The example with every section from RKE's own documentation, for a Kubernetes of today and with a lab's addresses. Only
/// what the lab has no images for differs: flannel for canal, no ingress controller, no cloud.
/// </summary>
[Trait("Needs", "Lab")]
public class DocumentedExampleTests
{
    private static readonly string[] Images =
    [
        "rancher/hyperkube:v1.32.6-rancher1", "rancher/rke-tools:v0.1.114", "rancher/mirrored-coreos-etcd:v3.5.16", "rancher/mirrored-pause:3.7",
        "rancher/mirrored-flannel-flannel:v0.26.4", "rancher/flannel-cni:v1.4.1-rancher1", "rancher/mirrored-coredns-coredns:1.11.3",
        "rancher/mirrored-metrics-server:v0.7.2", "rancher/mirrored-cluster-proportional-autoscaler:v1.9.0", "rkestack-lab/echo:1",
    ];

    [Fact]
    public async Task It_is_built_through_a_bastion_with_images_of_a_private_registry_and_the_users_own_manifests()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var project = await ClusterProject.CreateAsync(2, cancel, new LabOptions { BehindBastion = true });
        var (first, second) = (project.Lab.Hosts[0], project.Lab.Hosts[1]);
        var registry = await project.Lab.StartRegistryAsync(Images, cancel);
        await project.Lab.ResetAsync(second, LabHostOptions.Ordinary with { Images = false }, cancel);
        project.Pulumi.Write("included.yml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: included}\n");
        project.Pulumi.Write("cluster.yml", ClusterYaml(project.Lab, registry, await File.ReadAllTextAsync(project.Lab.KeyPath, cancel)));

        var up = (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();

        Assert.DoesNotContain(registry.Password, up.All, StringComparison.Ordinal);
        var nodes = (await project.KubectlAsync(cancel, "get nodes --no-headers --show-labels")).OutputOrThrow();
        Assert.Equal(2, nodes.Split('\n').Count(node => node.Contains(" Ready ", StringComparison.Ordinal)));
        Assert.Matches("node3 .*app=ingress", nodes);
        var containers = (await project.ContainersAsync(1, cancel)).Values;
        Assert.All(containers, container => Assert.StartsWith($"{registry.Address}/rancher/", container["Config"]!["Image"]!.GetValue<string>(), StringComparison.Ordinal));
        Assert.All(containers, container => Assert.DoesNotContain(registry.Password, container.ToJsonString(), StringComparison.Ordinal));
        (await project.KubectlAsync(cancel, "wait pod/my-nginx --for=condition=Ready --timeout=120s")).OutputOrThrow();
        (await project.KubectlAsync(cancel, "get configmap included")).OutputOrThrow();
        var names = (await project.Lab.ShellAsync(first, "openssl x509 -in /etc/kubernetes/ssl/kube-apiserver.pem -noout -ext subjectAltName", cancel)).OutputOrThrow();
        Assert.Contains("my-loadbalancer-1234567890.us-west-2.elb.amazonaws.com", names, StringComparison.Ordinal);
        Assert.Contains("10.18.160.10", names, StringComparison.Ordinal);
        Assert.Contains("mycluster", (await project.Pulumi.OutputsAsync(cancel))["kubeconfig"]!.GetValue<string>(), StringComparison.Ordinal);

        (await project.Pulumi.DestroyAsync(cancel)).EnsureSuccess();
        Assert.Empty(await project.ContainersAsync(0, cancel));
        Assert.Empty(await project.ContainersAsync(1, cancel));
    }

    private static string ClusterYaml(Lab lab, LabRegistry registry, string key) =>
        $"""
        nodes:
            - address: {lab.Hosts[0].Address}
              user: {lab.User}
              role:
                - controlplane
                - etcd
              ssh_key_path: {lab.KeyPath}
              port: 22
            - address: {lab.Hosts[1].Address}
              user: {lab.User}
              role:
                - worker
              hostname_override: node3
              internal_address: {lab.Hosts[1].Address}
              labels:
                app: ingress
              ssh_key: |-
                {key.TrimEnd().Replace("\n", "\n        ", StringComparison.Ordinal)}
        ignore_docker_version: false
        ssh_key_path: ~/.ssh/test
        private_registries:
             - url: {registry.Address}
               user: {registry.User}
               password: {registry.Password}
               is_default: true
        bastion_host:
            address: {lab.Bastion!.Address}
            user: {lab.User}
            port: 22
            ssh_key_path: {lab.KeyPath}
        cluster_name: mycluster
        kubernetes_version: v1.32.6-rancher1-1
        services:
            etcd:
            kube-api:
              service_cluster_ip_range: 10.43.0.0/16
              service_node_port_range: 30000-32767
              extra_args:
                audit-log-path: "-"
                delete-collection-workers: 3
                v: 4
            kube-controller:
              cluster_cidr: 10.42.0.0/16
              service_cluster_ip_range: 10.43.0.0/16
            kubelet:
              cluster_domain: cluster.local
              cluster_dns_server: 10.43.0.10
              fail_swap_on: false
              extra_args:
                max-pods: 250
                eviction-hard: "memory.available<50Mi,nodefs.available<1%,imagefs.available<1%"
              extra_binds:
                - "/usr/libexec/kubernetes/kubelet-plugins:/usr/libexec/kubernetes/kubelet-plugins"
            kubeproxy:
              extra_args: {'{'}conntrack-max-per-core: 0, conntrack-min: 0, conntrack-tcp-timeout-established: 0s, conntrack-tcp-timeout-close-wait: 0s{'}'}
        authentication:
            strategy: x509
            sans:
              - "10.18.160.10"
              - "my-loadbalancer-1234567890.us-west-2.elb.amazonaws.com"
        authorization:
            mode: rbac
        addon_job_timeout: 300
        network:
            plugin: flannel
        dns:
            provider: coredns
        ingress:
            provider: none
        addons: |-
            ---
            apiVersion: v1
            kind: Pod
            metadata:
              name: my-nginx
              namespace: default
            spec:
              containers:
              - name: my-nginx
                image: {registry.Address}/rkestack-lab/echo:1
                ports:
                - containerPort: 80
        addons_include:
            - included.yml
        """;
}
