using System.Text.Json;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Plans;
using RkeStack.Provider.Clusters;
using RkeStack.Provider.Common;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Serving;

namespace RkeStack.Provider.Functions;

/// <summary>What a cluster.yml means: its errors and warnings, its values with defaults, and what it puts on each host.</summary>
internal sealed class ParseClusterConfig() : Function<ParseClusterConfigArgs, ParseClusterConfigResult>(
    Tokens.ParseClusterConfig, FunctionJson.Default.ParseClusterConfigArgs, FunctionJson.Default.ParseClusterConfigResult)
{
    public override string Description =>
        "Reads a cluster.yml as the resource `Cluster` does: all errors and warnings, the containers and images of each host, and, where asked for, the configuration with RKE's defaults. Contacts no host.";

    public override Task<ParseClusterConfigResult> InvokeAsync(Typed<ParseClusterConfigArgs> arguments, IResourceContext context, CancellationToken cancellationToken)
    {
        var source = ClusterSource.Read(arguments.Value.ToText(), Environment.CurrentDirectory);
        var result = new ParseClusterConfigResult
        {
            Valid = source.Errors is [],
            Errors = [.. source.Errors.Select(DiagnosticResult.From)],
            Warnings = [.. source.Warnings.Select(DiagnosticResult.From)],
            Hosts = [],
        };
        return Task.FromResult(source.Config is { } config && result.Valid ? Describe(result, config, arguments.Value.IncludeConfig is true) : result);
    }

    private static ParseClusterConfigResult Describe(ParseClusterConfigResult result, ClusterConfig config, bool whole)
    {
        var plan = KubeletEntrypoint.Apply(ClusterPlanner.Plan(config));
        return result with
        {
            Config = whole ? JsonElement.Parse(RkeConfigJson.Write(config)) : null,
            ClusterName = config.ClusterName,
            KubernetesVersion = config.KubernetesVersion,
            ApiServerUrl = plan.ApiServerUrl,
            Hosts = [.. config.Nodes.Select(node => PlannedHostResult.From(plan[node.Address], node))],
        };
    }
}
