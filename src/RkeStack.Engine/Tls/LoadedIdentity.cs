using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Engine.Tls;

/// <summary>A <see cref="ClientIdentity"/> as the platform's TLS takes it.</summary>
/// <param name="Authority">The CA that servers must come from.</param>
/// <param name="Own">Our certificate with its private key.</param>
internal sealed record LoadedIdentity(X509Certificate2 Authority, X509Certificate2 Own)
{
    /// <summary>Reads the PEM texts.</summary>
    /// <param name="identity">The identity.</param>
    /// <param name="host">The host that is to be asked with it, for the error.</param>
    /// <exception cref="DiagnosticException">RKE4006: a text cannot be read.</exception>
    public static LoadedIdentity Of(ClientIdentity identity, string host)
    {
        try
        {
            var authority = X509Certificate2.CreateFromPem(identity.CaCertificate);
            var own = X509Certificate2.CreateFromPem(identity.Certificate, identity.PrivateKey);
            return new LoadedIdentity(authority, OperatingSystem.IsWindows() ? WithStoredKey(own) : own);
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
