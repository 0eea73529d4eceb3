using System.Text;
using System.Text.RegularExpressions;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;
using RkeStack.Cluster.Plans.Files;
using RkeStack.Cluster.Tests.Oracles;
using Xunit;

namespace RkeStack.Cluster.Tests.Plans;

public sealed partial class PlanRuleTests
{
    private const string ThreeHosts = """
        nodes:
        - {address: 10.0.0.1, user: rke, role: [controlplane, etcd, worker]}
        - {address: 10.0.0.2, user: rke, role: [etcd]}
        - {address: 10.0.0.3, user: rke, role: [worker]}

        """;

    [Fact]
    public void Another_etcd_member_replaces_no_container_of_the_others()
    {
        var (before, after) = (Given.Plan(ThreeHosts), Given.Plan(ThreeHosts.Replace("[worker]}", "[worker, etcd]}", StringComparison.Ordinal)));

        Assert.NotEqual(before["10.0.0.2"].Etcd!.Container.Command, after["10.0.0.2"].Etcd!.Container.Command);
        Assert.Equal(Hashes(before["10.0.0.2"]), Hashes(after["10.0.0.2"]));
        Assert.Equal(["kube-apiserver"], Hashes(before["10.0.0.1"]).Except(Hashes(after["10.0.0.1"])).Select(h => h.Name));
    }

    [Fact]
    public void A_label_of_one_node_changes_no_container_and_no_other_host()
    {
        var (before, after) = (Given.Plan(ThreeHosts), Given.Plan(ThreeHosts.Replace("[worker]}", "[worker], labels: {a: b}}", StringComparison.Ordinal)));

        Assert.Equal("b", after["10.0.0.3"].Worker.Labels["a"]);
        Assert.All(before.Hosts, h => Assert.Equal(Hashes(h), Hashes(after[h.Address])));
        Assert.Equal(before["10.0.0.1"].Worker.Labels, after["10.0.0.1"].Worker.Labels);
    }

    [Theory]
    [InlineData("v1.32.6-rancher1-1", "label=level:s0:c1000,c1001 label=type:rke_container_t", "label=type:rke_container_t")]
    [InlineData("v1.21.14-rancher1-1", "label=level:s0:c1000,c1001", "")]
    public void With_SELinux_containers_that_share_the_tools_share_a_category(string version, string sharing, string alone)
    {
        var host = Given.Host($"kubernetes_version: {version}", new HostFacts { SELinuxEnabled = true });
        var options = host.Containers.ToDictionary(c => c.Name, c => string.Join(' ', c.SecurityOptions));

        Assert.Equal(sharing, options["service-sidekick"]);
        Assert.Equal(sharing, options["kube-apiserver"]);
        Assert.Equal(sharing, options["kube-scheduler"]);
        Assert.Equal(alone, options["etcd"]);
        Assert.Equal(alone, options["etcd-rolling-snapshots"]);
        Assert.Equal("", options["kubelet"]);
        Assert.Equal("", options["kube-proxy"]);
    }

    [Theory]
    [InlineData("/", "Debian GNU/Linux 12", "/")]
    [InlineData("/", "Flatcar Container Linux by Kinvolk", "/opt/rke")]
    [InlineData("/", "RancherOS v1.5.8", "/opt/rke")]
    [InlineData("/", "Container Linux by CoreOS", "/opt/rke")]
    [InlineData("/", "Boot2Docker 19.03", "/mnt/sda1/rke")]
    [InlineData("/data", "Flatcar Container Linux by Kinvolk", "/data")]
    [InlineData("/data/", "", "/data/")]
    public void The_prefix_path_is_the_users_or_what_the_operating_system_keeps_writable(string written, string system, string prefix)
    {
        var host = Given.Host($"prefix_path: {written}", new HostFacts { OperatingSystem = system });

        Assert.Equal(prefix, host.PrefixPath);
        Assert.Contains($"{prefix.TrimEnd('/')}/etc/kubernetes:/etc/kubernetes", host.Worker.Kubelet.Binds);
        Assert.Equal($"{prefix.TrimEnd('/')}/var/lib/etcd", host.Etcd!.DataDirectory);
        Assert.All(host.Files, f => Assert.StartsWith($"{prefix.TrimEnd('/')}/etc/kubernetes/", f.Path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("x86_64", "x86_64")]
    [InlineData("aarch64", "arm64")]
    public void Etcd_is_told_the_architecture_by_its_Go_name(string docker, string etcd) =>
        Assert.Contains($"ETCD_UNSUPPORTED_ARCH={etcd}", Given.Host("", new HostFacts { Architecture = docker }).Etcd!.Container.Environment);

    [Fact]
    public void The_kubelet_mounts_where_Docker_keeps_its_data() =>
        Assert.Contains("/data/docker:/data/docker:rw,rslave", Given.Host("", new HostFacts { DockerRootDir = "/data/docker" }).Worker.Kubelet.Binds);

    [Theory]
    [InlineData("etcd: my/etcd:v3.4.13", false)]
    [InlineData("etcd: my/etcd:v3.5.21", true)]
    [InlineData("etcd: my/etcd:latest", true)]
    [InlineData("etcd: my/etcd@sha256:0000000000000000000000000000000000000000000000000000000000000000", true)]
    public void An_etcd_image_without_a_version_counts_as_new(string image, bool hasCiphers) =>
        Assert.Equal(hasCiphers, Given.Host($"system_images: {{{image}}}").Etcd!.Container.Command.Any(a => a.StartsWith("--cipher-suites=", StringComparison.Ordinal)));

    [Theory]
    [InlineData("v1.32.6-rancher1-1", "kube-controller-manager", "10257/tcp")]
    [InlineData("v1.21.14-rancher1-1", "kube-controller-manager", "10257/tcp 10252/tcp")]
    [InlineData("v1.22.17-rancher1-2", "kube-scheduler", "10259/tcp 10251/tcp")]
    [InlineData("v1.32.6-rancher1-1", "kubelet (cri-dockerd)", "10010/tcp")]
    [InlineData("v1.21.14-rancher1-1", "kubelet (cri-dockerd)", "")]
    [InlineData("v1.32.6-rancher1-1", "flannel (canal)", "8472/udp")]
    public void Ports_are_those_that_the_version_listens_on(string version, string component, string ports) =>
        Assert.Equal(ports, string.Join(' ', Given.Host($"kubernetes_version: {version}").Ports.Where(p => p.Component == component)));

    [Fact]
    public void Encryption_has_the_form_of_RKEs_file()
    {
        var files = OracleCases.Get("kube-api-audit-off-encryption-on").Nodes.GetProperty("10.0.0.1").GetProperty("files");
        var theirs = Encoding.UTF8.GetString(files.GetProperty("/etc/kubernetes/ssl/encryption.yaml").GetBytesFromBase64());
        var key = EncryptionKeyLines().Match(theirs);

        var ours = EncryptionFile.Render(new() { Enabled = true }, new EncryptionKeys([new EncryptionKey(key.Groups[1].Value, key.Groups[2].Value)]));

        Assert.Equal(theirs, ours);
    }

    [Fact]
    public void Turning_encryption_off_first_writes_in_clear_and_still_reads_the_key()
    {
        var text = EncryptionFile.Render(new() { Enabled = true }, new EncryptionKeys([new EncryptionKey("k", "s")], IdentityFirst: true))!;

        Assert.EndsWith("  providers:\n  - identity: {}\n  - aescbc:\n      keys:\n      - name: k\n        secret: s", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_custom_encryption_configuration_keeps_one_head()
    {
        var file = Given.Host("""
            services:
              kube-api:
                secrets_encryption_config:
                  enabled: true
                  custom_config:
                    apiVersion: apiserver.config.k8s.io/v1
                    kind: EncryptionConfiguration
                    resources: [{resources: [secrets], providers: [{identity: {}}]}]
            """).Files.Single(f => f.Path == "/etc/kubernetes/ssl/encryption.yaml");

        Assert.StartsWith(
            "apiVersion: apiserver.config.k8s.io/v1\nkind: EncryptionConfiguration\nresources:\n- providers:\n  - identity: {}\n  resources:\n  - secrets\n",
            file.Content,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Encryption_without_keys_is_not_planned_silently() =>
        Assert.Throws<ArgumentException>(() => ClusterPlanner.Plan(Given.Config($"{Given.OneHost}services: {{kube-api: {{secrets_encryption_config: {{enabled: true}}}}}}")));

    [Fact]
    public void A_version_without_known_flags_is_refused_by_code()
    {
        var config = Given.Config(Given.OneHost) with { KubernetesVersion = "v1.18.20-rancher1-1" };

        var error = Assert.Throws<DiagnosticException>(() => ClusterPlanner.Plan(config with { SystemImages = config.SystemImages.With("kubernetes", "") }));

        Assert.Equal("RKE0410", Assert.Single(error.Diagnostics).Code);
    }

    [Theory]
    [InlineData("admission-control-config-file", "/etc/kubernetes/admission.yaml", "RKE_ADMISSION_CONFIG_CHECKSUM=")]
    [InlineData("audit-policy-file", "/etc/kubernetes/audit-policy.yaml", null)]
    public void A_file_of_the_users_own_replaces_ours(string flag, string path, string? checksum)
    {
        var plan = Given.Host($"services: {{kube-api: {{extra_args: {{{flag}: /mine.yaml}}}}}}").ControlPlane!;

        Assert.Contains($"--{flag}=/mine.yaml", plan.ApiServer.Entrypoint);
        Assert.DoesNotContain(plan.Files, f => f.Path == path);
        Assert.True(checksum is null || !plan.ApiServer.Environment.Any(e => e.StartsWith(checksum, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_host_is_given_back_but_for_its_snapshots_and_what_others_share()
    {
        var paths = Given.Host("").OwnedPaths.ToLookup(p => p.Removal, p => p.Path);

        Assert.Equal(["/opt/rke/etcd-snapshots"], paths[OwnedPathRemoval.Keep]);
        Assert.Equal(["/var/lib/rancher", "/etc/ceph", "/lib/modules", "/opt/rke"], paths[OwnedPathRemoval.IfEmpty]);
        Assert.DoesNotContain(paths[OwnedPathRemoval.Whole], p => p is "/" or "/etc" or "/var/lib" or "/run" or "/var/run" or "/sys" or "/dev" or "/usr");
    }

    [Theory]
    [InlineData("10.0.0.1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("010.0.0.1", false)]
    [InlineData("10.1", false)]
    [InlineData("5", false)]
    [InlineData("host.internal", false)]
    public void Only_an_address_in_full_is_advertised(string address, bool isAdvertised)
    {
        var node = $"nodes: [{{address: \"{address}\", hostname_override: one, user: rke, role: [controlplane, etcd, worker]}}]";
        var plan = Assert.Single(Given.Plan(node).Hosts).ControlPlane!;

        Assert.Equal(isAdvertised, plan.ApiServer.Entrypoint.Contains($"--advertise-address={address}"));
    }

    private static List<(string Name, string Hash)> Hashes(HostPlan host) => [.. host.Containers.Select(c => (c.Name, PlanHash.Of(c)))];

    [GeneratedRegex(@"name: (\S+)\s+secret: (\S+)")]
    private static partial Regex EncryptionKeyLines();
}
