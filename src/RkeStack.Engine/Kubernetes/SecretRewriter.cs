using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Waiting;

namespace RkeStack.Engine.Kubernetes;

/// <summary>
/// Writes every Secret of a cluster as it is, so that the API server stores it in the form that its encryption
/// configuration now asks for. Content is never looked at.
/// </summary>
/// <param name="api">The cluster's API.</param>
/// <param name="progress">Told how many are done.</param>
public sealed class SecretRewriter(KubernetesApi api, IProgress<string> progress)
{
    private const int Page = 250;
    private const int Parallel = 5;
    private const int Expired = 410;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Rewrites all.</summary>
    /// <param name="cancellationToken">Stops between two Secrets; the next run begins again.</param>
    /// <returns>How many there were.</returns>
    /// <exception cref="DiagnosticException">RKE4030: one cannot be written; RKE4001 to RKE4005: the API refuses.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (done, next) = (0, "");
        do
        {
            var list = await api.GetSettledAsync($"/api/v1/secrets?limit={Page}&continue={Uri.EscapeDataString(next)}", cancellationToken);
            if (list.Status == Expired && list.Body.Text("metadata", "continue") is { Length: > 0 } anew)
            {
                // The list as it was at its beginning is kept for minutes only. The rest as it is now does as well.
                next = anew;
                continue;
            }

            list.OrThrow("list the Secrets");
            var names = list.Body.Items("items").Select(secret => (secret.Text("metadata", "namespace"), secret.Text("metadata", "name"))).ToList();
            await System.Threading.Tasks.Parallel.ForEachAsync(
                names,
                new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken },
                async (name, cancel) => await RewriteAsync(name.Item1, name.Item2, cancel));
            done += names.Count;
            progress.Report($"{done} Secrets written anew");
            next = list.Body.Text("metadata", "continue");
        }
        while (next.Length > 0);
        return done;
    }

    // What somebody else writes meanwhile, or removes, needs no writing of ours; a conflict is looked at once more.
    private Task<bool> RewriteAsync(string space, string name, CancellationToken cancellationToken)
    {
        var path = $"/api/v1/namespaces/{space}/secrets/{name}";
        var wait = new Wait
        {
            Name = $"Secret {space}/{name} to be written",
            Where = api.Hosts,
            Code = "RKE4030",
            Limit = Limit,
            Fix = "See which admission webhook or controller stands against it, then run again.",
        };
        return new Poller(api.Clock, null).UntilAsync(wait, TryAsync, null, cancellationToken);

        async Task<Attempt<bool>> TryAsync(CancellationToken cancel)
        {
            var response = await api.GetAsync(path, cancel);
            if (response.Succeeded)
            {
                response = await api.SendAsync(HttpMethod.Put, path, response.Body, "application/json", cancel);
            }

            return response switch
            {
                { Succeeded: true } or { NotFound: true } => Attempt.Done(true),
                { MayPass: true } => Attempt.NotYet<bool>(response.Message),
                _ => throw response.Error($"write Secret {space}/{name} anew"),
            };
        }
    }
}
