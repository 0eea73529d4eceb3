using System.Collections.Immutable;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Addons;
using RkeStack.Cluster.Diagnostics;
using Xunit;

namespace RkeStack.Cluster.Tests.Addons;

public class Manifests
{
    private static readonly AddonToleration Gpu = new() { Key = "gpu", Operator = "Equal", Value = "yes", Effect = "NoExecute", TolerationSeconds = 30 };
    private static readonly ImmutableSortedDictionary<string, string> Zone = ImmutableSortedDictionary<string, string>.Empty.Add("zone", "a\"b: c");

    public static TheoryData<string> Names() => [.. All.Keys];

    private static Dictionary<string, AddonManifest> All { get; } = new()
    {
        ["flannel-1.32"] = FlannelAddon.Manifest(Flannel("v1.32.6-rancher1-1")),
        ["flannel-1.28"] = FlannelAddon.Manifest(Flannel("v1.28.15-rancher1-1")),
        ["flannel-1.26"] = FlannelAddon.Manifest(Flannel("v1.26.15-rancher1-1")),
        ["flannel-1.25"] = FlannelAddon.Manifest(Flannel("v1.25.16-rancher2-3")),
        ["flannel-1.24"] = FlannelAddon.Manifest(Flannel("v1.24.17-rancher1-1")),
        ["flannel-1.24.2"] = FlannelAddon.Manifest(Flannel("v1.24.2-rancher1-1")),
        ["flannel-options"] = FlannelAddon.Manifest(Flannel("v1.32.6-rancher1-1") with
        {
            BackendType = "host-gw",
            BackendPort = 4789,
            BackendVni = 4096,
            Interface = "eth1",
            NodeSelector = Zone,
            PriorityClassName = "mine",
            UpdateStrategy = new() { MaxUnavailable = "20%" },
            Rbac = false,
        }),
        ["coredns-1.32"] = CoreDnsAddon.Manifest(CoreDns("v1.32.6-rancher1-1")),
        ["coredns-1.26"] = CoreDnsAddon.Manifest(CoreDns("v1.26.15-rancher1-1")),
        ["coredns-options"] = CoreDnsAddon.Manifest(CoreDns("v1.32.6-rancher1-1") with
        {
            UpstreamNameservers = ["1.1.1.1", "8.8.4.4"],
            ReverseCidrs = ["10.0.0.0/8", "172.16.0.0/12"],
            NodeSelector = Zone,
            Tolerations = [Gpu],
            UpdateStrategy = new() { MaxSurge = "1" },
            Autoscaler = new() { Min = 2, CoresPerReplica = 0.5 },
            AutoscalerPriorityClassName = "mine",
            Rbac = false,
        }),
        ["metrics-server-1.32"] = MetricsServerAddon.Manifest(MetricsServer("v1.32.6-rancher1-1")),
        ["metrics-server-1.27"] = MetricsServerAddon.Manifest(MetricsServer("v1.27.16-rancher1-1")),
        ["metrics-server-options"] = MetricsServerAddon.Manifest(MetricsServer("v1.32.6-rancher1-1") with
        {
            Options = ImmutableSortedDictionary<string, string>.Empty.Add("v", "4").Add("metric-resolution", "30s"),
            Replicas = 2,
            NodeSelector = Zone,
            Tolerations = [Gpu],
            UpdateStrategy = new() { Type = "Recreate" },
            Rbac = false,
        }),
        ["kube-dns"] = KubeDnsAddon.Manifest(new()
        {
            KubernetesVersion = "v1.32.6-rancher1-1",
            KubeDnsImage = "rancher/mirrored-k8s-dns-kube-dns:1.23.0",
            DnsmasqImage = "rancher/mirrored-k8s-dns-dnsmasq-nanny:1.23.0",
            SidecarImage = "rancher/mirrored-k8s-dns-sidecar:1.23.0",
            AutoscalerImage = "rancher/mirrored-cluster-proportional-autoscaler:v1.9.0",
            ClusterDomain = "cluster.local",
            ClusterDnsServer = "10.43.0.10",
        }),
        ["nodelocal"] = NodeLocalDnsAddon.Manifest(new()
        {
            KubernetesVersion = "v1.32.6-rancher1-1",
            Image = "rancher/mirrored-k8s-dns-node-cache:1.23.1",
            IpAddress = "169.254.20.10",
            ClusterDomain = "cluster.local",
            ClusterDnsServer = "10.43.0.10",
        }),
        ["weave"] = WeaveAddon.Manifest(new()
        {
            KubernetesVersion = "v1.29.15-rancher1-1",
            NodeImage = "weaveworks/weave-kube:2.8.1",
            CniImage = "weaveworks/weave-npc:2.8.1",
            ToolsImage = "rancher/rke-tools:v0.1.114",
            ClusterCidr = "10.42.0.0/16",
            Password = "hidden",
        }),
        ["cluster-roles"] = ClusterRolesAddon.Manifest(),
        ["cluster-roles-shared-identity"] = ClusterRolesAddon.Manifest(sharedNodeIdentity: true),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_manifest_stays_as_it_was_looked_at(string name) => Snapshot.Matches(name, All[name].Yaml);

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_manifest_reads_back_as_objects_that_differ(string name)
    {
        var objects = ManifestReader.Read(All[name].Yaml, "addons");

        Assert.NotEmpty(objects);
        Assert.Equal(objects.Length, objects.Select(item => item.Key).Distinct().Count());
        Assert.All(objects, item => Assert.True(item.Namespace == "kube-system" || item.Kind is "ClusterRole" or "ClusterRoleBinding" or "APIService", item.ToString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_field_of_a_manifest_is_left_empty(string name) =>
        Assert.All(ManifestReader.Read(All[name].Yaml, "addons"), item => AssertNoNull(item.Body, item.ToString()));

    [Fact]
    public void What_a_user_writes_stays_text_and_in_its_place()
    {
        var daemonSet = Find(All["flannel-options"], "DaemonSet", "kube-flannel").Body;

        Assert.Equal("a\"b: c", (string?)daemonSet["spec"]!["template"]!["spec"]!["nodeSelector"]!["zone"]);
        Assert.Equal("20%", (string?)daemonSet["spec"]!["updateStrategy"]!["rollingUpdate"]!["maxUnavailable"]);
    }

    [Fact]
    public void A_number_of_pods_is_a_number()
    {
        var daemonSet = Find(All["flannel-1.32"], "DaemonSet", "kube-flannel").Body;

        Assert.Equal(1, (long)daemonSet["spec"]!["updateStrategy"]!["rollingUpdate"]!["maxUnavailable"]!);
    }

    [Fact]
    public void Flannels_configuration_is_JSON_with_the_clusters_network()
    {
        var data = Find(All["flannel-options"], "ConfigMap", "kube-flannel-cfg").Body["data"]!;

        var net = JsonNode.Parse((string)data["net-conf.json"]!)!;
        Assert.Equal("10.42.0.0/16", (string?)net["Network"]);
        Assert.Equal("host-gw", (string?)net["Backend"]!["Type"]);
        Assert.Equal(4096, (long)net["Backend"]!["VNI"]!);
        Assert.Equal("cbr0", (string?)JsonNode.Parse((string)data["cni-conf.json"]!)!["name"]);
    }

    [Fact]
    public void The_autoscaler_gets_the_parameters_as_one_argument()
    {
        var command = Find(All["coredns-1.32"], "Deployment", "coredns-autoscaler").Body["spec"]!["template"]!["spec"]!["containers"]![0]!["command"]!.AsArray();

        Assert.Contains(command, argument =>
            (string?)argument == """--default-params={"linear":{"coresPerReplica":128,"nodesPerReplica":4,"min":1,"preventSinglePointFailure":true}}""");
    }

    [Theory]
    [InlineData("v1.15.12-rancher1-1")]
    [InlineData("latest")]
    public void A_version_without_a_manifest_is_refused(string version)
    {
        var error = Assert.Throws<DiagnosticException>(() => FlannelAddon.Manifest(Flannel(version)));

        Assert.Equal("RKE4450", Assert.Single(error.Diagnostics).Code);
    }

    [Theory]
    [InlineData("v1.24.9-rancher1-1", "limits")]
    [InlineData("v1.28.5-rancher1-1", "clustercidrs")]
    [InlineData("v1.28.6-rancher1-1", "labels: {k8s-app: flannel}")]
    [InlineData("v1.29.0-rancher1-1", "EnableNFTables")]
    public void A_range_begins_with_its_first_version(string version, string text) =>
        Assert.Contains(text, FlannelAddon.Manifest(Flannel(version)).Yaml, StringComparison.Ordinal);

    [Theory]
    [InlineData("v1.24.10-rancher1-1", "limits")]
    [InlineData("v1.25.16-rancher2-3", "clustercidrs")]
    [InlineData("v1.28.5-rancher1-1", "labels: {k8s-app: flannel}")]
    [InlineData("v1.28.15-rancher1-1", "EnableNFTables")]
    public void A_range_ends_before_the_next(string version, string text) =>
        Assert.DoesNotContain(text, FlannelAddon.Manifest(Flannel(version)).Yaml, StringComparison.Ordinal);

    private static FlannelAddonOptions Flannel(string version) => new()
    {
        KubernetesVersion = version,
        FlannelImage = "rancher/mirrored-flannel-flannel:v0.26.4",
        FlannelCniImage = "rancher/flannel-cni:v1.4.1-rancher1",
        ClusterCidr = "10.42.0.0/16",
    };

    private static CoreDnsAddonOptions CoreDns(string version) => new()
    {
        KubernetesVersion = version,
        CoreDnsImage = "rancher/mirrored-coredns-coredns:1.11.3",
        AutoscalerImage = "rancher/mirrored-cluster-proportional-autoscaler:v1.9.0",
        ClusterDomain = "cluster.local",
        ClusterDnsServer = "10.43.0.10",
    };

    private static MetricsServerAddonOptions MetricsServer(string version) => new()
    {
        KubernetesVersion = version,
        Image = "rancher/mirrored-metrics-server:v0.7.2",
    };

    private static KubernetesManifestObject Find(AddonManifest manifest, string kind, string name) =>
        ManifestReader.Read(manifest.Yaml, "addons").Single(item => item.Kind == kind && item.Name == name);

    private static void AssertNoNull(JsonNode? node, string place)
    {
        Assert.True(node is not null, place);
        switch (node)
        {
            case JsonObject mapping:
                Assert.All(mapping, pair => AssertNoNull(pair.Value, $"{place}.{pair.Key}"));
                break;
            case JsonArray list:
                Assert.All(list, item => AssertNoNull(item, place));
                break;
        }
    }
}
