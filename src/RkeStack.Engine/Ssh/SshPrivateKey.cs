using System.Text;
using Renci.SshNet;
using Renci.SshNet.Common;
using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Ssh;

/// <summary>Reads private keys, and tells why one cannot be read: a passphrase, the wrong file, or damage.</summary>
internal static class SshPrivateKey
{
    /// <exception cref="Cluster.Diagnostics.DiagnosticException">The key cannot be used.</exception>
    public static PrivateKeyFile Load(HostConnection host, string text, string source)
    {
        var passphrase = string.IsNullOrEmpty(host.PrivateKeyPassphrase) ? null : host.PrivateKeyPassphrase;
        try
        {
            return Read(text, passphrase);
        }
        catch (SshPassPhraseNullOrEmptyException)
        {
            throw SshFault.PassphraseMissing(host.Address, source);
        }
        catch (Exception e) when (passphrase is not null && IsEncrypted(text))
        {
            throw SshFault.PassphraseWrong(host.Address, source, e);
        }
        catch (Exception e)
        {
            throw SshFault.KeyUnusable(host.Address, source, Why(text, e), e);
        }
    }

    /// <exception cref="Cluster.Diagnostics.DiagnosticException">The certificate cannot be used.</exception>
    public static PrivateKeyFile WithCertificate(HostConnection host, string text, string certificate, string source)
    {
        try
        {
            return new PrivateKeyFile(Utf8(text), host.PrivateKeyPassphrase, Utf8(certificate));
        }
        catch (Exception e)
        {
            throw SshFault.CertificateUnusable(host.Address, source, e.Message.TrimEnd('.'), e);
        }
    }

    private static PrivateKeyFile Read(string text, string? passphrase) => new(Utf8(text), passphrase);

    private static bool IsEncrypted(string text)
    {
        try
        {
            using var key = Read(text, null);
            return false;
        }
        catch (SshPassPhraseNullOrEmptyException)
        {
            return true;
        }
        catch (Exception)
        {
            // Unreadable for another reason, which is the caller's to report.
            return false;
        }
    }

    private static string Why(string text, Exception cause) =>
        text.StartsWith("ssh-", StringComparison.Ordinal) || text.StartsWith("ecdsa-", StringComparison.Ordinal)
            ? "it is the public half of a key"
            : string.IsNullOrWhiteSpace(text) ? "it is empty" : cause.Message.TrimEnd('.');

    private static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text.EndsWith('\n') ? text : text + "\n"));
}
