namespace RkeStack.Cluster.Configuration;

/// <summary>The roles that <c>nodes[].role</c> may list, in RKE's own spelling.</summary>
public static class NodeRole
{
    /// <summary>Runs etcd.</summary>
    public const string Etcd = "etcd";

    /// <summary>Runs the API server, the controller manager and the scheduler.</summary>
    public const string ControlPlane = "controlplane";

    /// <summary>Runs the pods of users.</summary>
    public const string Worker = "worker";
}
