using RkeStack.Cluster.Pki;

namespace RkeStack.Cluster.Kubeconfigs;

/// <summary>Kubeconfigs of the components on a host, byte by byte as RKE writes them.</summary>
public static class ComponentKubeconfig
{
    /// <summary>Path of a component's kubeconfig, without prefix_path: <c>/etc/kubernetes/ssl/kubecfg-kube-proxy.yaml</c>.</summary>
    /// <param name="component">Base name of the component's certificate files.</param>
    public static string PathOf(string component) => $"{CertificateNames.Directory}kubecfg-{component}.yaml";

    /// <summary>
    /// The text: cluster and context <c>local</c>, the API server at 127.0.0.1:6443 (itself, or nginx-proxy on hosts
    /// without a control plane), key and certificate by their paths. Holds no secret; ends without a newline, as RKE's.
    /// </summary>
    /// <param name="component">Base name of the component's certificate files.</param>
    public static string For(string component) =>
        $"""
        apiVersion: v1
        kind: Config
        clusters:
        - cluster:
            api-version: v1
            certificate-authority: {CertificateNames.Directory}{CertificateNames.KubeCa}.pem
            server: "https://127.0.0.1:6443"
          name: "local"
        contexts:
        - context:
            cluster: "local"
            user: "{component}-local"
          name: "local"
        current-context: "local"
        users:
        - name: "{component}-local"
          user:
            client-certificate: {CertificateNames.Directory}{component}.pem
            client-key: {CertificateNames.Directory}{component}-key.pem
        """;
}
