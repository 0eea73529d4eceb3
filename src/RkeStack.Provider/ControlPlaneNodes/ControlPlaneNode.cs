using RkeStack.Engine.Hosts;
using RkeStack.Engine.Nodes;
using RkeStack.Provider.Common;
using RkeStack.Pulumi.Serving;

namespace RkeStack.Provider.ControlPlaneNodes;

/// <summary>kube-apiserver, kube-controller-manager and kube-scheduler on one host.</summary>
internal sealed class ControlPlaneNode(EngineServices engine)
    : NodeResource<ControlPlaneNodeInputs>(engine, Tokens.ControlPlaneNode, ProviderJson.Default.ControlPlaneNodeInputs)
{
    public override string Description => "The Kubernetes control plane on one host.";

    protected override async Task EnsureAsync(ControlPlaneNodeInputs inputs, ControlPlaneNodeInputs? previous, NodeWork work, IResourceContext context, CancellationToken cancellationToken) =>
        await Driver(await Engine.OpenAsync(inputs.Connection, cancellationToken), inputs, work).EnsureAsync(cancellationToken);

    protected override Task RemoveAsync(HostSession session, ControlPlaneNodeInputs inputs, NodeWork work, IResourceContext context, CancellationToken cancellationToken) =>
        Driver(session, inputs, work).RemoveAsync(cancellationToken);

    private ControlPlaneNodeDriver Driver(HostSession session, ControlPlaneNodeInputs inputs, NodeWork work)
    {
        var plan = new ControlPlaneNodePlan
        {
            Containers = inputs.ContainerPlans(),
            Files = inputs.FilePlans(),
            PrivateFiles = inputs.PrivateFiles(),
            Registries = inputs.RegistryCredentials(),
            ToolsImage = inputs.ToolsImage,
            EtcdMembers = [.. inputs.EtcdMembers.Select(member => member.ToPlan())],
            Upgrade = new UpgradeStrategy($"control planes of {EngineServices.ClusterOf(inputs.Credentials)}", inputs.MaxUnavailable ?? 1),
            Identity = EngineServices.Identity(inputs.Credentials),
        };
        return new ControlPlaneNodeDriver(session, plan, Engine.Unavailability, Engine.Clock, work);
    }
}
