using System.Collections.Immutable;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Pki;

/// <summary>Which certificates of a bundle end soon, and what becomes of each: leaves are issued anew, everything else is the user's to see to.</summary>
public static class CertificateEnds
{
    /// <summary>How long before its end a certificate is warned of.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromDays(90);

    /// <summary>How long before its end a leaf is issued anew. Kubernetes' own tools and k3s renew ahead of the end too; RKE only when told to.</summary>
    public static readonly TimeSpan Renewal = TimeSpan.FromDays(30);

    /// <summary>Warnings about what ends within <see cref="Notice"/>, or has ended.</summary>
    /// <param name="spec">What the bundle is for.</param>
    /// <param name="bundle">The certificates.</param>
    /// <param name="now">The time.</param>
    /// <returns>RKE0510 for each CA, RKE0511 for each certificate that the user gave, one RKE0512 for all others.</returns>
    public static ImmutableArray<Diagnostic> Warnings(PkiSpec spec, CertificateBundle bundle, DateTimeOffset now)
    {
        var ending = Ending(spec, bundle, now + Notice).ToArray();
        var leaves = ending.Where(end => end.Spec is { Supplied: null, Issuer: not null } && Signs(bundle, end.Spec.Issuer, now)).ToArray();
        return
        [
            .. ending.Where(end => end.Spec is { Supplied: null, Issuer: null }).Select(end => OfAuthority(end.Spec.Name, end.NotAfter, now)),
            .. ending.Where(end => end.Spec.Supplied is not null).Select(end => OfTheUser(end.Spec.Name, end.NotAfter, now)),
            .. leaves.Length == 0 ? [] : new[] { OfLeaves([.. leaves.Select(end => end.Spec.Name)], leaves.Min(end => end.NotAfter), now) },
        ];
    }

    /// <summary>Names of the leaves that are issued anew, as they end within <see cref="Renewal"/> and their CA does sign.</summary>
    /// <param name="spec">What the bundle is for.</param>
    /// <param name="bundle">The certificates.</param>
    /// <param name="now">The time.</param>
    public static ImmutableArray<string> Due(PkiSpec spec, CertificateBundle bundle, DateTimeOffset now) =>
        [.. spec.Certificates.Where(certificate => IsDue(certificate, bundle, now)).Select(certificate => certificate.Name)];

    /// <summary>Whether one leaf is issued anew for its end.</summary>
    internal static bool IsDue(CertificateSpec certificate, CertificateBundle bundle, DateTimeOffset now) =>
        certificate is { Supplied: null, CopyOf: null, Issuer: { } issuer }
        && NotAfter(bundle, certificate.Name) <= now + Renewal
        && Signs(bundle, issuer, now);

    // A copy serves for its key alone, which does not end.
    private static IEnumerable<(CertificateSpec Spec, DateTimeOffset NotAfter)> Ending(PkiSpec spec, CertificateBundle bundle, DateTimeOffset limit) =>
        from certificate in spec.Certificates
        where certificate.CopyOf is null
        let end = NotAfter(bundle, certificate.Name)
        where end <= limit
        select (certificate, end.Value);

    private static bool Signs(CertificateBundle bundle, string authority, DateTimeOffset now) => NotAfter(bundle, authority) > now;

    private static DateTimeOffset? NotAfter(CertificateBundle bundle, string name) =>
        bundle.TryGet(name, out var entry) ? ParsedCertificate.TryParse(entry.CertificatePem)?.NotAfter : null;

    private static Diagnostic OfAuthority(string name, DateTimeOffset end, DateTimeOffset now) => Warning(
        "RKE0510", name, $"the CA {Ends(end, now)}, and what it signed is accepted nowhere from then on",
        "A CA is not rotated yet: build the cluster anew before that day (`pulumi destroy`, `pulumi up`), and bring back what it held from a backup.");

    private static Diagnostic OfTheUser(string name, DateTimeOffset end, DateTimeOffset now) => Warning(
        "RKE0511", name, $"the certificate that cluster.yml gives for the external etcd {Ends(end, now)}",
        "Put a newer one into services.etcd (ca_cert, cert, key) and run `pulumi up`.");

    private static Diagnostic OfLeaves(ImmutableArray<string> names, DateTimeOffset first, DateTimeOffset now) => Warning(
        "RKE0512", "", $"these certificates end soon, and the first {Ends(first, now)}: {string.Join(", ", names)}",
        $"From {Renewal.TotalDays:0} days before their end on `pulumi up` issues them anew, and restarts what uses them host by host: run it then, and let the preview show it.");

    private static string Ends(DateTimeOffset end, DateTimeOffset now) => $"{(end <= now ? "ended" : "ends")} on {Day(end)}";

    /// <summary>A day as messages write it.</summary>
    internal static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Diagnostic Warning(string code, string path, string message, string fix) =>
        new() { Code = code, Severity = Severity.Warning, Path = path, Message = message, Fix = fix };
}
