using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Ssh;

namespace RkeStack.Engine.Tls;

/// <summary>
/// Makes HTTPS clients whose connections run through a host's tunnel, with certificates verified in both directions. The
/// name in the request's URL is the name the server's certificate must carry; where the connection goes is said apart.
/// </summary>
internal static class TunnelHttp
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(10);

    /// <summary>Makes the transport of one server.</summary>
    /// <exception cref="DiagnosticException">RKE4006: the identity's PEM texts cannot be read.</exception>
    public static HttpMessageInvoker Create(IHostTunnel tunnel, string address, int port, ClientIdentity identity)
    {
        var (ca, own) = Load(tunnel.Host, identity);
        return new HttpMessageInvoker(new SocketsHttpHandler
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            ConnectTimeout = ConnectLimit,
            ConnectCallback = (_, cancel) => tunnel.ConnectAsync(address, port, cancel),
            SslOptions = new SslClientAuthenticationOptions
            {
                ClientCertificateContext = SslStreamCertificateContext.Create(own, additionalCertificates: null, offline: true),
                CertificateChainPolicy = new X509ChainPolicy
                {
                    TrustMode = X509ChainTrustMode.CustomRootTrust,
                    CustomTrustStore = { ca },
                    RevocationMode = X509RevocationMode.NoCheck,
                    DisableCertificateDownloads = true,
                },
            },
        });
    }

    private static (X509Certificate2 Ca, X509Certificate2 Own) Load(string host, ClientIdentity identity)
    {
        try
        {
            var ca = X509Certificate2.CreateFromPem(identity.CaCertificate);
            var own = X509Certificate2.CreateFromPem(identity.Certificate, identity.PrivateKey);
            return (ca, OperatingSystem.IsWindows() ? WithStoredKey(own) : own);
        }
        catch (CryptographicException exception)
        {
            throw DiagnosticException.OnHost(
                "RKE4006",
                host,
                $"the CA or client certificate for talking to the cluster cannot be read: {exception.Message}",
                "Refresh the stack; if the state's PKI is damaged, restore the state from its history.");
        }
    }

    // Windows' TLS takes no key that lives in memory only.
    private static X509Certificate2 WithStoredKey(X509Certificate2 certificate)
    {
        using (certificate)
        {
            return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
        }
    }
}
