namespace RkeStack.Infra;

/// <summary>How one host is reached, from the stack's configuration; needed only for what cluster.yml does not say.</summary>
/// <param name="Address">The address that cluster.yml names the host by.</param>
/// <param name="User">The user who logs in.</param>
/// <param name="Port">The port that sshd listens on.</param>
/// <param name="HostKey">The host's public key, such as <c>ssh-ed25519 AAAA…</c>. A host is held to it.</param>
internal sealed record HostAccess(string Address, string User = "root", int Port = 22, string? HostKey = null);
