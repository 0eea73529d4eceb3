using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Waiting;

namespace RkeStack.Engine.Kubernetes;

/// <summary>Whether the Kubernetes API serves.</summary>
/// <param name="api">The API; of one control-plane host only, when that host's own server is asked about.</param>
/// <param name="progress">Told what is being waited for.</param>
public sealed class ApiReadiness(KubernetesApi api, IProgress<string>? progress = null)
{
    /// <summary>Waits until <c>/readyz</c> passes.</summary>
    /// <param name="limit">How long to wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DiagnosticException">RKE4010: not ready in time, with the failing checks' names.</exception>
    public Task WaitUntilReadyAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        var wait = new Wait
        {
            Name = "kube-apiserver to become ready",
            Where = api.Hosts,
            Code = "RKE4010",
            Limit = limit,
            Fix = "Read `docker logs kube-apiserver` on the host; a failing check named etcd means that etcd does not serve.",
        };
        return new Poller(api.Clock, progress).UntilAsync(wait, LookAsync, null, cancellationToken);
    }

    private async Task<Attempt<bool>> LookAsync(CancellationToken cancellationToken)
    {
        var response = await api.GetAsync("/readyz?verbose", cancellationToken);
        return response switch
        {
            { Succeeded: true } => Attempt.Done(true),
            { Status: 401 } => throw response.Error("ask whether it is ready"),
            { Status: 0 } => Attempt.NotYet<bool>(response.Message),
            _ => Attempt.NotYet<bool>($"it answers {response.Status}, {ReadyzReport.Parse(response.Text)}"),
        };
    }
}
