using System.Text.Json;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Configuration.Schema;
using RkeStack.Cluster.Tests.Oracles;
using Xunit;

namespace RkeStack.Cluster.Tests.Configuration;

public sealed class SchemaOfClusterYml(ITestOutputHelper output)
{
    [Fact]
    public void The_schema_in_docs_is_that_of_the_key_table()
    {
        var text = ClusterSchema.Text();

        GeneratedFile.IsUpToDate("cluster.schema.json", text);
        output.WriteLine($"{text.Length} bytes");
        Assert.True(text.Length < 500_000, $"{text.Length} bytes");
    }

    [Fact]
    public void Whatever_file_is_accepted_fits_the_schema()
    {
        var misfits = OracleCases.All()
            .Where(oracle => !ClusterConfiguration.Load(oracle.Yaml).HasErrors)
            .SelectMany(oracle => SchemaCheck.Misfits(oracle.Yaml).Select(misfit => $"{oracle}: {misfit}"));

        Assert.Empty(misfits);
    }

    [Fact]
    public void Whatever_file_is_refused_for_its_keys_types_or_words_does_not_fit()
    {
        string[] codes = ["RKE0010", "RKE0014"];
        var refused = OracleCases.All()
            .Where(oracle => ClusterConfiguration.Load(oracle.Yaml).Diagnostics.Any(found => codes.Contains(found.Code)))
            .ToList();

        Assert.NotEmpty(refused);
        Assert.DoesNotContain(refused, oracle => SchemaCheck.Misfits(oracle.Yaml).Count == 0);
    }

    [Fact]
    public void Each_key_takes_its_kind_of_value_at_each_of_its_places_and_no_other()
    {
        var entries = ConfigKeys.Entries(ConfigKeys.Root).ToList();

        Assert.True(entries.Count > 500, $"{entries.Count} places");
        Assert.All(entries, entry =>
        {
            foreach (var fitting in SampleValues.Fitting(entry.Key))
            {
                var yaml = SampleValues.At(entry.Path, fitting);
                Assert.DoesNotContain(ClusterYaml.Parse(yaml).Diagnostics, found => found.Code is "RKE0010" or "RKE0014");
                var misfits = SchemaCheck.MisfitsButForMissing(yaml);
                Assert.True(misfits.Count == 0, $"{yaml}: {string.Join("; ", misfits)}");
            }

            foreach (var wrong in SampleValues.Wrong(entry.Key))
            {
                var yaml = SampleValues.At(entry.Path, wrong);
                Assert.Contains(ClusterYaml.Parse(yaml).Diagnostics, found => found.Code == "RKE0014");
                Assert.True(SchemaCheck.MisfitsButForMissing(yaml).Count > 0, yaml);
            }
        });
    }

    [Fact]
    public void No_section_takes_a_key_that_nobody_knows()
    {
        var sections = ConfigKeys.Entries(ConfigKeys.Root).Where(entry => entry.Key.Section is not null).Select(entry => $"{entry.ItemPath}.").Append("").ToList();

        Assert.All(sections, section => Assert.NotEmpty(SchemaCheck.MisfitsButForMissing(SampleValues.At($"{section}nobody_knows", "x"))));
    }

    [Fact]
    public void Keys_of_other_programs_are_taken_with_a_warning_as_reading_does()
    {
        Assert.Empty(SchemaCheck.MisfitsButForMissing(SampleValues.At("services.kube-api.pod_security_policy", "true")));
        Assert.Equal("true", At("services", "kube-api", "pod_security_policy").GetProperty("deprecated").GetRawText());
        Assert.StartsWith("'image' does nothing", At("services", "etcd", "image").GetProperty("deprecationMessage").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Secrets_are_write_only_and_only_they()
    {
        Assert.True(At("private_registries", "", "password").GetProperty("writeOnly").GetBoolean());
        Assert.False(At("private_registries", "", "user").TryGetProperty("writeOnly", out _));
    }

    [Theory]
    [InlineData("v1.32.6-rancher1-1", true)]
    [InlineData("v1.99.0-own", true)]
    [InlineData("1.32.6-rancher1-1", false)]
    [InlineData("v1.32", false)]
    public void Kubernetes_versions_are_offered_and_their_form_is_checked(string version, bool fits) =>
        Assert.Equal(fits, SchemaCheck.Misfits($"nodes: []\nkubernetes_version: {version}\n").Count == 0);

    [Fact]
    public void What_aliases_refer_to_has_a_place()
    {
        const string text = "x-ssh: &ssh {user: rke, port: 2222}\nnodes: [{<<: *ssh, address: 10.0.0.1, role: [etcd]}]\n";

        Assert.Empty(ClusterYaml.Parse(text).Diagnostics);
        Assert.Empty(SchemaCheck.Misfits(text));
    }

    [Fact]
    public void Each_required_key_is_one_without_which_the_file_is_refused()
    {
        var required = ConfigKeys.Entries(ConfigKeys.Root).Where(entry => entry.Key.IsRequired).Select(entry => entry.Path).ToList();

        Assert.Equal(
            [
                "nodes", "nodes[].address", "nodes[].role", "nodes[].user", "nodes[].taints[].key", "nodes[].taints[].effect",
                "services.etcd.backup_config.s3backupconfig.bucket_name", "services.etcd.backup_config.s3backupconfig.endpoint",
            ],
            required);
        Assert.All(required.Skip(1), path =>
        {
            var yaml = SampleValues.At($"{path[..path.LastIndexOf('.')]}.nothing", "").Replace("nothing: ", "", StringComparison.Ordinal);
            var fault = path.Replace("[]", "[0]", StringComparison.Ordinal);
            Assert.Contains(
                ClusterConfiguration.Load(yaml).Diagnostics,
                found => found.Severity == Cluster.Diagnostics.Severity.Error && fault.StartsWith(found.Path, StringComparison.Ordinal));
        });
    }

    private static JsonElement At(params ReadOnlySpan<string> steps)
    {
        var place = JsonElement.Parse(ClusterSchema.Text());
        foreach (var step in steps)
        {
            place = step.Length == 0 ? place.GetProperty("items") : place.GetProperty("properties").GetProperty(step);
        }

        return place;
    }
}
