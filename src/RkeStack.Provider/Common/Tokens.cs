namespace RkeStack.Provider.Common;

/// <summary>The type tokens of this package.</summary>
internal static class Tokens
{
    public const string Package = "rkestack";
    public const string Cluster = "rkestack:index:Cluster";
    public const string ClusterPki = "rkestack:index:ClusterPki";
    public const string Host = "rkestack:index:Host";
    public const string EtcdNode = "rkestack:index:EtcdNode";
    public const string ControlPlaneNode = "rkestack:index:ControlPlaneNode";
    public const string WorkerNode = "rkestack:index:WorkerNode";
    public const string ClusterAddon = "rkestack:index:ClusterAddon";
}
