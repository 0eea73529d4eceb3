namespace RkeStack.Cluster.Pki;

/// <summary>Compares a specification with a bundle, for <see cref="PkiChanges"/>.</summary>
internal sealed class PkiComparison(PkiSpec spec, CertificateBundle bundle, DateTimeOffset now)
{
    private const string OtherKubeconfig = "the kubeconfig says something else";
    private readonly Dictionary<string, ParsedCertificate> authorities = new(StringComparer.Ordinal);

    public IEnumerable<PkiChange> Run()
    {
        var wanted = spec.Certificates.Select(certificate => certificate.Name).ToHashSet(StringComparer.Ordinal);
        return spec.Certificates.Select(Compare).Concat(bundle.Entries.Keys.Where(name => !wanted.Contains(name)).Select(Leftover));
    }

    /// <summary>The same from what the bundle was made for, as no certificate is at hand.</summary>
    /// <param name="spec">What the bundle must hold.</param>
    /// <param name="before">What it was made for.</param>
    public static IEnumerable<PkiChange> Run(PkiSpec spec, PkiSpec before)
    {
        var old = before.Certificates.ToDictionary(certificate => certificate.Name, StringComparer.Ordinal);
        var wanted = spec.Certificates.Select(certificate => certificate.Name).ToHashSet(StringComparer.Ordinal);
        var kubeconfigMoves = (spec.ClusterName, spec.ApiServerUrl) != (before.ClusterName, before.ApiServerUrl);
        return spec.Certificates
            .Select(certificate => old.TryGetValue(certificate.Name, out var existing) ? Compare(certificate, existing, kubeconfigMoves) : New(certificate))
            .Concat(old.Keys.Where(name => !wanted.Contains(name)).Select(Leftover));
    }

    private static PkiChange New(CertificateSpec certificate) => new(certificate.Name, PkiChangeKind.Issue, "not there yet");

    private static PkiChange Compare(CertificateSpec certificate, CertificateSpec old, bool kubeconfigMoves)
    {
        // Tokens are checked with the key alone: see ReasonToReissue.
        var reason = certificate.CopyOf is not null ? null
            : certificate.Supplied != old.Supplied ? "another certificate was given"
            : SubjectDifference(certificate, SubjectText(old.CommonName, old.Organization)) ?? SansDifference(certificate, old.Sans);
        return reason is not null ? new PkiChange(certificate.Name, PkiChangeKind.Reissue, reason)
            : kubeconfigMoves && certificate.Kubeconfig == CertificateKubeconfig.Admin
                ? new PkiChange(certificate.Name, PkiChangeKind.Reconfigure, OtherKubeconfig)
            : new PkiChange(certificate.Name, PkiChangeKind.Keep, "");
    }

    // Entries that are nobody's are the user's or an older RKE's; they do no harm.
    private static PkiChange Leftover(string name) => CertificateNames.BelongsToAHost(name)
        ? new PkiChange(name, PkiChangeKind.Remove, "nothing in the cluster uses it any more")
        : new PkiChange(name, PkiChangeKind.Keep, "");

    private PkiChange Compare(CertificateSpec certificate)
    {
        if (!bundle.TryGet(certificate.Name, out var entry))
        {
            return New(certificate);
        }

        if (ReasonToReissue(certificate, entry) is { } reason)
        {
            return new PkiChange(certificate.Name, PkiChangeKind.Reissue, reason);
        }

        return KubeconfigTexts.For(spec, certificate, entry, bundle[CertificateNames.KubeCa]) == entry.Kubeconfig
            ? new PkiChange(certificate.Name, PkiChangeKind.Keep, "")
            : new PkiChange(certificate.Name, PkiChangeKind.Reconfigure, OtherKubeconfig);
    }

    private string? ReasonToReissue(CertificateSpec certificate, CertificateEntry entry)
    {
        if (certificate.Supplied is { } supplied)
        {
            return supplied.CertificatePem == entry.CertificatePem && supplied.KeyPem == entry.KeyPem
                ? null
                : "another certificate was given";
        }

        // Tokens are checked with the key alone, and a new one would void them all.
        if (certificate.CopyOf is not null)
        {
            return null;
        }

        var parsed = ParsedCertificate.TryParse(entry.CertificatePem);
        if (certificate.Issuer is null)
        {
            return parsed is null ? throw PkiErrors.CaUnreadable(certificate.Name) : null;
        }

        if (!bundle.TryGet(certificate.Issuer, out var issuer))
        {
            return $"the CA {certificate.Issuer} is new";
        }

        return parsed is null ? "the certificate cannot be read"
            : !parsed.IsSignedBy(Authority(issuer)) ? $"it was not signed by the CA {certificate.Issuer}"
            : SubjectDifference(certificate, SubjectText(parsed.CommonName, parsed.Organization)) ?? SansDifference(certificate, parsed.Sans)
            ?? (CertificateEnds.IsDue(certificate, bundle, now) ? $"it ends on {CertificateEnds.Day(parsed.NotAfter)}" : null);
    }

    private ParsedCertificate Authority(CertificateEntry entry)
    {
        if (!authorities.TryGetValue(entry.Name, out var authority))
        {
            authority = authorities[entry.Name] = ParsedCertificate.TryParse(entry.CertificatePem) ?? throw PkiErrors.CaUnreadable(entry.Name);
        }

        return authority;
    }

    private static string? SubjectDifference(CertificateSpec certificate, string present)
    {
        var wanted = SubjectText(certificate.CommonName, certificate.Organization);
        return present == wanted ? null : $"the subject changes from {present} to {wanted}";
    }

    private static string SubjectText(string commonName, string organization) =>
        organization.Length == 0 ? $"CN={commonName}" : $"CN={commonName},O={organization}";

    private static string? SansDifference(CertificateSpec certificate, SubjectAlternativeNames present)
    {
        var wanted = certificate.Sans;
        if (wanted == present || certificate.NeededSans?.ToTexts().Except(present.ToTexts(), StringComparer.Ordinal).Any() == false)
        {
            return null;
        }

        string[] parts =
        [
            .. Listed("names added: ", wanted.ToTexts().Except(present.ToTexts(), StringComparer.Ordinal)),
            .. Listed("names dropped: ", present.ToTexts().Except(wanted.ToTexts(), StringComparer.Ordinal)),
        ];
        return string.Join("; ", parts);
    }

    private static IEnumerable<string> Listed(string head, IEnumerable<string> names) =>
        names.ToArray() is { Length: > 0 } some ? [head + string.Join(", ", some)] : [];
}
