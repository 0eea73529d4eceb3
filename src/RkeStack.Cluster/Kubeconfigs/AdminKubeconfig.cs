using System.Text;
using System.Text.Encodings.Web;

namespace RkeStack.Cluster.Kubeconfigs;

/// <summary>The administrator's kubeconfig, byte by byte as RKE writes it.</summary>
public static class AdminKubeconfig
{
    /// <summary>Where a bundle says that the file lies when nothing else was recorded.</summary>
    public const string DefaultPath = "./kube_config_cluster.yml";

    /// <summary>The text, with key and certificates in it. Secret.</summary>
    /// <param name="clusterName">Name of cluster and context; the user is <c>kube-admin-</c> and the name.</param>
    /// <param name="serverUrl">The API server as it is reached from outside: <c>https://10.0.0.1:6443</c>.</param>
    /// <param name="caCertificatePem">Certificate of the cluster's CA.</param>
    /// <param name="certificatePem">The administrator's certificate.</param>
    /// <param name="keyPem">The administrator's private key.</param>
    public static string For(string clusterName, string serverUrl, string caCertificatePem, string certificatePem, string keyPem) =>
        $"""
        apiVersion: v1
        kind: Config
        clusters:
        - cluster:
            api-version: v1
            certificate-authority-data: {Base64(caCertificatePem)}
            server: {Quoted(serverUrl)}
          name: {Quoted(clusterName)}
        contexts:
        - context:
            cluster: {Quoted(clusterName)}
            user: {Quoted($"kube-admin-{clusterName}")}
          name: {Quoted(clusterName)}
        current-context: {Quoted(clusterName)}
        users:
        - name: {Quoted($"kube-admin-{clusterName}")}
          user:
            client-certificate-data: {Base64(certificatePem)}
            client-key-data: {Base64(keyPem)}
        """;

    private static string Base64(string pem) => Convert.ToBase64String(Encoding.UTF8.GetBytes(pem));

    // A JSON string is a YAML scalar; RKE quotes without escaping, which is the same for every name that works with it.
    private static string Quoted(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
