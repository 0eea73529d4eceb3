using RkeStack.Cluster.Plans;
using RkeStack.Engine.Hosts;
using RkeStack.Provider.Common;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Serving;

namespace RkeStack.Provider.Functions;

/// <summary>What a host is, before any cluster is on it. Changes nothing there.</summary>
internal sealed class GetHostFacts(EngineServices engine)
    : Function<GetHostFactsArgs, GetHostFactsResult>(Tokens.GetHostFacts, FunctionJson.Default.GetHostFactsArgs, FunctionJson.Default.GetHostFactsResult)
{
    public override string Description =>
        "What a host is: Docker, operating system, cgroups, clock and disk, the ports of a cluster that something listens on, and what an earlier cluster left. Connects over SSH, in previews too, and changes nothing.";

    public override async Task<GetHostFactsResult> InvokeAsync(Typed<GetHostFactsArgs> arguments, IResourceContext context, CancellationToken cancellationToken)
    {
        var given = arguments.Value;
        var session = await engine.OpenAsync(given.Connection, cancellationToken);
        var prefix = given.PrefixPath ?? "/";
        var traces = ClusterTraces.Directories(prefix);
        var required = new HostRequirements
        {
            PrefixPath = prefix,
            OwnedPaths = [.. traces.Select(path => new OwnedPath(path, OwnedPathRemoval.Keep))],
        };
        var survey = await new HostPrecheck(session, engine.Clock).SurveyAsync(required, image: null, cancellationToken);
        return GetHostFactsResult.From(survey, session.Connection.HostKey ?? given.Connection.HostKey ?? "", traces);
    }
}
