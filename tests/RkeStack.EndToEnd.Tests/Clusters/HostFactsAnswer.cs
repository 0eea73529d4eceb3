using System.Text.Json.Nodes;
using RkeStack.EndToEnd.Tests.Cli;
using RkeStack.Labs;

namespace RkeStack.EndToEnd.Tests.Clusters;

/// <summary>What the function <c>getHostFacts</c> says of a lab host.</summary>
internal static class HostFactsAnswer
{
    /// <summary>Asks with the lab's ordinary key, given as text.</summary>
    public static async Task<JsonObject> AskAsync(ClusterProject cluster, int host, CancellationToken cancellationToken) =>
        await AskAsync(
            cluster.Lab,
            cluster.Lab.Hosts[host],
            $"privateKey: {{fn::secret: {{fn::readFile: {cluster.Lab.KeyPath}}}}}",
            cancellationToken);

    /// <summary>Asks in a program of its own, which has no other resource.</summary>
    /// <param name="lab">Whose user logs in.</param>
    /// <param name="host">The host.</param>
    /// <param name="login">The members of <c>connection</c> that say how, in YAML's flow style.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static async Task<JsonObject> AskAsync(Lab lab, LabHost host, string login, CancellationToken cancellationToken)
    {
        await using var project = await PulumiProject.CreateAsync(
            $$"""
            name: facts
            runtime: yaml
            variables:
              facts:
                fn::invoke:
                  function: rkestack:getHostFacts
                  arguments:
                    connection: {host: {{host.Address}}, user: {{lab.User}}, {{login}}}
            outputs:
              facts: ${facts}
            """,
            cancellationToken);
        (await project.UpAsync(cancellationToken)).EnsureSuccess();
        return (await project.OutputsAsync(cancellationToken))["facts"]!.AsObject();
    }
}
