using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Kubernetes;
using RkeStack.Engine.Tls;

namespace RkeStack.Engine.Etcd;

/// <summary>
/// etcd's API version 3 of one member by its JSON gateway, which serves on the client port. 64-bit numbers are strings there, and
/// fields with a zero value are left out.
/// </summary>
internal sealed class EtcdGateway(EtcdEndpoint endpoint, ClientIdentity identity, TimeProvider clock) : IDisposable
{
    // In every etcd certificate of RKE, whichever address the member listens on.
    private const string ServerName = "localhost";

    private const int Success = 200;
    private const int LongestShown = 200;

    private readonly HttpMessageInvoker _transport = TunnelHttp.Create(endpoint.Tunnel, endpoint.Address, endpoint.Port, identity);

    public EtcdEndpoint Endpoint => endpoint;

    public static ulong Id(JsonObject json, string name) =>
        ulong.TryParse(json.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    public Task<EtcdAnswer> CallAsync(string path, JsonObject request, TimeSpan limit, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, $"/v3/{path}", request, limit, cancellationToken);

    public Task<EtcdAnswer> HealthAsync(TimeSpan limit, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, "/health", null, limit, cancellationToken);

    public void Dispose() => _transport.Dispose();

    // A list that cannot be read must not be taken for an empty one.
    private static EtcdAnswer Read(int status, string text)
    {
        var json = Json.Parse(text);
        if (json is null && status == Success)
        {
            return new EtcdAnswer(0, [], $"what it answers is no JSON object: {(text.Length > LongestShown ? text[..LongestShown] + "…" : text)}".ReplaceLineEndings(" ").Trim());
        }

        var message = json.Text("message") is { Length: > 0 } said ? said : json.Text("reason") is { Length: > 0 } why ? why : text;
        return new EtcdAnswer(status, json ?? [], message.ReplaceLineEndings(" ").Trim());
    }

    private async Task<EtcdAnswer> SendAsync(
        HttpMethod method, string path, JsonObject? body, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, $"https://{ServerName}:{endpoint.Port}{path}");
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        using var expiry = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(expiry.Token, cancellationToken);
        try
        {
            using var response = await _transport.SendAsync(request, either.Token);
            var text = await response.Content.ReadAsStringAsync(either.Token);
            return Read((int)response.StatusCode, text);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or DiagnosticException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            var fault = TransportFault.Of(exception);
            return fault.Kind is TransportFaultKind.Untrusted
                ? throw DiagnosticException.OnHost(
                    "RKE3010",
                    endpoint.Tunnel.Host,
                    $"the certificate of what answers there as etcd is not accepted: {fault.Reason}",
                    CertificateAdvice.Text,
                    exception)
                : new EtcdAnswer(0, [], fault.Reason);
        }
    }
}
