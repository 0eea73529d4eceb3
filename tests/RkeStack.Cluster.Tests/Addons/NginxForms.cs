using RkeStack.Cluster.Addons;
using RkeStack.Cluster.Tests.Configuration;
using Xunit;

namespace RkeStack.Cluster.Tests.Addons;

public class NginxForms
{
    private const string Newest = "v1.32.6-rancher1-1";

    [Fact]
    public void The_newest_form_stays_as_it_was_looked_at() => Snapshot.Matches("nginx", Manifest(Newest));

    [Fact]
    public void The_default_backend_is_added_to_it() =>
        Snapshot.Matches("nginx-backend", LineDifference.Between(Manifest(Newest), Manifest(Newest, "ingress: {default_backend: true}")), "diff");

    [Theory]
    [InlineData("v1.31.3-rancher1-1", Newest)]
    [InlineData("v1.30.5-rancher1-1", "v1.31.3-rancher1-1")]
    [InlineData("v1.30.0-rancher1-1", "v1.30.5-rancher1-1")]
    [InlineData("v1.29.0-rancher1-1", "v1.30.0-rancher1-1")]
    [InlineData("v1.27.6-rancher1-1", "v1.29.0-rancher1-1")]
    [InlineData("v1.25.9-rancher2-1", "v1.27.6-rancher1-1")]
    [InlineData("v1.24.2-rancher1-1", "v1.25.9-rancher2-1")]
    [InlineData("v1.22.0-rancher1-1", "v1.24.2-rancher1-1")]
    [InlineData("v1.21.14-rancher1-1", "v1.24.2-rancher1-1")]
    [InlineData("v1.21.7-rancher1-1", "v1.22.0-rancher1-1")]
    [InlineData("v1.21.4-rancher1-1", "v1.21.7-rancher1-1")]
    [InlineData("v1.20.4-rancher1-1", "v1.21.4-rancher1-1")]
    public void An_older_form_differs_from_the_newer_one_as_it_was_looked_at(string older, string newer) => Snapshot.Matches(
        $"nginx-{older.Split('-')[0]}", LineDifference.Between(WithoutLabels(Manifest(older)), WithoutLabels(Manifest(newer))), "diff");

    [Theory]
    [InlineData("v1.24.2-rancher1-1", "1.2.0")]
    [InlineData("v1.24.10-rancher1-1", "1.5.1")]
    [InlineData("v1.26.0-rancher1-1", "1.7.0")]
    [InlineData("v1.27.0-rancher1-1", "1.8.1")]
    [InlineData("v1.26.11-rancher2-1", "1.9.4")]
    [InlineData("v1.28.6-rancher1-1", "1.9.6")]
    [InlineData("v1.30.0-rancher1-1", "1.10.1")]
    [InlineData("v1.30.4-rancher1-1", "1.11.2")]
    [InlineData("v1.31.3-rancher1-1", "1.11.3")]
    [InlineData("v1.31.4-rancher1-1", "1.12.0")]
    public void A_form_is_labelled_with_its_own_version(string version, string label) =>
        Assert.Contains($"app.kubernetes.io/version: {label},", Manifest(version), StringComparison.Ordinal);

    [Theory]
    [InlineData("v1.21.14-rancher1-1", "ingress: {extra_args: {default-ingress-class: 'false'}}", false)]
    [InlineData("v1.21.14-rancher1-1", "", true)]
    [InlineData("v1.32.6-rancher1-1", "ingress: {extra_args: {default-ingress-class: 'false'}}", true)]
    public void Up_to_1_21_an_argument_says_whether_the_class_is_the_default(string version, string settings, bool isDefault)
    {
        var manifest = Manifest(version, settings);

        Assert.Equal(isDefault, manifest.Contains("is-default-class", StringComparison.Ordinal));
        Assert.Equal(isDefault && settings.Length > 0, manifest.Contains("--default-ingress-class=false", StringComparison.Ordinal));
    }

    [Fact]
    public void A_version_without_an_ingress_controller_is_refused()
    {
        var error = Assert.Throws<RkeStack.Cluster.Diagnostics.DiagnosticException>(() => Manifest("v1.24.1-rancher1-1"));

        Assert.Equal("RKE4450", Assert.Single(error.Diagnostics).Code);
    }

    private static string Manifest(string version, string settings = "") => Assert.Single(
        AddonManifests.For(Given.Config(settings) with { KubernetesVersion = version }), manifest => manifest.Name == AddonNames.Ingress).Yaml;

    private static string WithoutLabels(string yaml) =>
        string.Join('\n', yaml.Split('\n').Where(line => !line.Contains("app.kubernetes.io/version", StringComparison.Ordinal)));
}
