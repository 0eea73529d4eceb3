using System.Collections.Immutable;
using RkeStack.Cli.Files;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Pki;

namespace RkeStack.Cli.Certificates;

/// <summary>A folder of keys (<c>NAME-key.pem</c>) and signing requests (<c>NAME-csr.pem</c>), with RKE's names.</summary>
/// <param name="path">Where it is.</param>
internal sealed class CsrFolder(string path)
{
    /// <summary>The folder that RKE takes for a cluster.yml.</summary>
    public static string BesideOf(string clusterFile) => clusterFile == ClusterFile.Stdin
        ? "cluster_certs"
        : Path.Combine(Path.GetDirectoryName(clusterFile) ?? "", $"{Path.GetFileNameWithoutExtension(clusterFile)}_certs");

    /// <summary>Makes what is missing.</summary>
    /// <exception cref="Misuse">A file cannot be read or written, or a key that is there is none.</exception>
    public async Task<ImmutableArray<CsrFile>> FillAsync(PkiSpec spec, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw File.Exists(path)
                ? new Misuse($"The folder {path} cannot be made: a file has that name", "Write another --cert-dir.", fault)
                : new Misuse($"The folder {path} cannot be made: {fault.Message}", "Make it, or write another --cert-dir.", fault);
        }

        var files = ImmutableArray.CreateBuilder<CsrFile>();
        foreach (var certificate in CertificateSigningRequests.Asked(spec))
        {
            cancellationToken.ThrowIfCancellationRequested();
            files.AddRange(await FillAsync(certificate, cancellationToken));
        }

        return files.ToImmutable();
    }

    private async Task<CsrFile[]> FillAsync(CertificateSpec certificate, CancellationToken cancellationToken)
    {
        var (keyFile, csrFile) = (Path.Combine(path, $"{certificate.Name}-key.pem"), Path.Combine(path, $"{certificate.Name}-csr.pem"));
        var (key, csr) = (await FindAsync(keyFile, cancellationToken), await FindAsync(csrFile, cancellationToken));
        if (csr is not null)
        {
            var state = CertificateSigningRequests.AsksFor(certificate, csr) ? CsrFileState.Kept : CsrFileState.Outdated;
            CsrFile request = new(certificate.Name, csrFile, state);
            return key is null ? [request] : [new CsrFile(certificate.Name, keyFile, CsrFileState.Kept), request];
        }

        var keyState = key is null ? CsrFileState.Written : CsrFileState.Kept;
        if (key is null)
        {
            key = CertificateSigningRequests.MakeKey();
            await NewFile.WriteAsync(keyFile, key, NewFile.Private, overwrite: false, cancellationToken);
        }

        await NewFile.WriteAsync(csrFile, Request(certificate, key, keyFile), NewFile.Shared, overwrite: false, cancellationToken);
        return [new CsrFile(certificate.Name, keyFile, keyState), new CsrFile(certificate.Name, csrFile, CsrFileState.Written)];
    }

    private static string Request(CertificateSpec certificate, string key, string keyFile)
    {
        try
        {
            return CertificateSigningRequests.Make(certificate, key).RequestPem;
        }
        catch (DiagnosticException unusable)
        {
            throw new Misuse($"{keyFile} holds no RSA private key", "Take it away, so that a key is made, or put an RSA key there in PEM.", unusable);
        }
    }

    private static async Task<string?> FindAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return File.Exists(file) ? await File.ReadAllTextAsync(file, cancellationToken) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var (reason, fix) = UnreadableFile.Of(fault, isFolder: false, "Take it away, or write another --cert-dir.");
            throw new Misuse($"{file} cannot be read: {reason}", fix, fault);
        }
    }
}
