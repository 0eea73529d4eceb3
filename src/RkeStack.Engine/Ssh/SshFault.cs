using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Engine.Ssh;

/// <summary>
/// Everything that can go wrong between here and a host's shell: codes RKE1001 to RKE1099, each with its cause and its
/// fix. This is the catalogue; no other place makes an error of this range.
/// </summary>
internal static class SshFault
{
    public static DiagnosticException NameNotResolved(string host, Exception cause) => Make(
        "RKE1001", host, $"the name does not resolve: {Words(cause)}.",
        "Check the address of the node, and the resolver of the machine that runs Pulumi.", cause);

    public static DiagnosticException Refused(string host, int port, Exception? cause) => Make(
        "RKE1002", host, $"the host answers, but refuses TCP port {port}.",
        "Start the SSH server there, or set the port it listens on (port, or bastion_host.port).", cause);

    public static DiagnosticException TimedOut(string host, int port, TimeSpan limit, string stage) => Make(
        "RKE1003", host, $"no answer within {limit.TotalSeconds:0} s ({stage}, port {port}).",
        "Check that the host is up, and that a firewall or security group lets this machine reach that port.");

    public static DiagnosticException Unreachable(string host, int port, Exception cause) => Make(
        "RKE1004", host, $"port {port} cannot be reached: {Words(cause)}.",
        "Check routes and firewalls between this machine and the host; a host in a private network needs bastion_host.", cause);

    public static DiagnosticException NotSsh(string host, int port, Exception cause) => Make(
        "RKE1005", host, $"port {port} was opened, but closed again before an SSH server named itself: {Words(cause)}.",
        "Check that the port is an SSH server's, and that the server does not drop connections (MaxStartups, fail2ban, hosts.deny).",
        cause);

    public static DiagnosticException NoCommonAlgorithm(string host, Exception cause) => Make(
        "RKE1006", host, $"the SSH key exchange failed: {Words(cause)}.",
        "Allow a current key exchange, cipher, MAC or host key type in the host's sshd_config.", cause);

    public static DiagnosticException HostKeyChanged(string host, string expected, string presented) => Make(
        "RKE1010", host, $"the host key changed: expected {expected}, but {presented} was presented.",
        "If the host was made anew, remove the old key from the stack (or give the new one as ssh host key); if not, somebody is in between.");

    public static DiagnosticException HostKeyMalformed(string host, string text) => Make(
        "RKE1011", host, $"the host key \"{text}\" is neither \"type base64\" nor \"SHA256:…\".",
        "Take the line that ssh-keyscan prints, without the host name, or the fingerprint that ssh-keygen -lf prints.");

    public static DiagnosticException AuthenticationRefused(
        string host, string user, IEnumerable<string> tried, IEnumerable<string> allowed, Exception cause) => Make(
        "RKE1020", host,
        $"the SSH server refused user \"{user}\". Tried: {List(tried)}. The server accepts: {List(allowed)}.",
        "Put one of these public keys in the user's ~/.ssh/authorized_keys on the host, or name the right user and key.", cause);

    public static DiagnosticException KeyFileMissing(string host, string path) => Make(
        "RKE1021", host, $"the SSH key file {path} does not exist.",
        "Set ssh_key_path to the private key's file, give the key itself as ssh_key, or set ssh_agent_auth: true.");

    public static DiagnosticException KeyUnusable(string host, string source, string why, Exception? cause) => Make(
        "RKE1022", host, $"the SSH key of {source} cannot be used: {why}.",
        "Give a private key in OpenSSH, PEM or PKCS#8 form that the user who runs Pulumi can read.", cause);

    public static DiagnosticException PassphraseMissing(string host, string source) => Make(
        "RKE1023", host, $"the SSH key of {source} is encrypted, and no passphrase was given.",
        "Give the passphrase, or add the key to an SSH agent and set ssh_agent_auth: true.");

    public static DiagnosticException PassphraseWrong(string host, string source, Exception cause) => Make(
        "RKE1024", host, $"the passphrase given does not decrypt the SSH key of {source}.", "Give the passphrase of this key.", cause);

    public static DiagnosticException AgentUnreachable(string host, string why, Exception? cause) => Make(
        "RKE1025", host, $"ssh_agent_auth is set, but the SSH agent cannot be used: {why}.",
        "Start ssh-agent, export SSH_AUTH_SOCK to the shell that runs Pulumi, and add a key to it with ssh-add.", cause);

    public static DiagnosticException AgentEmpty(string host, string socket) => Make(
        "RKE1026", host, $"the SSH agent at {socket} holds no key.", "Add one with ssh-add.");

    public static DiagnosticException CertificateUnusable(string host, string source, string why, Exception? cause) => Make(
        "RKE1027", host, $"the SSH user certificate of {source} cannot be used: {why}.",
        "Give the certificate that ssh-keygen -s made of this key's public half (…-cert.pub).", cause);

    public static DiagnosticException NoCredential(string host) => Make(
        "RKE1028", host, "there is neither an SSH key nor an agent to log in with.",
        "Set ssh_key_path or ssh_key, or ssh_agent_auth: true.");

    public static DiagnosticException ForwardingDenied(string host, string target) => Make(
        "RKE1030", host, $"the SSH server denies forwarding to {target}.",
        "Set AllowTcpForwarding yes (and no PermitOpen against it) for this user in the host's sshd_config.");

    public static DiagnosticException BastionCannotReach(string host, int port, string bastion, Exception cause) => Make(
        "RKE1031", host, $"the bastion {bastion} was reached, but gets no SSH server at port {port} of this host: {Words(cause)}.",
        "Check the address as the bastion sees it, its firewall, and AllowTcpForwarding in the bastion's sshd_config.", cause);

    public static DiagnosticException ChannelRefused(string host, Exception cause) => Make(
        "RKE1032", host, $"the SSH server refuses to run a command: {Words(cause)}.",
        "Allow sessions for this user (no ForceCommand, MaxSessions 10) in the host's sshd_config.", cause);

    public static DiagnosticException ConnectionLost(string host, Exception cause) => Make(
        "RKE1033", host, $"the SSH connection was lost: {Words(cause)}.",
        "Run again: what was done so far is recorded, and the run goes on from there.", cause);

    public static DiagnosticException OfBastion(string host, string bastion, DiagnosticException fault) => new(
        [.. fault.Diagnostics.Select(d => d with { Path = host, Message = $"the bastion {bastion} cannot be used: {d.Message}" })],
        fault);

    private static DiagnosticException Make(string code, string host, string message, string fix, Exception? cause = null) =>
        DiagnosticException.OnHost(code, host, message, fix, cause);

    private static string Words(Exception cause) => cause.Message.TrimEnd('.', ' ');

    private static string List(IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } text ? text : "nothing";
}
