using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using RkeStack.Engine.Ssh;

namespace RkeStack.Engine.Docker;

/// <summary>Asks health endpoints on a host's own loopback, through the host's SSH connection.</summary>
internal sealed class HealthClient : IDisposable
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(5);

    private readonly HttpClient _client;
    private readonly TimeProvider _timeProvider;

    public HealthClient(IHostTunnel tunnel, HealthTls? tls, TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        _client = new HttpClient(new SocketsHttpHandler
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            ConnectCallback = (context, token) => tunnel.ConnectAsync(Loopback(context.DnsEndPoint.Host), context.DnsEndPoint.Port, token),
            SslOptions = new SslClientAuthenticationOptions
            {
                ClientCertificates = tls?.ClientCertificate is { } own ? [own] : null,
                RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is X509Certificate2 found && IsTrusted(found, tls),
            },
        });
        _client.Timeout = Timeout.InfiniteTimeSpan;
    }

    /// <summary>Null when the endpoint says that all is well; else what it said, or why it said nothing.</summary>
    public async Task<string?> AskAsync(Uri url, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(AnswerLimit, _timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var answer = await _client.GetAsync(url, either.Token);
            return answer.IsSuccessStatusCode ? null : $"{url} answers {(int)answer.StatusCode}";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"{url} does not answer within {AnswerLimit.TotalSeconds:0} s";
        }
        catch (HttpRequestException e)
        {
            return $"{url}: {(e.InnerException ?? e).Message.TrimEnd('.')}";
        }
    }

    public void Dispose() => _client.Dispose();

    /// <summary>
    /// The cluster's CA decides. The controller manager and the scheduler are given no serving certificate by RKE and make
    /// one for themselves at each start, which nobody can know; it is taken on the host's loopback, where SSH has led us.
    /// </summary>
    internal static bool IsTrusted(X509Certificate2 certificate, HealthTls? tls)
    {
        if (tls is not null)
        {
            using var chain = new X509Chain();
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.Add(tls.Authority);
            chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
            if (chain.Build(certificate))
            {
                return true;
            }
        }

        return certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false).StartsWith("localhost@", StringComparison.Ordinal)
            && certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: true).StartsWith("localhost-ca@", StringComparison.Ordinal);
    }

    private static string Loopback(string host) => host == "localhost" ? "127.0.0.1" : host;
}
