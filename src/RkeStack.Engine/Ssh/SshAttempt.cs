using System.Net.Sockets;
using Renci.SshNet;
using Renci.SshNet.Common;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Ssh;

/// <summary>How far one attempt to connect came, and what its failure therefore means.</summary>
internal sealed class SshAttempt(HostConnection host, HostKeyPin? pin, SshCredentials credentials, string? bastion)
{
    public HostKeyPin? Pin => pin;

    public bool ServerNamedItself { get; set; }

    public byte[]? PresentedKey { get; private set; }

    public AuthenticationMethod? Method { get; set; }

    public bool Accepts(byte[] key)
    {
        PresentedKey = key;
        return pin is null || pin.Matches(key);
    }

    public DiagnosticException Explain(Exception failure) => failure switch
    {
        DiagnosticException fault => fault,
        _ when PresentedKey is { } key && pin is not null && !pin.Matches(key) =>
            SshFault.HostKeyChanged(host.Address, pin.ToString(), HostKeyPin.OfKey(key).ToString()),
        SshAuthenticationException => SshFault.AuthenticationRefused(
            host.Address, host.User, credentials.Sources, Method?.AllowedAuthentications ?? [], failure),
        OperationCanceledException or SshOperationTimeoutException =>
            SshFault.TimedOut(host.Address, host.Port, SshDialer.DialTimeout, Stage),
        _ when !ServerNamedItself && bastion is not null => SshFault.BastionCannotReach(host.Address, host.Port, bastion, failure),
        SocketException socket => OfSocket(socket),

        // Servers hang up after too many keys, or when the user may not log in at all.
        SshConnectionException when PresentedKey is not null =>
            SshFault.AuthenticationRefused(host.Address, host.User, credentials.Sources, Method?.AllowedAuthentications ?? [], failure),
        SshConnectionException when ServerNamedItself => SshFault.NoCommonAlgorithm(host.Address, failure),
        _ => SshFault.NotSsh(host.Address, host.Port, failure),
    };

    private string Stage =>
        PresentedKey is not null ? "logging in" : ServerNamedItself ? "exchanging keys" : "waiting for the SSH server";

    private DiagnosticException OfSocket(SocketException socket) => socket.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery =>
            SshFault.NameNotResolved(host.Address, socket),
        SocketError.ConnectionRefused => SshFault.Refused(host.Address, host.Port, socket),
        SocketError.TimedOut => SshFault.TimedOut(host.Address, host.Port, SshDialer.DialTimeout, "opening the TCP connection"),
        SocketError.ConnectionReset or SocketError.ConnectionAborted => SshFault.NotSsh(host.Address, host.Port, socket),
        _ => SshFault.Unreachable(host.Address, host.Port, socket),
    };
}
