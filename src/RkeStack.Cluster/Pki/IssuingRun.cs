using Org.BouncyCastle.Math;

namespace RkeStack.Cluster.Pki;

/// <summary>Carries out the changes to one bundle.</summary>
internal sealed class IssuingRun(PkiSpec spec, PkiChanges changes, CertificateBundle existing, DateTimeOffset now, Func<BigInteger> nextSerial)
{
    private readonly Dictionary<string, CertificateEntry> entries = existing.Entries.ToDictionary(StringComparer.Ordinal);
    private readonly Dictionary<string, SigningAuthority> authorities = new(StringComparer.Ordinal);
    private Dictionary<string, string> newKeys = [];

    public CertificateBundle Run(Func<string> makeKey, CancellationToken cancellationToken)
    {
        foreach (var change in changes.ByName.Values.Where(change => change.Kind == PkiChangeKind.Remove))
        {
            entries.Remove(change.Name);
        }

        var changed = spec.Certificates.Where(certificate => changes.ByName[certificate.Name].Kind != PkiChangeKind.Keep).ToArray();
        // As many at a time as there are cores: a new cluster needs a dozen.
        newKeys = changed.Where(NeedsNewKey)
            .AsParallel()
            .WithCancellation(cancellationToken)
            .Select(certificate => (certificate.Name, Key: makeKey()))
            .ToDictionary(StringComparer.Ordinal);
        foreach (var certificate in changed)
        {
            var entry = changes.ByName[certificate.Name].Kind == PkiChangeKind.Reconfigure ? entries[certificate.Name] : Make(certificate);
            // While kube-ca itself is made it is not in the map yet; it has no kubeconfig.
            var clusterCa = entries.GetValueOrDefault(CertificateNames.KubeCa, entry);
            entries[certificate.Name] = entry with { Kubeconfig = KubeconfigTexts.For(spec, certificate, entry, clusterCa) };
        }

        return CertificateBundle.Of(entries.Values);
    }

    private bool NeedsNewKey(CertificateSpec certificate)
    {
        if (certificate.Supplied is not null || certificate.CopyOf is not null)
        {
            return false;
        }

        if (!entries.TryGetValue(certificate.Name, out var entry))
        {
            return certificate.ReusesKeyOf is null;
        }

        using var key = PrivateKeys.TryParse(entry.KeyPem);
        return key is null;
    }

    private CertificateEntry Make(CertificateSpec certificate)
    {
        if (certificate.Supplied is { } supplied)
        {
            return CertificateEntry.Of(certificate, supplied.CertificatePem, supplied.KeyPem);
        }

        if (certificate.CopyOf is { } source)
        {
            return CertificateEntry.Of(certificate, entries[source].CertificatePem, entries[source].KeyPem);
        }

        var old = entries.GetValueOrDefault(certificate.Name);
        var keyOwner = old is null && certificate.ReusesKeyOf is { } other ? other : certificate.Name;
        var keyPem = newKeys.TryGetValue(keyOwner, out var made) ? made : entries[keyOwner].KeyPem;
        using var key = PrivateKeys.TryParse(keyPem) ?? throw PkiErrors.KeyUnusable(keyOwner);
        var certificatePem = CertificateSigner.Sign(certificate, key, AuthorityOf(certificate), now, nextSerial());
        var entry = CertificateEntry.Of(certificate, certificatePem, keyPem);
        // Where the administrator's kubeconfig lies is the user's choice, not the specification's.
        return old is null ? entry : entry with { ConfigPath = old.ConfigPath };
    }

    private SigningAuthority? AuthorityOf(CertificateSpec certificate)
    {
        if (certificate.Issuer is null)
        {
            return null;
        }

        if (!authorities.TryGetValue(certificate.Issuer, out var authority))
        {
            authority = authorities[certificate.Issuer] = SigningAuthority.Load(entries[certificate.Issuer], now);
        }

        return authority;
    }
}
