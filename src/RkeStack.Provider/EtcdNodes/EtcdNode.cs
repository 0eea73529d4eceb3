using System.Collections.Immutable;
using RkeStack.Engine.Etcd;
using RkeStack.Engine.Hosts;
using RkeStack.Engine.Nodes;
using RkeStack.Provider.Common;
using RkeStack.Provider.Nodes;
using RkeStack.Pulumi.Serving;

namespace RkeStack.Provider.EtcdNodes;

/// <summary>etcd on one host. Members come and go one at a time, and never below the quorum.</summary>
internal sealed class EtcdNode(EngineServices engine) : NodeResource<EtcdNodeInputs>(engine, Tokens.EtcdNode, ProviderJson.Default.EtcdNodeInputs)
{
    private const string Container = "etcd";

    public override string Description => "etcd on one host, with its recurring snapshots.";

    protected override async Task EnsureAsync(EtcdNodeInputs inputs, NodeRecord<EtcdNodeInputs>? previous, NodeWork work, IResourceContext context, CancellationToken cancellationToken) =>
        await Driver(await Engine.OpenAsync(inputs.Connection, cancellationToken), inputs, previous, work).EnsureAsync(cancellationToken);

    protected override Task RemoveAsync(HostSession session, EtcdNodeInputs inputs, NodeWork work, IResourceContext context, CancellationToken cancellationToken) =>
        Driver(session, inputs, previous: null, work).RemoveAsync(cancellationToken);

    protected override Task ForgetAsync(EtcdNodeInputs inputs, NodeWork work, CancellationToken cancellationToken)
    {
        var others = inputs.Members.Where(member => member.PeerUrl != inputs.PeerUrl && member.Connection is not null)
            .Select(member => EtcdEndpoint.At(member.ClientUrl, member.ToPlan().Peer, new HostTunnel(Engine.Hosts, member.Connection!.ToPlan())));
        return new EtcdDeparture(
            new EtcdPeer(inputs.MemberName, inputs.PeerUrl), [.. others], EngineServices.ClusterOf(inputs.Credentials), EngineServices.Identity(inputs.Credentials), Engine.EtcdChanges, Engine.Clock, work)
            .ForgetAsync(cancellationToken);
    }

    // Who else is a member matters to those who stay only when others leave: whether the cluster can spare them.
    protected override bool IsOfThePath(string input, EtcdNodeInputs old, EtcdNodeInputs wanted) =>
        input == "founder" || (input == "members" && KnowsMembers(wanted) && Leaving(old, wanted).IsEmpty) || base.IsOfThePath(input, old, wanted);

    /// <summary>The members that were wanted and no longer are.</summary>
    internal static ImmutableArray<EtcdMemberArgs> Leaving(EtcdNodeInputs old, EtcdNodeInputs wanted) =>
        [.. old.Members.ExceptBy(wanted.Members.Select(member => member.PeerUrl), member => member.PeerUrl, StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether the cluster may still begin with this member: where etcd has run, an empty data directory is a loss and no beginning.</summary>
    /// <param name="inputs">The member.</param>
    /// <param name="before">What is recorded of it; null the first time.</param>
    internal static bool MayFound(EtcdNodeInputs inputs, NodeOutputs? before) => inputs.Founder && before?.Plans.ContainsKey(Container) != true;

    // In a preview, all of them, one or its peer URL may not be known yet.
    private static bool KnowsMembers(EtcdNodeInputs inputs) => !inputs.Members.IsDefault && inputs.Members.All(member => member?.PeerUrl is not null);

    private EtcdNodeDriver Driver(HostSession session, EtcdNodeInputs inputs, NodeRecord<EtcdNodeInputs>? previous, NodeWork work)
    {
        var containers = inputs.ContainerPlans();
        var plan = new EtcdNodePlan
        {
            Cluster = EngineServices.ClusterOf(inputs.Credentials),
            Peer = new EtcdPeer(inputs.MemberName, inputs.PeerUrl),
            Members = [.. inputs.Members.Select(member => member.ToPlan())],
            Leaving = previous is null ? [] : [.. Leaving(previous.Inputs, inputs).Select(member => member.ToPlan())],
            MayFound = MayFound(inputs, previous?.Outputs),
            Container = containers.First(container => container.Name == Container),
            Companions = [.. containers.Where(container => container.Name != Container)],
            DataDirectory = inputs.DataDirectory,
            DataUid = inputs.DataUid ?? 0,
            Files = inputs.FilePlans(),
            PrivateFiles = inputs.PrivateFiles(),
            Registries = inputs.RegistryCredentials(),
            ToolsImage = inputs.ToolsImage,
            Identity = EngineServices.Identity(inputs.Credentials),
        };
        return new EtcdNodeDriver(session, plan, Engine.EtcdChanges, Engine.Unavailability, Engine.Clock, work);
    }
}
