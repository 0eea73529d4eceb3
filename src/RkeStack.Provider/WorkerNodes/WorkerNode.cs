using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Docker;
using RkeStack.Engine.Hosts;
using RkeStack.Engine.Kubernetes.Nodes;
using RkeStack.Engine.Nodes;
using RkeStack.Provider.Common;
using RkeStack.Pulumi.Serving;

namespace RkeStack.Provider.WorkerNodes;

/// <summary>The kubelet's side of one host, and its Node object. Every host has it, whatever its roles.</summary>
internal sealed class WorkerNode(EngineServices engine) : NodeResource<WorkerNodeInputs>(engine, Tokens.WorkerNode, ProviderJson.Default.WorkerNodeInputs)
{
    private const string Kubelet = "kubelet";

    public override string Description => "kubelet, kube-proxy and, away from the control plane, nginx-proxy on one host, with the Node's labels, annotations and taints.";

    protected override async Task EnsureAsync(WorkerNodeInputs inputs, NodeRecord<WorkerNodeInputs>? previous, NodeWork work, IResourceContext context, CancellationToken cancellationToken)
    {
        using var api = Engine.Api(inputs.Api);
        var session = await Engine.OpenAsync(inputs.Connection, cancellationToken);
        await new WorkerNodeDriver(session, PlanOf(inputs), api, Engine.Unavailability, work).EnsureAsync(previous is null ? NodeMarks.None : previous.Inputs.Marks(), cancellationToken);
    }

    protected override async Task RemoveAsync(HostSession session, WorkerNodeInputs inputs, NodeWork work, IResourceContext context, CancellationToken cancellationToken)
    {
        using var api = Engine.Api(inputs.Api);
        var nodes = new ClusterNodes(api, work);
        if (await new ContainerInspector(session.Docker).IsRunningAsync(Kubelet, cancellationToken))
        {
            // The host goes for good: pods that nothing makes again, and data that lives on the host, go with it.
            var drain = new DrainOptions { Force = true, DeleteLocalData = true, Timeout = context.Timeout / 2 };
            await nodes.LeaveAsync(inputs.NodeName, drain, cancellationToken);
        }
        else
        {
            await nodes.ForgetAsync(inputs.NodeName, cancellationToken);
        }

        await NodeContainers.RemoveAllAsync(session, inputs.ContainerPlans(), work, cancellationToken);
    }

    protected override async Task ForgetAsync(WorkerNodeInputs inputs, NodeWork work, CancellationToken cancellationToken)
    {
        using var api = Engine.Api(inputs.Api);
        await new ClusterNodes(api, work).ForgetAsync(inputs.NodeName, cancellationToken);
    }

    protected override async Task<WorkerNodeInputs> ReadClusterAsync(WorkerNodeInputs inputs, IResourceContext context, CancellationToken cancellationToken)
    {
        using var api = Engine.Api(inputs.Api);
        try
        {
            return NodeMarkDrift.Of(inputs, await new NodeClient(api).FindAsync(inputs.NodeName, cancellationToken), context.Warning);
        }
        catch (DiagnosticException fault) when (Unreachable.IsApi(fault))
        {
            context.Warning($"node {inputs.NodeName} is not looked at, and what is recorded of it stays, since the cluster's API does not answer:\n{fault.Message}");
            return inputs;
        }
    }

    // Next to a control plane nothing needs a proxy to it.
    private static bool IsControlPlane(WorkerNodeInputs inputs) => !inputs.Containers.ContainsKey("nginx-proxy");

    private static WorkerNodePlan PlanOf(WorkerNodeInputs inputs) => new()
    {
        NodeName = inputs.NodeName,
        Containers = inputs.ContainerPlans(),
        Files = inputs.FilePlans(),
        Registries = inputs.RegistryCredentials(),
        ToolsImage = inputs.ToolsImage,
        Upgrade = new UpgradeStrategy(
            $"{(IsControlPlane(inputs) ? "control plane nodes" : "workers")} of {EngineServices.ClusterOf(inputs.Api.Credentials)}",
            inputs.MaxUnavailable ?? 1,
            inputs.Drain?.ToPlan()),
        Marks = inputs.Marks(),
    };
}
