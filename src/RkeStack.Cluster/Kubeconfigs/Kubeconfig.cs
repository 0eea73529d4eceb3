using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace RkeStack.Cluster.Kubeconfigs;

/// <summary>A kubeconfig of one cluster and one user, with everything in it. Secret.</summary>
public sealed record Kubeconfig
{
    /// <summary>Name of the cluster and of the context.</summary>
    public required string ClusterName { get; init; }

    /// <summary>The API server's URL, such as <c>https://10.0.0.1:6443</c>.</summary>
    public required string Server { get; init; }

    /// <summary>The name that the server's certificate is held against; null for that of the URL.</summary>
    public string? TlsServerName { get; init; }

    /// <summary>PEM of the authority that the server's certificate is verified with; null for the machine's own authorities.</summary>
    public string? CaCertificate { get; init; }

    /// <summary>Name of the user's entry.</summary>
    public required string UserName { get; init; }

    /// <summary>PEM of the user's certificate; null for a user with a token.</summary>
    public string? ClientCertificate { get; init; }

    /// <summary>PEM of the user's private key; null for a user with a token.</summary>
    public string? ClientKey { get; init; }

    /// <summary>The user's bearer token; null for a user with a certificate.</summary>
    public string? Token { get; init; }

    /// <summary>The text, in the form that RKE gives to the administrator's. Secret.</summary>
    public string ToText()
    {
        var text = new StringBuilder("apiVersion: v1\nkind: Config\nclusters:\n- cluster:\n    api-version: v1\n");
        Add(text, "certificate-authority-data", Base64(CaCertificate));
        Add(text, "server", Quoted(Server));
        Add(text, "tls-server-name", TlsServerName is null ? null : Quoted(TlsServerName));
        text.Append(CultureInfo.InvariantCulture, $"  name: {Quoted(ClusterName)}\ncontexts:\n- context:\n");
        Add(text, "cluster", Quoted(ClusterName));
        Add(text, "user", Quoted(UserName));
        text.Append(CultureInfo.InvariantCulture, $"  name: {Quoted(ClusterName)}\ncurrent-context: {Quoted(ClusterName)}\nusers:\n- name: {Quoted(UserName)}\n  user:\n");
        Add(text, "client-certificate-data", Base64(ClientCertificate));
        Add(text, "client-key-data", Base64(ClientKey));
        Add(text, "token", Token is null ? null : Quoted(Token));
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>Says whose it is, and nothing of its secrets.</summary>
    public override string ToString() => $"{nameof(Kubeconfig)} of {UserName} at {ClusterName}";

    private static void Add(StringBuilder text, string key, string? value)
    {
        if (value is not null)
        {
            text.Append("    ").Append(key).Append(": ").Append(value).Append('\n');
        }
    }

    private static string? Base64(string? pem) => pem is null ? null : Convert.ToBase64String(Encoding.UTF8.GetBytes(pem));

    // A JSON string is a YAML scalar.
    private static string Quoted(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
