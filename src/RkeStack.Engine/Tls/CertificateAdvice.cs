namespace RkeStack.Engine.Tls;

/// <summary>What to do about a server's certificate that is not accepted.</summary>
internal static class CertificateAdvice
{
    /// <summary>Told by the chain's own words, which are part of the message.</summary>
    public const string Text =
        "UntrustedRoot or PartialChain: another cluster lives on this host (compare its kube-ca with the stack's caCertificate output). "
        + "NotTimeValid: the certificate has expired, or a clock is wrong. A name mismatch: the certificate was made for other addresses.";
}
