using RkeStack.Cluster.Addons;
using RkeStack.Cluster.Tests.Configuration;
using Xunit;

namespace RkeStack.Cluster.Tests.Addons;

public class CalicoForms
{
    private const string Newest = "v1.32.6-rancher1-1";

    [Theory]
    [InlineData("canal")]
    [InlineData("calico")]
    public void The_newest_form_stays_as_it_was_looked_at(string plugin) => Snapshot.Matches(plugin, WithoutDefinitions(Manifest(plugin, Newest)));

    [Theory]
    [InlineData("canal", "v1.32.0-rancher1-1", Newest)]
    [InlineData("canal", "v1.30.4-rancher1-1", "v1.32.0-rancher1-1")]
    [InlineData("canal", "v1.29.0-rancher1-1", "v1.30.4-rancher1-1")]
    [InlineData("canal", "v1.26.0-rancher1-1", "v1.29.0-rancher1-1")]
    [InlineData("canal", "v1.25.5-rancher1-1", "v1.26.0-rancher1-1")]
    [InlineData("canal", "v1.24.17-rancher1-1", "v1.25.5-rancher1-1")]
    [InlineData("canal", "v1.24.2-rancher1-1", "v1.24.17-rancher1-1")]
    [InlineData("canal", "v1.21.14-rancher1-1", "v1.24.2-rancher1-1")]
    [InlineData("canal", "v1.20.15-rancher2-2", "v1.21.14-rancher1-1")]
    [InlineData("canal", "v1.19.16-rancher2-1", "v1.20.15-rancher2-2")]
    [InlineData("calico", "v1.32.0-rancher1-1", Newest)]
    [InlineData("calico", "v1.30.4-rancher1-1", "v1.32.0-rancher1-1")]
    [InlineData("calico", "v1.29.0-rancher1-1", "v1.30.4-rancher1-1")]
    [InlineData("calico", "v1.26.0-rancher1-1", "v1.29.0-rancher1-1")]
    [InlineData("calico", "v1.25.5-rancher1-1", "v1.26.0-rancher1-1")]
    [InlineData("calico", "v1.24.17-rancher1-1", "v1.25.5-rancher1-1")]
    [InlineData("calico", "v1.24.2-rancher1-1", "v1.24.17-rancher1-1")]
    [InlineData("calico", "v1.21.14-rancher1-1", "v1.24.2-rancher1-1")]
    [InlineData("calico", "v1.20.15-rancher2-2", "v1.21.14-rancher1-1")]
    [InlineData("calico", "v1.19.16-rancher2-1", "v1.20.15-rancher2-2")]
    public void An_older_form_differs_from_the_newer_one_as_it_was_looked_at(string plugin, string older, string newer) => Snapshot.Matches(
        $"{plugin}-{older.Split('-')[0]}",
        LineDifference.Between(Images(WithoutDefinitions(Manifest(plugin, older))), Images(WithoutDefinitions(Manifest(plugin, newer)))),
        "diff");

    [Fact]
    public void Two_address_ranges_make_calico_a_network_of_both_families() => Snapshot.Matches(
        "calico-dual-stack",
        LineDifference.Between(
            Manifest("calico", Newest),
            Manifest("calico", Newest, "services: {kube-controller: {cluster_cidr: '10.42.0.0/16,fd00::/48', service_cluster_ip_range: '10.43.0.0/16,fd01::/108'}, kube-api: {service_cluster_ip_range: '10.43.0.0/16,fd01::/108'}}\n")),
        "diff");

    [Fact]
    public void The_definitions_of_custom_objects_stay_as_they_were_looked_at() =>
        Snapshot.Matches("calico-definitions", Documents(Manifest("canal", Newest), isDefinition: true));

    [Theory]
    [InlineData("v1.32.6-rancher1-1", 24, "")]
    [InlineData("v1.32.0-rancher1-1", 20, "BaselineAdminNetworkPolicy StagedGlobalNetworkPolicy StagedKubernetesNetworkPolicy StagedNetworkPolicy")]
    [InlineData("v1.31.2-rancher1-1", 18, "AdminNetworkPolicy Tier")]
    [InlineData("v1.26.0-rancher1-1", 17, "BGPFilter")]
    [InlineData("v1.21.14-rancher1-1", 15, "CalicoNodeStatus IPReservation")]
    public void A_form_has_the_definitions_of_its_release(string version, int count, string missing)
    {
        var kinds = ManifestReader.Read(Manifest("canal", version), "addons")
            .Where(item => item.Kind == "CustomResourceDefinition")
            .Select(item => (string?)item.Body["spec"]!["names"]!["kind"])
            .ToList();

        Assert.Equal(count, kinds.Count);
        Assert.All(missing.Split(' '), kind => Assert.DoesNotContain(kind, kinds));
    }

    private static string Manifest(string plugin, string version, string settings = "") => Assert.Single(
        AddonManifests.For(Given.Config($"network: {{plugin: {plugin}}}\n{settings}") with { KubernetesVersion = version }),
        manifest => manifest.Name == AddonNames.NetworkPlugin).Yaml;

    private static string WithoutDefinitions(string yaml) => Documents(yaml, isDefinition: false);

    // Tags follow the version and are no part of the form.
    private static string Images(string yaml) => string.Join('\n', yaml.Split('\n').Where(line => !line.TrimStart().StartsWith("image: ", StringComparison.Ordinal)));

    private static string Documents(string yaml, bool isDefinition) => string.Concat(yaml.Split("---\n", StringSplitOptions.RemoveEmptyEntries)
        .Where(document => document.Contains("kind: CustomResourceDefinition", StringComparison.Ordinal) == isDefinition)
        .Select(document => $"---\n{document}"));
}
