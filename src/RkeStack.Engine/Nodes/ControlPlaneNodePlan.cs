using System.Collections.Immutable;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Etcd;
using RkeStack.Engine.Tls;

namespace RkeStack.Engine.Nodes;

/// <summary>The control plane as it must be on one host.</summary>
public sealed record ControlPlaneNodePlan
{
    /// <summary>The role's containers; <c>service-sidekick</c>, which only lends its volume, among them.</summary>
    public required ImmutableArray<ContainerPlan> Containers { get; init; }

    /// <summary>Files of the role.</summary>
    public required ImmutableArray<FilePlan> Files { get; init; }

    /// <summary>Paths of those files that leave the host with the role.</summary>
    public required ImmutableArray<string> PrivateFiles { get; init; }

    /// <summary>What the host pulls missing images with.</summary>
    public required ImmutableArray<RegistryCredential> Registries { get; init; }

    /// <summary>The image of the tools.</summary>
    public required string ToolsImage { get; init; }

    /// <summary>The members of etcd, each with the address where it listens for clients; empty with an etcd that is not the cluster's.</summary>
    public required ImmutableArray<(EtcdPeer Peer, string ClientUrl)> EtcdMembers { get; init; }

    /// <summary>How the host is changed while it serves.</summary>
    public required UpgradeStrategy Upgrade { get; init; }

    /// <summary>Identity with which etcd and the API server are asked.</summary>
    public required ClientIdentity Identity { get; init; }
}
