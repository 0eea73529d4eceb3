using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Versions;
using RkeStack.Engine.Hosts;
using RkeStack.Engine.Nodes;
using RkeStack.Provider.Common;
using RkeStack.Provider.Nodes;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Serving;
using RkeStack.Pulumi.Values;

namespace RkeStack.Provider.ControlPlaneNodes;

/// <summary>kube-apiserver, kube-controller-manager and kube-scheduler on one host.</summary>
internal sealed class ControlPlaneNode(EngineServices engine)
    : NodeResource<ControlPlaneNodeInputs>(engine, Tokens.ControlPlaneNode, ProviderJson.Default.ControlPlaneNodeInputs)
{
    private const string ApiServer = "kube-apiserver";

    public override string Description => "The Kubernetes control plane on one host.";

    public override async Task<CheckResult> CheckAsync(CheckRequest<ControlPlaneNodeInputs> request, IResourceContext context, CancellationToken cancellationToken)
    {
        var check = await base.CheckAsync(request, context, cancellationToken);
        var step = ApiServerImage(request.OldInputs) is { } from && ApiServerImage(request.Inputs.Raw) is { } to
            ? KubernetesUpgrade.Judge(request.Inputs.Raw.FindMap("connection")?.FindString("host") ?? "", from, to)
            : null;
        if (step is { Severity: Severity.Error })
        {
            var failure = new PropertyFailure(PropertyPath.Of("containers").Then(ApiServer).Then("image"), step.ToString());
            return check with { Failures = [.. check.Failures, failure] };
        }

        if (step is not null)
        {
            context.Warning(step.ToString());
        }

        return check;
    }

    protected override async Task EnsureAsync(ControlPlaneNodeInputs inputs, NodeRecord<ControlPlaneNodeInputs>? previous, NodeWork work, IResourceContext context, CancellationToken cancellationToken) =>
        await Driver(await Engine.OpenAsync(inputs.Connection, cancellationToken), inputs, work).EnsureAsync(cancellationToken);

    protected override Task RemoveAsync(HostSession session, ControlPlaneNodeInputs inputs, NodeWork work, IResourceContext context, CancellationToken cancellationToken) =>
        Driver(session, inputs, work).RemoveAsync(cancellationToken);

    private static string? ApiServerImage(PropertyMap inputs) => inputs.FindMap("containers")?.FindMap(ApiServer)?.FindString("image");

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
