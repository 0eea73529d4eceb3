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
    public override string Description => "A Kubernetes cluster on hosts with SSH and Docker, from RKE's cluster.yml.";

    /// <summary>Reads the configuration; null where it is not known yet, as in a preview before the resource that makes it.</summary>
    public override Task<ClusterSource?> JudgeAsync(Typed<ClusterInputs> inputs, IResourceContext context, CancellationToken cancellationToken)
    {
        if (!ClusterText.Forms.All(inputs.Knows))
        {
            return Task.FromResult<ClusterSource?>(null);
        }

        var source = ClusterSource.Read(inputs.Value.ToText(), Environment.CurrentDirectory);
        Diagnostic[] errors = [.. source.Errors, .. EndpointErrors(inputs.Value.ApiServerEndpoint)];
        return errors.Length > 0 ? throw new DiagnosticException(errors) : Task.FromResult<ClusterSource?>(source);
    }

    public override async Task<PropertyMap> ConstructAsync(ConstructContext<ClusterInputs> context, ClusterSource? source, CancellationToken cancellationToken)
    {
        if (source is null)
        {
            context.Resource.Warning("The configuration is not known before other resources are made, so this preview cannot say what will happen on which host.");
            return PropertyMap.From(OutputNames.Select(name => KeyValuePair.Create(name, PropertyValue.Unknown)));
        }

        foreach (var warning in source.Warnings)
        {
            context.Resource.Warning(warning.ToString());
        }

        var (inputs, config) = (context.Inputs.Value, source.Require());
        var (pki, plan) = await new ClusterBuild(context, config, cancellationToken).RunAsync();
        return PropertyMap.Create(
            ("kubeconfig", pki.Output("kubeconfig")),
            ("apiServerUrl", inputs.ApiServerEndpoint ?? plan.ApiServerUrl),
            ("caCertificate", pki.Output("caCertificate")),
            ("certificateExpiries", pki.Output("certificateExpiries")),
            ("nodes", PropertyValue.Of(config.Nodes.Select(node => Node(node, plan[node.Address])))));
    }

    private static readonly ImmutableArray<string> OutputNames = ["kubeconfig", "apiServerUrl", "caCertificate", "certificateExpiries", "nodes"];

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
