namespace RkeStack.Engine.Ssh;

/// <summary>
/// Opens TCP streams from one host's point of view, through the SSH connection that the run already holds to it. The
/// Kubernetes API and etcd are reached through it, so that a bastion serves for them too and no port but SSH's need be
/// open.
/// </summary>
public interface IHostTunnel
{
    /// <summary>The host's address as the user wrote it, for messages.</summary>
    string Host { get; }

    /// <summary>Connects from the host to <paramref name="address"/>.</summary>
    /// <param name="address">Name or IP address as the host resolves it; <c>127.0.0.1</c> is the host itself.</param>
    /// <param name="port">TCP port.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>A stream that closes the connection when it is disposed.</returns>
    /// <exception cref="IOException">The host is reached, but nothing answers at that address and port.</exception>
    /// <exception cref="Cluster.Diagnostics.DiagnosticException">The host itself cannot be reached.</exception>
    ValueTask<Stream> ConnectAsync(string address, int port, CancellationToken cancellationToken);
}
