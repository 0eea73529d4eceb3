using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Tls;
using RkeStack.Engine.Waiting;

namespace RkeStack.Engine.Kubernetes;

/// <summary>
/// The Kubernetes API of one cluster, through the tunnels of its control-plane hosts. A request goes to the server that
/// answered last; when that one does not answer, to the next. All requests made here may be made twice.
/// </summary>
public sealed class KubernetesApi : IDisposable
{
    /// <summary>The media type of server-side apply; JSON is valid YAML.</summary>
    public const string ApplyPatch = "application/apply-patch+yaml";

    /// <summary>The media type of a JSON merge patch.</summary>
    public const string MergePatch = "application/merge-patch+json";

    private static readonly TimeSpan RequestLimit = TimeSpan.FromSeconds(30);

    private readonly ImmutableArray<KubernetesEndpoint> _endpoints;
    private readonly ImmutableArray<HttpMessageInvoker> _transports;
    private readonly TimeProvider _clock;
    private readonly string _serverName;
    private int _answering;

    /// <summary>Prepares the transports; nothing is connected yet.</summary>
    /// <param name="endpoints">At least one kube-apiserver.</param>
    /// <param name="identity">The cluster's CA and the kube-admin certificate.</param>
    /// <param name="clock">Source of time.</param>
    /// <param name="serverName">A name that the server's certificate must carry; every API certificate of RKE has the default.</param>
    /// <exception cref="DiagnosticException">RKE4006: the identity's PEM texts cannot be read.</exception>
    public KubernetesApi(
        ImmutableArray<KubernetesEndpoint> endpoints, ClientIdentity identity, TimeProvider clock, string serverName = "kubernetes")
    {
        ArgumentOutOfRangeException.ThrowIfZero(endpoints.Length);
        (_endpoints, _clock, _serverName) = (endpoints, clock, serverName);
        _transports = [.. endpoints.Select(endpoint => TunnelHttp.Create(endpoint.Tunnel, endpoint.Address, endpoint.Port, identity))];
    }

    /// <summary>The hosts whose kube-apiservers are asked, for messages.</summary>
    public string Hosts => string.Join(", ", _endpoints.Select(endpoint => endpoint.Tunnel.Host));

    /// <summary>The clock that waits on this API go by.</summary>
    public TimeProvider Clock => _clock;

    /// <summary>Reads a path.</summary>
    /// <inheritdoc cref="SendAsync"/>
    public Task<ApiResponse> GetAsync(string path, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, path, null, "", cancellationToken);

    /// <summary>Reads a path, as <see cref="SettledAsync"/> sends.</summary>
    /// <inheritdoc cref="SettledAsync"/>
    public Task<ApiResponse> GetSettledAsync(string path, CancellationToken cancellationToken) =>
        SettledAsync(HttpMethod.Get, path, null, "", cancellationToken);

    /// <summary>
    /// Sends one request, and again for 20 s while a server answers that it cannot just now: an election in etcd, which every
    /// member that leaves may cause, makes kube-apiserver answer 500. For requests that no wait of the caller's repeats.
    /// </summary>
    /// <returns>The last answer, also when it is an error; that no server answers at all is told at once.</returns>
    /// <inheritdoc cref="SendAsync"/>
    public Task<ApiResponse> SettledAsync(HttpMethod method, string path, JsonObject? body, string contentType, CancellationToken cancellationToken) =>
        Settling.LookAsync(_clock, cancel => SendAsync(method, path, body, contentType, cancel), response => response.Status is 429 or >= 500, cancellationToken);

    /// <summary>Sends one request.</summary>
    /// <param name="method">HTTP method.</param>
    /// <param name="path">Path and query, from the root: <c>/api/v1/nodes?limit=1</c>.</param>
    /// <param name="body">The object sent, if any.</param>
    /// <param name="contentType">Media type of the body; empty is plain JSON.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The answer, also when it is an error; <see cref="ApiResponse.Status"/> 0 when no server answered within 30 s each.</returns>
    /// <exception cref="DiagnosticException">
    /// RKE4002: a server's certificate is not accepted, or the tunnels' own errors when no host can be reached.
    /// </exception>
    public async Task<ApiResponse> SendAsync(
        HttpMethod method, string path, JsonObject? body, string contentType, CancellationToken cancellationToken)
    {
        var first = Volatile.Read(ref _answering);
        var faults = new List<string>();
        var unreachable = new List<DiagnosticException>();
        for (var turn = 0; turn < _endpoints.Length; turn++)
        {
            var index = (first + turn) % _endpoints.Length;
            var host = _endpoints[index].Tunnel.Host;
            try
            {
                var response = await AskAsync(index, method, path, body, contentType, cancellationToken);
                Volatile.Write(ref _answering, index);
                return response;
            }
            catch (Exception exception) when (IsFault(exception, cancellationToken))
            {
                var fault = TransportFault.Of(exception);
                if (fault.Kind is TransportFaultKind.Untrusted)
                {
                    throw Untrusted(host, fault.Reason, exception);
                }

                faults.Add(_endpoints.Length == 1 ? fault.Reason : $"{host}: {fault.Reason}");
                if (TunnelError(exception) is { } error)
                {
                    unreachable.Add(error);
                }
            }
        }

        return unreachable.Count == _endpoints.Length
            ? throw new DiagnosticException([.. unreachable.SelectMany(error => error.Diagnostics)])
            : new ApiResponse { Status = 0, Body = [], Text = string.Join("; ", faults), Host = Hosts };
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        foreach (var transport in _transports)
        {
            transport.Dispose();
        }
    }

    private static bool IsFault(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or IOException or DiagnosticException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private static DiagnosticException? TunnelError(Exception? exception)
    {
        while (exception is not (null or DiagnosticException))
        {
            exception = exception.InnerException;
        }

        return exception as DiagnosticException;
    }

    private static DiagnosticException Untrusted(string host, string reason, Exception exception) => DiagnosticException.OnHost(
        "RKE4002",
        host,
        $"the certificate of what answers there as kube-apiserver is not accepted: {reason}",
        CertificateAdvice.Text,
        exception);

    private async Task<ApiResponse> AskAsync(
        int index, HttpMethod method, string path, JsonObject? body, string contentType, CancellationToken cancellationToken)
    {
        for (var again = false; ; again = true)
        {
            using var request = new HttpRequestMessage(method, $"https://{_serverName}:{_endpoints[index].Port}{path}");
            if (body is not null)
            {
                request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()));
                request.Content.Headers.ContentType = new MediaTypeHeaderValue(contentType.Length == 0 ? "application/json" : contentType);
            }

            using var limit = new CancellationTokenSource(RequestLimit, _clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            try
            {
                using var response = await _transports[index].SendAsync(request, either.Token);
                var text = await response.Content.ReadAsStringAsync(either.Token);
                return new ApiResponse
                {
                    Status = (int)response.StatusCode,
                    Body = Read(response, text),
                    Text = text,
                    Host = _endpoints[index].Tunnel.Host,
                };
            }
            catch (HttpRequestException exception) when (!again && TransportFault.Of(exception).Kind is TransportFaultKind.Broken)
            {
                // A kept connection may have died with the SSH connection under it: the next one is made anew.
            }
            catch (OperationCanceledException) when (!again && _endpoints.Length == 1 && !either.IsCancellationRequested)
            {
                // No connection was made in its time, the way to the host may have been cut meanwhile. Nothing was asked yet.
            }
        }
    }

    // An unreadable list must not be taken for an empty one. Its text may hold Secrets, and is not repeated.
    private static JsonObject Read(HttpResponseMessage response, string text)
    {
        if (response.Content.Headers.ContentType?.MediaType != "application/json")
        {
            return [];
        }

        return Json.Parse(text) is { } body ? body
            : response.IsSuccessStatusCode ? throw new IOException($"it answered {(int)response.StatusCode} with {text.Length} characters that are no JSON object")
            : [];
    }
}
