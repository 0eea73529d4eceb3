using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Pki;

/// <summary>The errors of this folder, RKE0500 to RKE0599. None carries key material.</summary>
internal static class PkiErrors
{
    public static DiagnosticException CaMissing() => Error(
        "RKE0500",
        $"The stored certificates lack {CertificateNames.KubeCa}, and a new CA would lock out every host that trusts the old one.",
        "Restore the stack's state, or adopt the cluster from its rkestate file.");

    public static DiagnosticException CaUnreadable(string name) => Error(
        "RKE0501",
        $"The certificate of the CA {name} cannot be read.",
        "Restore the stack's state, or adopt the cluster from its rkestate file.");

    public static DiagnosticException CaKeyUnusable(string name, Exception? cause = null) => Error(
        "RKE0502",
        $"The private key of the CA {name} is missing, is no RSA key, or belongs to another certificate, so nothing can be signed.",
        "Restore the stack's state, or adopt the cluster from an rkestate file that holds the key.",
        cause);

    public static DiagnosticException NameClash(string name) => Error(
        "RKE0503",
        $"Two hosts would share the certificate {name}.",
        "Give each host an internal_address that differs in more than dots and dashes or upper and lower case.");

    public static DiagnosticException CaExpired(string name, DateTimeOffset notAfter) => Error(
        "RKE0504",
        $"The CA {name} expired at {notAfter:yyyy-MM-dd HH:mm:ss}Z, so what it signs is worthless.",
        "A CA is not rotated yet: build the cluster anew (`pulumi destroy`, `pulumi up`), and bring back what it held from a backup.");

    public static DiagnosticException BundleUnreadable(Exception? cause) => Error(
        "RKE0505",
        "The stored certificates are not a JSON object of certificate entries.",
        "Restore the stack's state, or adopt the cluster from its rkestate file.",
        cause);

    public static DiagnosticException CertificateUnreadable() => Error(
        "RKE0506",
        "The text is not a certificate in PEM form.",
        "Give the whole text, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----.");

    public static DiagnosticException KeyUnusable(string name) => Error(
        "RKE0507",
        $"The private key of {name} is missing or is no RSA key, and another certificate needs it.",
        "Restore the stack's state, or adopt the cluster from an rkestate file that holds the key.");

    private static DiagnosticException Error(string code, string message, string fix, Exception? cause = null) =>
        new(new Diagnostic { Code = code, Path = "", Message = message, Fix = fix }, cause);
}
