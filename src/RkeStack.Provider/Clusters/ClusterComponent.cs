using System.Collections.Immutable;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;
using RkeStack.Provider.Common;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Serving;
using RkeStack.Pulumi.Values;

namespace RkeStack.Provider.Clusters;

/// <summary>A whole cluster from one cluster.yml. Owns nothing itself: it judges the configuration and registers the resources below it.</summary>
internal sealed class ClusterComponent()
    : ComponentResource<ClusterInputs, ClusterOutputs, ClusterSource?>(Tokens.Cluster, ProviderJson.Default.ClusterInputs, ProviderJson.Default.ClusterOutputs)
{
    public override string Description => ClusterDescription.Text;

    /// <summary>Reads the configuration; null where too little of it is known yet, as in a preview before the resource that makes it.</summary>
    public override Task<ClusterSource?> JudgeAsync(Typed<ClusterInputs> inputs, IResourceContext context, CancellationToken cancellationToken)
    {
        if (!ClusterText.Forms.All(inputs.Knows))
        {
            return Task.FromResult(Foresee(inputs));
        }

        var source = ClusterSource.Read(inputs.Value.ToText(), Environment.CurrentDirectory);
        Diagnostic[] errors = [.. source.Errors, .. EndpointErrors(inputs.Value.ApiServerEndpoint)];
        if (errors.Length == 0)
        {
            return Task.FromResult<ClusterSource?>(source);
        }

        Warn(source, context);
        throw new DiagnosticException(errors);
    }

    public override async Task<PropertyMap> ConstructAsync(ConstructContext<ClusterInputs> context, ClusterSource? source, CancellationToken cancellationToken)
    {
        if (context.Options.IgnoreChanges is not [])
        {
            context.Resource.Warning("The option ignoreChanges does nothing on a Cluster: Pulumi applies it to the component's own row, and what is built follows from its inputs.");
        }

        if (source is null)
        {
            context.Resource.Warning(
                "The configuration is not known before other resources are made, so this preview cannot say what will happen on which host. "
                + "Where it shows a cluster's resources as deleted, they are only not foreseen.");
            return PropertyMap.From(OutputNames.Select(name => KeyValuePair.Create(name, PropertyValue.Unknown)));
        }

        if (source.NodesLeftOut > 0)
        {
            context.Resource.Warning(
                $"{source.NodesLeftOut} of the nodes of config are not known before other resources are made. "
                + "This preview leaves them out, and does not show what they change on the others.");
        }

        Warn(source, context.Resource);
        var config = source.Require();
        var (pki, plan) = await new ClusterBuild(context, config, cancellationToken).RunAsync();
        return PropertyMap.Create(
            ("kubeconfig", pki.Output("kubeconfig")),
            ("apiServerUrl", ApiServerEndpoint.In(context.Inputs.Raw) ?? plan.ApiServerUrl),
            ("caCertificate", pki.Output("caCertificate")),
            ("certificateExpiries", pki.Output("certificateExpiries")),
            ("nodes", source.NodesLeftOut > 0 ? PropertyValue.Unknown : PropertyValue.Of(config.Nodes.Select(node => Node(node, plan[node.Address])))));
    }

    private static void Warn(ClusterSource source, IResourceContext context)
    {
        foreach (var warning in source.Warnings)
        {
            context.Warning(warning.ToString());
        }
    }

    private static readonly ImmutableArray<string> OutputNames = ["kubeconfig", "apiServerUrl", "caCertificate", "certificateExpiries", "nodes"];

    private static ClusterSource? Foresee(Typed<ClusterInputs> inputs)
    {
        if (ForeseeableConfig.Of(inputs) is not { } part
            || ClusterSource.Read(new ClusterText(null, null, part.Config), Environment.CurrentDirectory) is not { Errors: [], Config: { } config } source)
        {
            return null;
        }

        // The first control plane gives the API server its URL: one that may stand before it leaves that open.
        var first = config.Nodes.TakeWhile(node => !node.IsControlPlane).Count();
        return part.LeftOut.All(place => place > first) ? source with { NodesLeftOut = part.LeftOut.Length } : null;
    }

    private static Diagnostic[] EndpointErrors(string? endpoint) =>
        endpoint is null || (Uri.TryCreate(endpoint, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps)
            ? []
            : [new Diagnostic { Code = "RKE9013", Path = "apiServerEndpoint", Message = "this is not the URL of an API server", Fix = "Write a URL such as https://k8s.example.com:6443." }];

    private static PropertyValue Node(NodeConfig node, HostPlan plan) => PropertyMap.Create(
        ("name", plan.NodeName),
        ("address", plan.Address),
        ("internalAddress", plan.InternalAddress),
        ("roles", PropertyValue.Of(node.Role.Select(PropertyValue.Of))));
}
