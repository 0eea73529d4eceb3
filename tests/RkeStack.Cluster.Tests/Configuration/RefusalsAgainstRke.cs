using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Tests.Oracles;
using Xunit;

namespace RkeStack.Cluster.Tests.Configuration;

public class RefusalsAgainstRke
{
    [Fact]
    public void What_RKE_refuses_is_refused_and_what_it_plans_is_accepted()
    {
        var wrong = new List<string>();
        var accepted = 0;
        var refused = 0;
        foreach (var oracle in OracleCases.All())
        {
            var result = ClusterConfiguration.Load(oracle.Yaml);
            if (result.HasErrors != oracle.IsToBeRefused)
            {
                wrong.Add($"{oracle}: {string.Join("; ", result.Diagnostics)}");
            }

            _ = result.HasErrors ? refused++ : accepted++;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{accepted} accepted, {refused} refused of {accepted + refused} cluster.yml files");
        Assert.Empty(wrong);
        Assert.Equal((50, 34), (accepted, refused));
    }

    [Fact]
    public void Each_is_refused_for_what_is_wrong_with_it() => VerifiedFile.Matches(
        "tests/RkeStack.Cluster.Tests/Configuration/Snapshots/refusals.verified.txt",
        string.Concat(OracleCases.All().Select(oracle => (oracle, result: ClusterConfiguration.Load(oracle.Yaml))).Where(item => item.result.HasErrors).Select(item =>
            $"{item.oracle}\n{string.Concat(item.result.Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => $"  {found.Code} {found.Path}: {found.Message}\n"))}")));

    [Fact]
    public void Every_refusal_names_code_place_and_fix()
    {
        var diagnostics = OracleCases.All().SelectMany(oracle => ClusterConfiguration.Load(oracle.Yaml).Diagnostics).ToList();

        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, diagnostic =>
        {
            Assert.Contains(ErrorCatalogue.All, code => code.Code == diagnostic.Code && code.Severity == diagnostic.Severity);
            Assert.True(diagnostic.Path.Length > 0 || diagnostic.Line is not null, diagnostic.ToString());
            Assert.NotEmpty(diagnostic.Fix);
        });
    }

    [Fact]
    public void The_cases_that_RKE_plans_have_no_needless_warnings()
    {
        var warnings = OracleCases.All()
            .Where(oracle => !oracle.IsInvalid)
            .SelectMany(oracle => ClusterConfiguration.Load(oracle.Yaml).Diagnostics
                .Where(diagnostic => diagnostic.Severity == Severity.Warning)
                .Select(diagnostic => $"{oracle} {diagnostic.Code} {diagnostic.Path}"));

        Assert.Equal(
            [
                "documented-full RKE0137 system_images.etcd",
                "documented-full RKE0137 system_images.alpine",
                "documented-full RKE0137 system_images.nginx_proxy",
                "documented-full RKE0137 system_images.cert_downloader",
                "documented-full RKE0137 system_images.kubernetes_services_sidecar",
                "documented-full RKE0011 services.kube-api.pod_security_policy",
                "documented-full-1.26 RKE0011 services.kube-api.pod_security_policy",
                "etcd-backup-s3 RKE0016 services.etcd.backup_config.safe_timestamp",
                "network-weave-1.27 RKE0153 network.plugin",
                "services-extra RKE0174 services.kube-controller.service_cluster_ip_range",
                "system-images RKE0135 system_images.kubernetes",
            ],
            warnings);
    }

    [Theory]
    [InlineData("documented-full")]
    [InlineData("documented-full-1.26")]
    public void The_example_of_RKEs_documentation_is_answered_in_one_round(string name) =>
        VerifiedFile.Matches(
            $"tests/RkeStack.Cluster.Tests/Configuration/Snapshots/{name}.verified.txt",
            string.Concat(ClusterConfiguration.Load(OracleCases.Get(name).Yaml).Diagnostics.Select(found => $"{found.Line}:{found.Column} {found.Severity} {found}\n")));
}
