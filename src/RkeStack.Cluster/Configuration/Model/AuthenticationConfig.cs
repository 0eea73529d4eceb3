using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>How clients of the API server prove who they are (<c>authentication</c> of cluster.yml).</summary>
public sealed record AuthenticationConfig
{
    /// <summary><c>strategy</c>: x509, or x509|webhook. Default: x509.</summary>
    public string Strategy { get; init; } = "";

    /// <summary><c>sans</c>: Further names and addresses that the API server's certificate is valid for.</summary>
    public ImmutableArray<string> Sans { get; init; } = [];

    /// <summary><c>webhook</c>: The service that the strategy webhook asks.</summary>
    public WebhookAuthenticationConfig? Webhook { get; init; }
}
