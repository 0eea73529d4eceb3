namespace RkeStack.Provider.Common;

/// <summary>The tokens of this package's resources and functions.</summary>
internal static class Tokens
{
    public const string Package = "rkestack";
    public const string Cluster = "rkestack:index:Cluster";
    public const string ClusterPki = "rkestack:index:ClusterPki";
    public const string Host = "rkestack:index:Host";
    public const string EtcdNode = "rkestack:index:EtcdNode";
    public const string ControlPlaneNode = "rkestack:index:ControlPlaneNode";
    public const string WorkerNode = "rkestack:index:WorkerNode";
    public const string SecretsEncryption = "rkestack:index:SecretsEncryption";
    public const string NodesReady = "rkestack:index:NodesReady";
    public const string ClusterAddon = "rkestack:index:ClusterAddon";
    public const string GetKubeconfig = "rkestack:index:getKubeconfig";
    public const string ParseClusterConfig = "rkestack:index:parseClusterConfig";
    public const string ListVersions = "rkestack:index:listVersions";
    public const string GetHostFacts = "rkestack:index:getHostFacts";
    public const string GenerateCertificateRequests = "rkestack:index:generateCertificateRequests";
}
