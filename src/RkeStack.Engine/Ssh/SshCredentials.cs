using System.Net.Sockets;
using Renci.SshNet;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Ssh;

/// <summary>The keys with which a user logs in to a host, and how each is called in an error.</summary>
/// <param name="Keys">At least one.</param>
/// <param name="Sources">In the same order, in words: which file, which agent, which fingerprint.</param>
internal sealed record SshCredentials(IReadOnlyList<IPrivateKeySource> Keys, IReadOnlyList<string> Sources)
{
    /// <summary>
    /// Reads what the host's settings name: the agent's keys first, then the inline key, else the key's file. A source
    /// that fails is an error only where no other one is left; until then it is named among those tried.
    /// </summary>
    /// <exception cref="DiagnosticException">No key can be had; all reasons at once.</exception>
    public static SshCredentials Load(HostConnection host)
    {
        var keys = new List<IPrivateKeySource>();
        var sources = new List<string>();
        var faults = new List<DiagnosticException>();
        if (host.UseAgent)
        {
            Collect(() => AgentKeys(host));
        }

        if (!string.IsNullOrWhiteSpace(host.PrivateKey) || !string.IsNullOrWhiteSpace(host.PrivateKeyPath))
        {
            Collect(() => [PrivateKey(host)]);
        }

        if (keys.Count > 0)
        {
            return new SshCredentials(keys, sources);
        }

        throw faults.Count == 0
            ? SshFault.NoCredential(host.Address)
            : new DiagnosticException([.. faults.SelectMany(f => f.Diagnostics)], faults[0]);

        void Collect(Func<IEnumerable<(IPrivateKeySource Key, string Source)>> load)
        {
            try
            {
                foreach (var (key, source) in load())
                {
                    keys.Add(key);
                    sources.Add(source);
                }
            }
            catch (DiagnosticException fault)
            {
                faults.Add(fault);
                sources.AddRange(fault.Diagnostics.Select(d => $"not tried ({d.Message.TrimEnd('.')})"));
            }
        }
    }

    private static IEnumerable<(IPrivateKeySource, string)> AgentKeys(HostConnection host)
    {
        var path = host.AgentSocketPath ?? Environment.GetEnvironmentVariable("SSH_AUTH_SOCK");
        if (string.IsNullOrEmpty(path))
        {
            throw SshFault.AgentUnreachable(host.Address, "SSH_AUTH_SOCK is not set", null);
        }

        IReadOnlyList<SshAgentIdentity> identities;
        try
        {
            identities = new SshAgent(UserPath.Expand(path)).Identities();
        }
        catch (Exception e) when (e is SocketException or IOException or ArgumentException)
        {
            throw SshFault.AgentUnreachable(host.Address, $"{path}: {e.Message.TrimEnd('.')}", e);
        }

        return identities.Count == 0
            ? throw SshFault.AgentEmpty(host.Address, path)
            : identities.Select(i => ((IPrivateKeySource)i, $"agent key {i.Comment} {i.Fingerprint}"));
    }

    private static (IPrivateKeySource, string) PrivateKey(HostConnection host)
    {
        var (text, source) = string.IsNullOrWhiteSpace(host.PrivateKey)
            ? (ReadKeyFile(host, UserPath.Expand(host.PrivateKeyPath!)), $"file {UserPath.Expand(host.PrivateKeyPath!)}")
            : (host.PrivateKey, "ssh_key");
        var key = SshPrivateKey.Load(host, text, source);
        var certificate = CertificateText(host);
        if (certificate is { } found)
        {
            key = SshPrivateKey.WithCertificate(host, text, found.Text, found.Source);
        }

        var blob = key.HostKeyAlgorithms.First().Data;
        return (key, $"{source} {HostKeyPin.FingerprintOf(blob)}" + (certificate is null ? "" : $" with the certificate of {certificate.Value.Source}"));
    }

    private static (string Text, string Source)? CertificateText(HostConnection host)
    {
        if (!string.IsNullOrWhiteSpace(host.Certificate))
        {
            return (host.Certificate, "ssh_cert");
        }

        if (string.IsNullOrWhiteSpace(host.CertificatePath))
        {
            return null;
        }

        var path = UserPath.Expand(host.CertificatePath);
        try
        {
            return (File.ReadAllText(path), $"file {path}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw SshFault.CertificateUnusable(host.Address, $"file {path}", e.Message.TrimEnd('.'), e);
        }
    }

    private static string ReadKeyFile(HostConnection host, string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw SshFault.KeyFileMissing(host.Address, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw SshFault.KeyUnusable(host.Address, $"file {path}", e.Message.TrimEnd('.'), e);
        }
    }
}
