using System.Text.Json;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Tests.Oracles;
using Xunit;

namespace RkeStack.Cluster.Tests.Configuration;

public class TypedInputs
{
    private static readonly ClusterYamlOptions Typed = new() { IsTypedInput = true };

    public static TheoryData<string> Names => OracleCases.PlannedNames();

    [Fact]
    public void Keys_may_be_written_in_camel_case()
    {
        var parsed = ClusterYaml.Parse(
            """
            {"clusterName": "c", "nodes": [{"address": "a", "internalAddress": "b", "hostname_override": "n"}],
             "services": {"kubeApi": {"extraArgs": {"my-flag": "x"}}, "etcd": {"backupConfig": {"s3BackupConfig": {"bucketName": "b"}}}},
             "cloudProvider": {"openstackCloudProvider": {"global": {"authUrl": "u"}, "loadBalancer": {"subnetId": "s"}}},
             "dns": {"tolerations": [{"tolerationSeconds": 5}]}}
            """,
            Typed);

        Assert.Empty(parsed.Diagnostics);
        var config = parsed.Config!;
        Assert.Equal(("c", "b", "n"), (config.ClusterName, config.Nodes[0].InternalAddress, config.Nodes[0].HostnameOverride));
        Assert.Equal("x", config.Services.KubeApi.ExtraArgs["my-flag"]);
        Assert.Equal("b", config.Services.Etcd.BackupConfig!.S3BackupConfig!.BucketName);
        Assert.Equal("u", config.CloudProvider.OpenstackCloudProvider!.Global.AuthUrl);
        Assert.Equal("s", config.CloudProvider.OpenstackCloudProvider.LoadBalancer.SubnetId);
        Assert.Equal(5, config.Dns!.Tolerations[0].TolerationSeconds);
    }

    [Fact]
    public void A_diagnostic_names_the_input_as_it_is_written_and_gives_no_line()
    {
        var result = ClusterConfiguration.Load(
            """{"nodes": [{"address": "a", "internalAddress": "a b", "user": "u", "role": ["etcd", "controlplane", "worker"]}], "clusterNmae": "x"}""",
            Typed);

        Assert.Equal(["RKE0010 clusterNmae", "RKE0113 nodes[0].internalAddress"], Given.Lines(result.Diagnostics).Order(StringComparer.Ordinal));
        Assert.All(result.Diagnostics, diagnostic => Assert.Null(diagnostic.Line));
    }

    [Fact]
    public void A_cluster_yml_does_not_take_camel_case()
    {
        Assert.Equal(["RKE0010 clusterName"], Given.Lines(ClusterYaml.Parse("clusterName: c").Diagnostics));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_RKE_stored_is_read_back_without_loss(string name)
    {
        var stored = OracleCases.Get(name).Config;

        var parsed = ClusterYaml.Parse(stored.GetRawText(), Typed);

        Assert.DoesNotContain(parsed.Diagnostics, diagnostic => diagnostic.Code != "RKE0016");
        Assert.Empty(JsonDifferences.Between(stored, JsonElement.Parse(RkeConfigJson.Write(parsed.Config!))));
    }
}
