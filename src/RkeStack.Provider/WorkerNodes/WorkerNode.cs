using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Hosts;
using RkeStack.Engine.Kubernetes;
using RkeStack.Engine.Kubernetes.Nodes;
using RkeStack.Engine.Nodes;
using RkeStack.Provider.Common;
using RkeStack.Provider.Nodes;
using RkeStack.Pulumi.Serving;

namespace RkeStack.Provider.WorkerNodes;

/// <summary>The kubelet's side of one host, and its Node object. Every host has it, whatever its roles.</summary>
internal sealed class WorkerNode(EngineServices engine) : NodeResource<WorkerNodeInputs>(engine, Tokens.WorkerNode, ProviderJson.Default.WorkerNodeInputs)
{
    public override string Description => "kubelet, kube-proxy and, away from the control plane, nginx-proxy on one host, with the Node's labels, annotations and taints.";

    protected override async Task EnsureAsync(WorkerNodeInputs inputs, NodeRecord<WorkerNodeInputs>? previous, NodeWork work, IResourceContext context, CancellationToken cancellationToken)
    {
        using var api = Engine.Api(inputs.Api);
        await Driver(await Engine.OpenAsync(inputs.Connection, cancellationToken), inputs, api, work)
            .EnsureAsync(previous is null ? NodeMarks.None : previous.Inputs.Marks(), cancellationToken);
    }

    protected override async Task RemoveAsync(HostSession session, WorkerNodeInputs inputs, NodeWork work, IResourceContext context, CancellationToken cancellationToken)
    {
        using var api = Engine.Api(inputs.Api);
        await Driver(session, inputs, api, work).RemoveAsync(context.Timeout / 2, cancellationToken);
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

    private WorkerNodeDriver Driver(HostSession session, WorkerNodeInputs inputs, KubernetesApi api, NodeWork work)
    {
        var marks = inputs.Marks();
        var plan = new WorkerNodePlan
        {
            NodeName = inputs.NodeName,
            Containers = inputs.ContainerPlans(),
            Files = inputs.FilePlans(),
            Registries = inputs.RegistryCredentials(),
            ToolsImage = inputs.ToolsImage,
            Upgrade = new UpgradeStrategy(
                $"{(marks.IsControlPlane ? "control plane nodes" : "workers")} of {EngineServices.ClusterOf(inputs.Api.Credentials)}",
                inputs.MaxUnavailable ?? 1,
                inputs.Drain?.ToPlan()),
            Marks = marks,
        };
        return new WorkerNodeDriver(session, plan, api, Engine.Unavailability, work);
    }
}
