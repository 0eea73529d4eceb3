using System.Collections.Immutable;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using RkeStack.Engine.Ssh;

namespace RkeStack.Engine.Docker;

/// <summary>Asks one health endpoint of a host, through the host's SSH connection.</summary>
internal sealed class HealthClient : IDisposable
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(5);

    /// <summary>The secure ports of the controller manager and the scheduler.</summary>
    private static readonly ImmutableHashSet<int> PortsOfSelfMade = [10257, 10259];

    private readonly HttpClient _client;
    private readonly Uri _url;
    private readonly TimeProvider _timeProvider;

    public HealthClient(IHostTunnel tunnel, HealthTls? tls, Uri url, TimeProvider timeProvider)
    {
        _url = url;
        _timeProvider = timeProvider;
        _client = new HttpClient(new SocketsHttpHandler
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            ConnectCallback = (context, token) => tunnel.ConnectAsync(Loopback(context.DnsEndPoint.Host), context.DnsEndPoint.Port, token),
            SslOptions = new SslClientAuthenticationOptions
            {
                ClientCertificates = tls?.ClientCertificate is { } own ? [own] : null,
                RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
                    certificate is X509Certificate2 found && IsTrusted(url, found, errors, tls),
            },
        });
        _client.Timeout = Timeout.InfiniteTimeSpan;
    }

    /// <summary>Null when the endpoint says that all is well; else what it said, or why it said nothing.</summary>
    public async Task<string?> AskAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(AnswerLimit, _timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var answer = await _client.GetAsync(_url, either.Token);
            return answer.IsSuccessStatusCode ? null : $"{_url} answers {(int)answer.StatusCode}";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"{_url} does not answer within {AnswerLimit.TotalSeconds:0} s";
        }
        catch (HttpRequestException e)
        {
            return $"{_url}: {(e.InnerException ?? e).Message.TrimEnd('.')}";
        }
    }

    public void Dispose() => _client.Dispose();

    /// <summary>
    /// The cluster's CA decides, and away from the host's loopback the name too. RKE gives the controller manager and the
    /// scheduler no serving certificate, so each makes one at its start that nobody can know: it is taken at their ports of the
    /// loopback, where SSH's host key vouches for who answers, as RKE takes any certificate there.
    /// </summary>
    internal static bool IsTrusted(Uri url, X509Certificate2 certificate, SslPolicyErrors errors, HealthTls? tls) =>
        (IsOfCluster(certificate, tls) && (url.IsLoopback || !errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)))
        || (url.IsLoopback && PortsOfSelfMade.Contains(url.Port) && IsSelfMade(certificate));

    private static bool IsOfCluster(X509Certificate2 certificate, HealthTls? tls)
    {
        if (tls is null)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(tls.Authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(certificate);
    }

    private static bool IsSelfMade(X509Certificate2 certificate) =>
        certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false).StartsWith("localhost@", StringComparison.Ordinal)
        && certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: true).StartsWith("localhost-ca@", StringComparison.Ordinal);

    private static string Loopback(string host) => host == "localhost" ? "127.0.0.1" : host;
}
