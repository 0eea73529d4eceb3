using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using RkeStack.Engine.Tls;

namespace RkeStack.Engine.Tests.Programs;

/// <summary>A server with TLS on this machine that answers everything with the same.</summary>
public sealed class FixedAnswer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly X509Certificate2 certificate;
    private readonly string response;
    private readonly Task serving;

    /// <summary>Starts it.</summary>
    /// <param name="identity">Its certificate and key.</param>
    /// <param name="status">The status line after <c>HTTP/1.1</c>.</param>
    /// <param name="body">The body, which says that it is JSON.</param>
    public FixedAnswer(ClientIdentity identity, string status, string body)
    {
        using var pem = X509Certificate2.CreateFromPem(identity.Certificate, identity.PrivateKey);
        certificate = X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), password: null);
        response = $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}";
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        serving = ServeAsync();
    }

    public int Port { get; }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        listener.Dispose();
        certificate.Dispose();
        end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            using var client = await listener.AcceptTcpClientAsync(end.Token);
            using var stream = new SslStream(client.GetStream());
            try
            {
                await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, end.Token);
                await stream.ReadAtLeastAsync(new byte[64 * 1024], 1, throwOnEndOfStream: false, end.Token);
                await stream.WriteAsync(Encoding.ASCII.GetBytes(response), end.Token);
                await stream.ShutdownAsync();
            }
            catch (Exception exception) when (exception is IOException or AuthenticationException)
            {
                // The client went away; the next one is served.
            }
        }
    }
}
