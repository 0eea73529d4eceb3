namespace RkeStack.Labs;

/// <summary>Keys for the ways to log in that are not the lab's ordinary key. All are paths of files in OpenSSH's format.</summary>
/// <param name="EncryptedKeyPath">A key that the hosts accept, encrypted with <paramref name="Passphrase"/>.</param>
/// <param name="Passphrase">The passphrase itself.</param>
/// <param name="StrangerKeyPath">A key that no host accepts.</param>
/// <param name="CertifiedKeyPath">A key that the hosts accept only together with <paramref name="CertificatePath"/>.</param>
/// <param name="CertificatePath">An OpenSSH user certificate, signed by an authority the hosts trust.</param>
public sealed record LabCredentials(
    string EncryptedKeyPath,
    string Passphrase,
    string StrangerKeyPath,
    string CertifiedKeyPath,
    string CertificatePath);
