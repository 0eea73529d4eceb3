using System.Reflection;
using RkeStack.Cluster.Configuration;
using Xunit;

namespace RkeStack.Cluster.Tests.Configuration;

public class KeyTables
{
    [Fact]
    public void Every_key_is_described()
    {
        var keys = ConfigKeys.Sections.Sum(section => section.Keys.Length);

        Assert.All(ConfigKeys.Sections.SelectMany(section => section.Keys), key =>
        {
            Assert.EndsWith(".", key.Description, StringComparison.Ordinal);
            Assert.Equal(key.Kind is ConfigValueKind.Section or ConfigValueKind.SectionList or ConfigValueKind.SectionMap, key.Section is not null);
        });
        Assert.True(keys > 400, $"{keys} keys");
    }

    [Fact]
    public void The_names_of_a_section_are_unique_in_every_spelling()
    {
        Assert.All(ConfigKeys.Sections, section =>
        {
            Assert.Equal(section.Keys.Length, section.Keys.Select(key => key.Name).Distinct().Count());
            Assert.Equal(section.Keys.Length, section.Keys.Select(key => key.JsonName).Distinct().Count());
            Assert.Equal(section.Keys.Length, section.Keys.Select(key => key.PropertyName).Distinct().Count());
            Assert.All(section.ObsoleteKeys, obsolete => Assert.DoesNotContain(section.Keys, key => key.Name == obsolete.Name));
        });
    }

    [Theory]
    [InlineData("ssh_key")]
    [InlineData("password")]
    [InlineData("secret_key")]
    [InlineData("access_key")]
    [InlineData("custom_config")]
    [InlineData("aadClientSecret")]
    [InlineData("aws_secret_access_key")]
    [InlineData("customCloudProvider")]
    public void Keys_that_hold_secrets_say_so(string name)
    {
        var keys = ConfigKeys.Sections.SelectMany(section => section.Keys).Where(key => key.Name == name).ToList();

        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.True(key.IsSecret));
    }

    [Fact]
    public void No_record_shows_a_secret_when_it_is_printed()
    {
        var config = ClusterYaml.Parse("""
            bastion_host: {address: b, ssh_key: s3cret}
            nodes: [{address: a, ssh_key: s3cret}]
            private_registries: [{url: r, password: s3cret, ecr_credential_plugin: {aws_secret_access_key: s3cret}}]
            services: {etcd: {key: s3cret, backup_config: {s3backupconfig: {secret_key: s3cret}}}, kube-api: {secrets_encryption_config: {enabled: true, custom_config: {a: s3cret}}}}
            network: {weave_network_provider: {password: s3cret}, aci_network_provider: {token: s3cret}}
            cloud_provider: {azureCloudProvider: {aadClientSecret: s3cret}, openstackCloudProvider: {global: {password: s3cret}}, customCloudProvider: s3cret}
            """).Config!;

        Assert.DoesNotContain("s3cret", config.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", $"{config.Nodes[0]} {config.PrivateRegistries[0]} {config.Services}", StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_is_used_once_and_stands_in_the_catalogue()
    {
        var declared = typeof(ErrorCode).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(ErrorCode))
            .Select(field => (ErrorCode)field.GetValue(null)!)
            .ToList();

        Assert.Equal(declared.Select(code => code.Code).Order(StringComparer.Ordinal), ErrorCatalogue.All.Select(code => code.Code).Order(StringComparer.Ordinal));
        Assert.Equal(declared.Count, declared.Select(code => code.Code).Distinct().Count());
        Assert.All(declared, code =>
        {
            Assert.Matches(@"^RKE0[0-4]\d\d$", code.Code);
            Assert.EndsWith(".", code.Fix, StringComparison.Ordinal);
            Assert.True(Enum.IsDefined(code.Severity));
        });
    }

    [Theory]
    [InlineData("cluster_nmae", "cluster_name", 1)]
    [InlineData("extra-args", "extra_args", 0)]
    [InlineData("etcd", "etdc", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("address", "adress", 1)]
    public void Letters_that_differ_are_counted(string left, string right, int distance)
    {
        Assert.Equal(distance, EditDistance.Between(left, right));
        Assert.Equal(distance, EditDistance.Between(right, left));
    }
}
