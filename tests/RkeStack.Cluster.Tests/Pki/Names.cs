using RkeStack.Cluster.Pki;
using Xunit;

namespace RkeStack.Cluster.Tests.Pki;

public class Names
{
    [Theory]
    [InlineData("10.0.0.1", "", "kube-etcd-10-0-0-1")]
    [InlineData("1.2.3.4", "10.0.0.1", "kube-etcd-10-0-0-1")]
    [InlineData("Node1.Example.com", "", "kube-etcd-node1-example-com")]
    public void An_entry_of_a_host_is_named_after_its_internal_address(string address, string internalAddress, string name) =>
        Assert.Equal(name, CertificateNames.EtcdMember(Given.Host(address, internalAddress)));

    [Theory]
    [InlineData("192.0.2.1", "", "192.0.2.1")]
    [InlineData("::ffff:192.0.2.1", "", "192.0.2.1")]
    [InlineData("fd00:0:0::1", "", "fd00::1")]
    [InlineData("", "api.example.com", "")]
    [InlineData("", "1.2.3", "")]
    [InlineData("", "10", "")]
    public void Further_names_of_the_API_server_are_addresses_only_when_written_as_such(string address, string dnsName, string shown)
    {
        var request = Given.Cluster(Given.Host("10.0.0.1")) with { ExtraSans = [address + dnsName] };

        var sans = PkiSpec.For(request).Certificates.Single(certificate => certificate.Name == CertificateNames.KubeApiServer).Sans;

        Assert.Equal(shown.Length > 0, sans.Addresses.Any(found => found.ToString() == shown));
        Assert.Equal(dnsName.Length > 0, sans.DnsNames.Contains(dnsName));
    }

    [Fact]
    public void A_host_without_a_known_Node_name_gets_no_identity_of_its_own()
    {
        var spec = PkiSpec.For(Given.Cluster(Given.Host("10.0.0.1") with { HasOwnIdentity = false }));

        Assert.DoesNotContain(spec.Certificates, certificate => certificate.Name.StartsWith("kube-node-", StringComparison.Ordinal));
    }
}
