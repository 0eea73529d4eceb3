using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Pki;
using RkeStack.Cluster.Plans;
using RkeStack.Cluster.Tests.Oracles;
using Xunit;

namespace RkeStack.Cluster.Tests.Pki;

public class OracleCertificates
{
    // Signing takes long; what a case asks for is issued once.
    private static readonly ConcurrentDictionary<string, CertificateBundle> Issued = new(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(OracleCases.NamesWithCertificates), MemberType = typeof(OracleCases))]
    public void Every_certificate_says_what_RKE_lets_it_say(string name)
    {
        var theirs = OracleCases.Get(name);
        var bundle = IssuedFor(theirs);

        var ours = new JsonObject(bundle.Entries.Values.Where(IsComparable).Select(entry => KeyValuePair.Create(entry.Name, (JsonNode?)Describe(entry))));

        Assert.Empty(JsonDifferences.Between(theirs.Certificates!.Value, JsonElement.Parse(ours.ToJsonString())));
    }

    [Theory]
    [MemberData(nameof(OracleCases.NamesWithCertificates), MemberType = typeof(OracleCases))]
    public void What_is_told_before_a_key_is_made_is_what_the_certificates_then_say(string name)
    {
        var oracle = OracleCases.Get(name);
        var request = RequestOf(oracle);

        var told = Json(writer => RkeCertificatesJson.Write(writer, PkiSpec.For(request)));
        var issued = Json(writer =>
        {
            writer.WriteStartObject();
            foreach (var entry in IssuedFor(oracle).Entries.Values.Where(IsComparable))
            {
                writer.WritePropertyName(entry.Name);
                RkeCertificatesJson.WriteEntry(writer, entry, CertificateFacts.Of(ParsedCertificate.TryParse(entry.CertificatePem)!));
            }

            writer.WriteEndObject();
        });

        Assert.Empty(JsonDifferences.Between(oracle.Certificates!.Value, told));
        Assert.Empty(JsonDifferences.Between(told, issued));
    }

    [Fact]
    public void Nothing_is_told_where_a_certificate_of_an_external_etcd_cannot_be_read()
    {
        var request = Given.Cluster(Given.Host("10.0.0.1")) with { ExternalEtcd = new ExternalEtcdCertificates("CA", "CERT", "KEY") };

        Assert.Equal(JsonValueKind.Null, Json(writer => RkeCertificatesJson.Write(writer, PkiSpec.For(request))).ValueKind);
    }

    [Fact]
    public void A_certificate_of_an_external_etcd_is_told_as_it_is()
    {
        var ca = Given.Issue(Given.Cluster(Given.Host("10.0.0.1")))[CertificateNames.KubeCa];
        var request = Given.Cluster(Given.Host("10.0.0.1")) with
        {
            ExternalEtcd = new ExternalEtcdCertificates(ca.CertificatePem, ca.CertificatePem, ca.KeyPem),
        };

        var told = Json(writer => RkeCertificatesJson.Write(writer, PkiSpec.For(request))).GetProperty(CertificateNames.EtcdClient);

        Assert.Equal(("CN=kube-ca", "system:kube-etcd-client", true), (told.GetProperty("subject").GetString(), told.GetProperty("cn").GetString(), told.GetProperty("isCA").GetBoolean()));
    }

    [Fact]
    public void A_name_that_is_given_twice_stands_twice_as_in_RKEs_certificates()
    {
        var request = Given.Cluster(Given.Host("10.0.0.1")) with { ExtraSans = ["10.0.0.1", "localhost"] };

        var told = Json(writer => RkeCertificatesJson.Write(writer, PkiSpec.For(request))).GetProperty(CertificateNames.KubeApiServer);

        Assert.Equal(["10.0.0.1", "10.0.0.1", "127.0.0.1", "10.43.0.1"], told.GetProperty("ips").EnumerateArray().Select(ip => ip.GetString()));
        Assert.Equal(2, told.GetProperty("dns").EnumerateArray().Count(name => name.GetString() == "localhost"));
    }

    [Theory]
    [MemberData(nameof(OracleCases.NamesWithCertificates), MemberType = typeof(OracleCases))]
    public void Beside_RKEs_entries_there_is_one_identity_a_host_whose_name_is_known(string name)
    {
        var oracle = OracleCases.Get(name);
        var request = RequestOf(oracle);

        var extra = IssuedFor(oracle).Entries.Keys.Where(entry => entry.StartsWith("kube-node-", StringComparison.Ordinal));

        Assert.Equal(request.Hosts.Where(host => host.HasOwnIdentity).Select(CertificateNames.NodeIdentity).Order(StringComparer.Ordinal), extra);
    }

    private static bool IsComparable(CertificateEntry entry) => !entry.Name.StartsWith("kube-node-", StringComparison.Ordinal);

    private static CertificateBundle IssuedFor(OracleCase oracle) => Issued.GetOrAdd(oracle.Name, _ => Given.Issue(RequestOf(oracle)));

    private static PkiRequest RequestOf(OracleCase oracle) => CertificateRequests.For(ClusterConfiguration.Load(oracle.Yaml).Require());

    private static JsonElement Json(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return JsonElement.Parse(buffer.ToArray());
    }

    // The shape and the numbers of Go's crypto/x509, which the recorded answers are in.
    private static JsonObject Describe(CertificateEntry entry)
    {
        using var certificate = X509Certificate2.CreateFromPem(entry.CertificatePem);
        using var key = certificate.GetRSAPublicKey()!;
        var sans = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().SingleOrDefault();
        var dns = sans?.EnumerateDnsNames().ToArray() ?? [];
        var usages = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().SingleOrDefault()?.EnhancedKeyUsages;
        return new JsonObject
        {
            ["bits"] = key.KeySize,
            ["cn"] = entry.CommonName,
            ["configPath"] = entry.ConfigPath,
            ["days"] = (int)(certificate.NotAfter - certificate.NotBefore).TotalDays,
            ["dns"] = dns.Length == 0 ? null : Texts(dns),
            ["envName"] = entry.EnvName,
            ["extKeyUsage"] = usages is null ? null : new JsonArray([.. usages.Cast<Oid>().Select(Purpose)]),
            ["ips"] = Texts(sans?.EnumerateIPAddresses().Select(address => address.ToString()) ?? []),
            ["isCA"] = certificate.Extensions.OfType<X509BasicConstraintsExtension>().SingleOrDefault()?.CertificateAuthority ?? false,
            ["issuer"] = GoName(certificate.IssuerName),
            ["keyPath"] = entry.KeyPath,
            ["keyUsage"] = Usage(certificate.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages),
            ["ou"] = entry.OuName,
            ["path"] = entry.Path,
            ["sig"] = certificate.SignatureAlgorithm.FriendlyName == "sha256RSA" ? "SHA256-RSA" : certificate.SignatureAlgorithm.FriendlyName,
            ["subject"] = GoName(certificate.SubjectName),
        };
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static JsonNode Purpose(Oid purpose) => purpose.Value switch
    {
        "1.3.6.1.5.5.7.3.1" => JsonValue.Create(1),
        "1.3.6.1.5.5.7.3.2" => JsonValue.Create(2),
        _ => JsonValue.Create(purpose.Value!),
    };

    private static int Usage(X509KeyUsageFlags flags) =>
        (flags.HasFlag(X509KeyUsageFlags.DigitalSignature) ? 1 : 0)
        + (flags.HasFlag(X509KeyUsageFlags.KeyEncipherment) ? 4 : 0)
        + (flags.HasFlag(X509KeyUsageFlags.KeyCertSign) ? 32 : 0)
        + ((flags & ~(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.KeyCertSign)) == 0 ? 0 : 1000);

    private static string GoName(X500DistinguishedName name) =>
        string.Join(',', name.EnumerateRelativeDistinguishedNames().Select(part => $"{(part.GetSingleElementType().Value == "2.5.4.3" ? "CN" : "O")}={part.GetSingleElementValue()}"));
}
