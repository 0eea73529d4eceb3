using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using RkeStack.Engine.Tls;

namespace RkeStack.Engine.Tests.Programs;

/// <summary>A server with TLS on this machine that gives its answers one after the other, whatever is asked, and the last for good.</summary>
public sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly X509Certificate2 certificate;
    private readonly Queue<string> responses;
    private readonly Task serving;

    /// <summary>Starts it.</summary>
    /// <param name="identity">Its certificate and key.</param>
    /// <param name="answers">Each the status line after <c>HTTP/1.1</c>, and the body, which says that it is JSON.</param>
    public ScriptedServer(ClientIdentity identity, params IEnumerable<(string Status, string Body)> answers)
    {
        using var pem = X509Certificate2.CreateFromPem(identity.Certificate, identity.PrivateKey);
        certificate = X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), password: null);
        responses = new Queue<string>(answers.Select(answer =>
            $"HTTP/1.1 {answer.Status}\r\nContent-Type: application/json\r\nContent-Length: {answer.Body.Length}\r\nConnection: close\r\n\r\n{answer.Body}"));
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        serving = ServeAsync();
    }

    public int Port { get; }

    /// <summary>What was asked, in order: method and path.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

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
                var request = await ReadRequestAsync(stream, end.Token);
                Asked.Enqueue(string.Join(' ', request.Split(' ').Take(2)));
                await stream.WriteAsync(Encoding.ASCII.GetBytes(responses.Count > 1 ? responses.Dequeue() : responses.Peek()), end.Token);
                await stream.ShutdownAsync();
            }
            catch (Exception exception) when (exception is IOException or AuthenticationException)
            {
                // The client went away; the next one is served.
            }
        }
    }

    // All of it: closed with something unread, a connection takes the answer away from the client.
    private static async Task<string> ReadRequestAsync(SslStream stream, CancellationToken cancellationToken)
    {
        var (buffer, count, whole) = (new byte[64 * 1024], 0, int.MaxValue);
        while (count < whole && await stream.ReadAsync(buffer.AsMemory(count), cancellationToken) is > 0 and var more)
        {
            count += more;
            var text = Encoding.ASCII.GetString(buffer, 0, count);
            if (text.IndexOf("\r\n\r\n", StringComparison.Ordinal) is > 0 and var head)
            {
                var length = text[..head].Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
                whole = head + 4 + (length is null ? 0 : int.Parse(length.Split(':')[1], CultureInfo.InvariantCulture));
            }
        }

        return Encoding.ASCII.GetString(buffer, 0, count);
    }
}
