using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Pki;
using Xunit;

namespace RkeStack.Cluster.Tests.Pki;

public class OracleCertificates
{
    [Theory]
    [MemberData(nameof(Oracle.CasesWithCertificates), MemberType = typeof(Oracle))]
    public void Every_certificate_says_what_RKE_lets_it_say(string name)
    {
        var theirs = Oracle.Case(name);
        var bundle = Given.Issue(RequestOf(theirs["config"]!));

        var ours = new JsonObject(bundle.Entries.Values.Where(IsComparable).Select(entry => KeyValuePair.Create(entry.Name, (JsonNode?)Describe(entry))));

        Assert.Equal(theirs["certificates"]!.ToJsonString(), ours.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Oracle.CasesWithCertificates), MemberType = typeof(Oracle))]
    public void Beside_RKEs_entries_there_is_one_identity_a_host(string name)
    {
        var config = Oracle.Case(name)["config"]!;
        var request = RequestOf(config);

        var extra = Given.Issue(request).Entries.Keys.Where(entry => entry.StartsWith("kube-node-", StringComparison.Ordinal));

        Assert.Equal(request.Hosts.Select(CertificateNames.NodeIdentity).Order(StringComparer.Ordinal), extra);
    }

    private static bool IsComparable(CertificateEntry entry) => !entry.Name.StartsWith("kube-node-", StringComparison.Ordinal);

    private static PkiRequest RequestOf(JsonNode config)
    {
        var nodes = config["nodes"]!.AsArray().Select(node => node!).ToArray();
        return new PkiRequest
        {
            Hosts = [.. nodes.Select(HostOf)],
            ControlPlaneHosts = [.. nodes.Where(node => HasRole(node, "controlplane")).Select(HostOf)],
            EtcdHosts = [.. nodes.Where(node => HasRole(node, "etcd")).Select(HostOf)],
            ExtraSans = [.. config["authentication"]?["sans"]?.AsArray().Select(san => (string)san!) ?? []],
            KubernetesServiceIps = [.. ((string)config["services"]!["kubeApi"]!["serviceClusterIpRange"]!).Split(',').Select(FirstAddress)],
            ClusterDomain = (string)config["services"]!["kubelet"]!["clusterDomain"]!,
            GenerateServingCertificates = (bool?)config["services"]!["kubelet"]!["generateServingCertificate"] ?? false,
            ApiServerUrl = "https://10.0.0.1:6443",
        };
    }

    private static PkiHost HostOf(JsonNode node) =>
        Given.Host((string)node["address"]!, (string)node["internalAddress"]!, (string)node["hostnameOverride"]!);

    private static bool HasRole(JsonNode node, string role) => node["role"]!.AsArray().Any(text => (string)text! == role);

    private static string FirstAddress(string cidr)
    {
        var bytes = IPNetwork.Parse(cidr).BaseAddress.GetAddressBytes();
        bytes[^1]++;
        return new IPAddress(bytes).ToString();
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
