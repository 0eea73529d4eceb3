using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Provider.Tests.Functions;

public class GenerateCertificateRequestsTests(SharedPlugin shared, FirstRequests first) : IClassFixture<SharedPlugin>, IClassFixture<FirstRequests>
{
    [Fact]
    public async Task There_is_a_request_for_every_certificate_that_an_authority_signs_and_the_same_keys_give_the_same_requests()
    {
        var plugin = shared.Take();
        var answer = await first.OfAsync(plugin);
        Assert.True(answer["privateKeys"].IsSecret);
        Assert.Equal(
            ["kube-admin", "kube-apiserver", "kube-apiserver-proxy-client", "kube-controller-manager", "kube-etcd-192-0-2-1", "kube-node", "kube-node-10-0-0-2", "kube-node-192-0-2-1", "kube-proxy", "kube-scheduler"],
            answer.Map("requests").Keys);
        Assert.Equal(answer.Map("requests").Keys, answer.Map("privateKeys").Keys);

        var again = await plugin.InvokeAsync(
            "generateCertificateRequests", ("clusterYaml", Invoking.ClusterYaml), ("privateKeys", answer["privateKeys"]));
        Assert.Equal(answer.Map("requests"), again.Map("requests"));
    }

    [Fact]
    public async Task A_request_carries_the_subject_and_the_names_of_its_certificate_and_is_signed_with_its_key()
    {
        var answer = await first.OfAsync(shared.Take());
        var admin = Load(answer, "kube-admin");
        Assert.Equal("O=system:masters, CN=kube-admin", string.Join(", ", admin.SubjectName.EnumerateRelativeDistinguishedNames(reversed: false).Select(part => $"{part.GetSingleElementType().FriendlyName}={part.GetSingleElementValue()}")));
        Assert.DoesNotContain(admin.CertificateExtensions, extension => extension is X509SubjectAlternativeNameExtension);

        var server = Load(answer, "kube-apiserver");
        var names = Assert.Single(server.CertificateExtensions.OfType<X509SubjectAlternativeNameExtension>());
        Assert.Contains("kubernetes.default.svc.cluster.local", names.EnumerateDnsNames());
        Assert.Contains("192.0.2.1", names.EnumerateIPAddresses().Select(address => address.ToString()));
        Assert.DoesNotContain("192.0.2.2", names.EnumerateIPAddresses().Select(address => address.ToString()));
    }

    [Fact]
    public async Task A_key_that_is_none_is_refused_by_its_name_alone()
    {
        var keys = PropertyMap.Create(("kube-admin", "sesame"));
        var error = await Assert.ThrowsAsync<RpcException>(() => shared.Take().InvokeAsync("generateCertificateRequests", ("clusterYaml", Invoking.ClusterYaml), ("privateKeys", keys)));
        Assert.StartsWith("RKE0507: ", error.Status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", error.Status.Detail, StringComparison.Ordinal);
    }

    // Loading verifies the request's signature.
    private static CertificateRequest Load(PropertyMap answer, string name) => CertificateRequest.LoadSigningRequestPem(
        answer.Map("requests").FindString(name)!, System.Security.Cryptography.HashAlgorithmName.SHA256, CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions);
}
