using System.Net.Security;
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
        var (authority, own) = LoadedIdentity.Of(identity, tunnel.Host);
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
                    CustomTrustStore = { authority },
                    RevocationMode = X509RevocationMode.NoCheck,
                    DisableCertificateDownloads = true,
                },
            },
        });
    }
}
