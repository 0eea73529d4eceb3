using Renci.SshNet;
using Renci.SshNet.Security;

namespace RkeStack.Engine.Ssh;

/// <summary>A key that an agent holds, in the form in which SSH.NET takes keys.</summary>
internal sealed class SshAgentIdentity : IPrivateKeySource
{
    private const uint RsaSha256 = 2;
    private const uint RsaSha512 = 4;

    public SshAgentIdentity(SshAgent agent, byte[] blob, string comment)
    {
        Comment = comment;
        Fingerprint = HostKeyPin.FingerprintOf(blob);
        var type = HostKeyPin.OfKey(blob).Type ?? "";

        // Each algorithm offered counts against the server's MaxAuthTries, so an RSA key is offered with SHA-2 only:
        // SHA-1 signatures have been off by default since OpenSSH 8.8.
        HostKeyAlgorithms = type switch
        {
            "ssh-rsa" => [new Algorithm("rsa-sha2-512", agent, blob, RsaSha512), new Algorithm("rsa-sha2-256", agent, blob, RsaSha256)],
            "ssh-rsa-cert-v01@openssh.com" => [new Algorithm("rsa-sha2-512-cert-v01@openssh.com", agent, blob, RsaSha512)],
            _ => [new Algorithm(type, agent, blob, 0)],
        };
    }

    public string Comment { get; }

    public string Fingerprint { get; }

    public IReadOnlyCollection<HostAlgorithm> HostKeyAlgorithms { get; }

    private sealed class Algorithm(string name, SshAgent agent, byte[] blob, uint flags) : HostAlgorithm(name)
    {
        public override byte[] Data => blob;

        public override byte[] Sign(byte[] data) => agent.Sign(blob, data, flags);

        /// <summary>An agent only signs; checking the host's signatures is the host key's part.</summary>
        public override bool VerifySignature(byte[] data, byte[] signature) =>
            throw new NotSupportedException("An agent's key signs and does not verify.");
    }
}
