using System.Net;
using System.Text.Json;
using Docker.DotNet;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Ssh;

namespace RkeStack.Engine.Docker;

/// <summary>Reads what a failed request to Docker means.</summary>
internal static class DockerFailure
{
    /// <summary>The engine's own words, without the JSON around them and without a final period.</summary>
    public static string Words(DockerApiException failure)
    {
        var body = failure.ResponseBody ?? "";
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.TryGetProperty("message", out var message))
            {
                body = message.GetString() ?? body;
            }
        }
        catch (JsonException)
        {
            // An engine behind a proxy may answer in plain text, which then is the message.
        }

        return body.Trim().TrimEnd('.') is { Length: > 0 } words ? words : $"status {(int)failure.StatusCode}";
    }

    /// <summary>Whether a container was not made for want of its image; a path that is not there has the same status.</summary>
    public static bool IsImageMissing(DockerApiException failure) =>
        failure.StatusCode == HttpStatusCode.NotFound && Words(failure).Contains("No such image", StringComparison.OrdinalIgnoreCase);

    public static bool IsDiskFull(DockerApiException failure) => IsDiskFull(failure.ResponseBody ?? "");

    public static bool IsDiskFull(string words) =>
        words.Contains("no space left on device", StringComparison.OrdinalIgnoreCase)
        || words.Contains("disk quota exceeded", StringComparison.OrdinalIgnoreCase);

    /// <summary>What it means that Docker does not make, or not run, a helper container.</summary>
    public static DiagnosticException OfHelper(string host, string doing, string image, DockerApiException failure) => IsImageMissing(failure)
        ? DockerFault.ImageMissing(host, image, Words(failure))
        : DockerFault.Refused(host, doing, Words(failure), failure);

    /// <summary>The fault that the transport found, or that the connection was lost.</summary>
    public static DiagnosticException OfTransport(string host, Exception failure)
    {
        for (Exception? e = failure; e is not null; e = e.InnerException)
        {
            if (e is DiagnosticException fault)
            {
                return fault;
            }
        }

        return SshFault.ConnectionLost(host, failure);
    }
}
