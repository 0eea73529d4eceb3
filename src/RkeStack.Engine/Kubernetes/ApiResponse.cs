using System.Text.Json.Nodes;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Engine.Kubernetes;

/// <summary>What the Kubernetes API answered, or that none of its servers did.</summary>
public sealed record ApiResponse
{
    /// <summary>HTTP status; 0 when no server answered.</summary>
    public required int Status { get; init; }

    /// <summary>The object or list answered with; the Status object on failure; empty when the body was no JSON object.</summary>
    public required JsonObject Body { get; init; }

    /// <summary>The body as text: what <c>/readyz</c> and logs answer with.</summary>
    public required string Text { get; init; }

    /// <summary>The host that answered, or all that were asked when none did.</summary>
    public required string Host { get; init; }

    /// <summary>Whether the request was carried out.</summary>
    public bool Succeeded => Status is >= 200 and < 300;

    /// <summary>Whether the object, or its kind, does not exist.</summary>
    public bool NotFound => Status == 404;

    /// <summary>
    /// Whether the same request may succeed a moment later: no server answered, too many requests, a server error, or a
    /// conflict with a concurrent change.
    /// </summary>
    public bool MayPass => Status is 0 or 409 or 429 or >= 500 || IsOfTerminatingNamespace;

    /// <summary>Kubernetes' machine-readable reason (<c>NotFound</c>, <c>Invalid</c>); empty where there is none.</summary>
    public string Reason => Succeeded ? "" : Body.Text("reason");

    /// <summary>Why the request failed, on one line.</summary>
    public string Message
    {
        get
        {
            var message = Body.Text("message");
            return (message.Length == 0 ? Text : message).ReplaceLineEndings(" ").Trim().TrimEnd('.');
        }
    }

    private bool IsOfTerminatingNamespace =>
        Status == 403 && Body.Items("details", "causes").Any(cause => cause.Text("reason") == "NamespaceTerminating");

    /// <summary>Returns this answer when the request succeeded.</summary>
    /// <param name="what">What was asked for, as it reads after "cannot": <c>cordon node worker-1</c>.</param>
    /// <exception cref="DiagnosticException">
    /// RKE4001 no server answered, RKE4003 our certificate is not accepted (401), RKE4004 not allowed (403),
    /// RKE4005 anything else.
    /// </exception>
    public ApiResponse OrThrow(string what) => Succeeded ? this : throw Error(what);

    /// <summary>The error of a request that failed, coded as <see cref="OrThrow"/> says.</summary>
    /// <param name="what">What was asked for, as it reads after "cannot".</param>
    public DiagnosticException Error(string what) => Status switch
    {
        0 => DiagnosticException.OnHost(
            "RKE4001",
            Host,
            $"cannot {what}: no kube-apiserver answers: {Message}",
            "See whether the kube-apiserver container runs there (docker ps, docker logs kube-apiserver), then run again."),
        401 => DiagnosticException.OnHost(
            "RKE4003",
            Host,
            $"cannot {what}: kube-apiserver does not accept the kube-admin certificate of this stack's state",
            "The cluster's CA is another one, or the certificate has expired: compare kube-ca on the host with the stack's caCertificate output."),
        403 => DiagnosticException.OnHost(
            "RKE4004",
            Host,
            $"cannot {what}: kube-apiserver forbids it: {Message}",
            "Look for an admission policy or webhook that refuses it; the kube-admin certificate itself may do everything."),
        _ => DiagnosticException.OnHost(
            "RKE4005",
            Host,
            $"cannot {what}: kube-apiserver answered {Status}{(Reason.Length == 0 ? "" : $" {Reason}")}: {Message}",
            "Mend what the message names, then run again."),
    };
}
