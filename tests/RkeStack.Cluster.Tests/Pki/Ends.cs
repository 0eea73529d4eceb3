using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Pki;
using Xunit;

namespace RkeStack.Cluster.Tests.Pki;

public class Ends
{
    private static readonly DateTimeOffset End = Given.Now.AddDays(3650);
    private static readonly PkiRequest Request = Given.Cluster(Given.Host("10.0.0.1"));
    private static readonly PkiSpec Spec = PkiSpec.For(Request);
    private static readonly Lazy<CertificateBundle> Bundle = new(() => Given.Issue(Request));

    // One leaf was issued a year later than all else.
    private static readonly Lazy<CertificateBundle> Young = new(() => Given.Issue(
        Request, CertificateBundle.Of(Bundle.Value.Entries.Values.Where(entry => entry.Name != CertificateNames.KubeAdmin)), Given.Now.AddDays(365)));

    [Theory]
    [InlineData(-91, "", false)]
    [InlineData(-90, "RKE0510 RKE0510 RKE0512", false)]
    [InlineData(-31, "RKE0510 RKE0510 RKE0512", false)]
    [InlineData(-30, "RKE0510 RKE0510 RKE0512", true)]
    [InlineData(1, "RKE0510 RKE0510", false)]
    public void What_ends_is_warned_of_in_time_and_leaves_are_issued_anew_while_their_CA_signs(int days, string codes, bool due)
    {
        var now = End.AddDays(days);
        Assert.Equal(codes, string.Join(' ', CertificateEnds.Warnings(Spec, Bundle.Value, now).Select(warning => warning.Code)));
        Assert.Equal(due, CertificateEnds.Due(Spec, Bundle.Value, now).Contains(CertificateNames.KubeAdmin));
        Assert.Equal(!due, PkiChanges.Between(Spec, Bundle.Value, now).IsEmpty);
    }

    [Fact]
    public void Warnings_name_what_ends_and_when_but_no_copy_that_serves_for_its_key()
    {
        var warnings = CertificateEnds.Warnings(Spec, Bundle.Value, End.AddDays(-40));
        Assert.All(warnings, warning => Assert.Equal(Severity.Warning, warning.Severity));
        Assert.Equal([CertificateNames.KubeCa, CertificateNames.RequestHeaderCa], warnings.Where(warning => warning.Code == "RKE0510").Select(warning => warning.Path));
        Assert.StartsWith("the CA ends on 2036-11-20,", warnings[0].Message, StringComparison.Ordinal);
        Assert.Contains(CertificateNames.KubeAdmin, warnings[^1].Message, StringComparison.Ordinal);
        Assert.DoesNotContain(CertificateNames.ServiceAccountToken, warnings[^1].Message, StringComparison.Ordinal);
        Assert.StartsWith("the CA ended on", CertificateEnds.Warnings(Spec, Bundle.Value, End.AddDays(1))[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_ends_is_issued_anew_with_the_key_that_it_has_and_says_why()
    {
        var now = End.AddDays(-30);
        var change = PkiChanges.Between(Spec, Young.Value, now).ByName;
        Assert.Equal(new PkiChange(CertificateNames.KubeProxy, PkiChangeKind.Reissue, "it ends on 2036-11-20"), change[CertificateNames.KubeProxy]);
        Assert.Equal(PkiChangeKind.Keep, change[CertificateNames.KubeAdmin].Kind);

        var renewed = Given.Issue(Request, Young.Value, now);
        Assert.Equal(Young.Value[CertificateNames.KubeAdmin], renewed[CertificateNames.KubeAdmin]);
        Assert.Equal(Young.Value[CertificateNames.KubeCa], renewed[CertificateNames.KubeCa]);
        Assert.Equal(Young.Value[CertificateNames.KubeProxy].KeyPem, renewed[CertificateNames.KubeProxy].KeyPem);
        Assert.Equal(now.AddDays(3650), CertificateInspection.NotAfter(renewed[CertificateNames.KubeProxy].CertificatePem));
        Assert.True(PkiChanges.Between(Spec, renewed, now).IsEmpty);
    }

    [Fact]
    public void A_certificate_that_the_user_gave_is_the_users_to_renew()
    {
        var given = Bundle.Value[CertificateNames.KubeApiServer];
        var request = Request with
        {
            EtcdHosts = [],
            ExternalEtcd = new ExternalEtcdCertificates(Bundle.Value[CertificateNames.KubeCa].CertificatePem, given.CertificatePem, given.KeyPem),
        };
        var bundle = Given.Issue(request, now: Given.Now.AddDays(365));

        var warnings = CertificateEnds.Warnings(PkiSpec.For(request), bundle, End.AddDays(-10));

        Assert.Equal(["RKE0511", "RKE0511"], warnings.Select(warning => warning.Code));
        Assert.Empty(CertificateEnds.Due(PkiSpec.For(request), bundle, End.AddDays(-10)));
    }
}
