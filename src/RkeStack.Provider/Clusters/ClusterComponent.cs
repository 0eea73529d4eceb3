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
    : ComponentResource<ClusterInputs, ClusterOutputs>(Tokens.Cluster, ProviderJson.Default.ClusterInputs, ProviderJson.Default.ClusterOutputs)
{
    private static readonly string[] Forms = ["clusterYaml", "clusterFile", "config"];

    public override string Description => "A Kubernetes cluster on hosts with SSH and Docker, from RKE's cluster.yml.";

    public override Task<IReadOnlyList<PropertyFailure>> CheckAsync(Typed<ClusterInputs> inputs, IResourceContext context, CancellationToken cancellationToken)
    {
        if (!IsKnown(inputs))
        {
            return Task.FromResult<IReadOnlyList<PropertyFailure>>([]);
        }

        // Thrown, not returned with its property: the CLI would print the property's value with every error, and it holds secrets.
        Diagnostic[] errors = [.. ClusterSource.Read(inputs.Value, Environment.CurrentDirectory).Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)];
        return errors.Length == 0 ? Task.FromResult<IReadOnlyList<PropertyFailure>>([]) : throw new DiagnosticException(errors);
    }

    public override async Task<PropertyMap> ConstructAsync(ConstructContext<ClusterInputs> context, CancellationToken cancellationToken)
    {
        // Only a preview can come here with a configuration that another resource has yet to make.
        if (!IsKnown(context.Inputs) || ClusterSource.Read(context.Inputs.Value, Environment.CurrentDirectory) is not { Config: { } config } source)
        {
            context.Resource.Warning("The configuration is not known before other resources are made, so this preview cannot say what will happen on which host.");
            return PropertyMap.From(OutputNames.Select(name => KeyValuePair.Create(name, PropertyValue.Unknown)));
        }

        foreach (var warning in source.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Warning))
        {
            context.Resource.Warning(warning.ToString());
        }

        var inputs = context.Inputs.Value;
        var (pki, plan) = await new ClusterBuild(context, config, cancellationToken).RunAsync();
        return PropertyMap.Create(
            ("kubeconfig", pki.Output("kubeconfig")),
            ("apiServerUrl", inputs.ApiServerEndpoint ?? plan.ApiServerUrl),
            ("caCertificate", pki.Output("caCertificate")),
            ("certificateExpiries", pki.Output("certificateExpiries")),
            ("nodes", PropertyValue.Of(config.Nodes.Select(node => Node(node, plan[node.Address])))));
    }

    private static readonly ImmutableArray<string> OutputNames = ["kubeconfig", "apiServerUrl", "caCertificate", "certificateExpiries", "nodes"];

    private static bool IsKnown(Typed<ClusterInputs> inputs) => Forms.All(inputs.Knows);

    private static PropertyValue Node(NodeConfig node, HostPlan plan) => PropertyMap.Create(
        ("name", plan.NodeName),
        ("address", plan.Address),
        ("internalAddress", plan.InternalAddress),
        ("roles", PropertyValue.Of(node.Role.Select(PropertyValue.Of))));
}
