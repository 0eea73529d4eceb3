using System.Text.Json.Nodes;
using RkeStack.EndToEnd.Tests.Cli;

namespace RkeStack.EndToEnd.Tests.Clusters;

/// <summary>What the function <c>getHostFacts</c> says of a lab host.</summary>
internal static class HostFactsAnswer
{
    /// <summary>Asks in a program of its own, which has no other resource.</summary>
    public static async Task<JsonObject> AskAsync(ClusterProject cluster, int host, CancellationToken cancellationToken)
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
                    connection:
                      host: {{cluster.Lab.Hosts[host].Address}}
                      user: {{cluster.Lab.User}}
                      privateKey:
                        fn::secret:
                          fn::readFile: ./key
            outputs:
              facts: ${facts}
            """,
            cancellationToken);
        project.Write("key", await File.ReadAllTextAsync(cluster.Lab.KeyPath, cancellationToken));
        (await project.UpAsync(cancellationToken)).EnsureSuccess();
        return (await project.OutputsAsync(cancellationToken))["facts"]!.AsObject();
    }
}
