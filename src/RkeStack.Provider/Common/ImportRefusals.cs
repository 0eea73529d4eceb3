using RkeStack.Cluster.Diagnostics;
using RkeStack.Pulumi.Serving;

namespace RkeStack.Provider.Common;

/// <summary>Why resources are not imported one by one, and what to do instead.</summary>
internal static class ImportRefusals
{
    /// <summary>The error for a resource type that cannot be imported.</summary>
    public static Diagnostic Of(ImportRefusedException refused) => refused.Type switch
    {
        Tokens.Host => Make("RKE9040", refused, "a host is not imported: making the resource only reaches the host, checks it and records what it finds", "Run `pulumi up`."),
        Tokens.ClusterAddon => Make(
            "RKE9041", refused, "an add-on is not imported: what belongs to it stands in its manifest, not in the cluster",
            "Run `pulumi up`: objects that are there are taken over as they are applied."),
        Tokens.EtcdNode or Tokens.ControlPlaneNode or Tokens.WorkerNode => Make(
            "RKE9042", refused, "a node's role is not imported: its plan follows from cluster.yml and the cluster's certificates, which no host knows as a whole",
            "Import the ClusterPki of the cluster from RKE's cluster.rkestate (docs/using/import.md), then run `pulumi up`: containers that are as planned are kept."),
        _ => Make("RKE9044", refused, "a resource of this kind is not imported: nothing of it stands anywhere but in what it is made of", "Run `pulumi up`."),
    };

    private static Diagnostic Make(string code, ImportRefusedException refused, string message, string fix) =>
        new() { Code = code, Path = refused.Id, Message = message, Fix = fix };
}
