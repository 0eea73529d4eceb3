using System.Net;
using Docker.DotNet;
using Docker.DotNet.Models;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Ssh;
using RkeStack.Engine.Waiting;

namespace RkeStack.Engine.Docker;

/// <summary>
/// Waits until a started container is healthy: its health endpoint says so, or, where it has none, it keeps running. A
/// container that ends or keeps restarting meanwhile is an error at once, with its exit code and the lines of its log that say why.
/// </summary>
/// <param name="engine">The host's Docker engine.</param>
/// <param name="tunnel">The way to the host's loopback.</param>
/// <param name="tls">For https endpoints; null where there are none.</param>
/// <param name="progress">Told what is waited for; null where nobody listens.</param>
public sealed class ContainerHealth(DockerEngine engine, IHostTunnel tunnel, HealthTls? tls = null, IProgress<string>? progress = null)
{
    private const long TolerableRestarts = 4;

    /// <summary>How long a container without an endpoint must have run.</summary>
    private static readonly TimeSpan SteadyTime = TimeSpan.FromMilliseconds(500);

    private readonly Poller _poller = new(engine.TimeProvider, progress);

    /// <summary>Waits until the container is healthy.</summary>
    /// <param name="plan">The container's plan, with its endpoint.</param>
    /// <param name="id">The container's id.</param>
    /// <param name="limit">The longest wait.</param>
    /// <param name="cancellationToken">Ends the wait at once.</param>
    /// <exception cref="DiagnosticException">RKE2100 to RKE2104: it ended, restarts, vanished, or the time is over.</exception>
    public async Task WaitAsync(ContainerPlan plan, string id, TimeSpan limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        using var client = plan.HealthCheckUrl is { } url ? new HealthClient(tunnel, tls, new Uri(url), engine.TimeProvider) : null;
        (long Restarts, long Since)? steady = null;
        long? before = null;
        var reason = "it was not looked at in that time";
        await _poller.UntilAsync(
            DockerFault.HealthWait(engine.Host, plan.Name, limit), Look, async t => $"{reason}; {await TailAsync(id, t)}", cancellationToken);

        async Task<Attempt<bool>> Look(CancellationToken token)
        {
            var answer = await AskAsync(token);
            reason = answer is Attempt<bool>.NotYet notYet ? notYet.Reason : reason;
            return answer;
        }

        async Task<Attempt<bool>> AskAsync(CancellationToken token)
        {
            var found = await InspectAsync(plan.Name, id, token);
            before ??= found.RestartCount;
            await ThrowIfGoneAsync(plan, found, found.RestartCount - before.Value, token);
            if (found.State is not { Running: true, Restarting: false })
            {
                return Attempt.NotYet<bool>(Describe(found, found.RestartCount - before.Value));
            }

            if (client is not null)
            {
                return await client.AskAsync(token) is { } said ? Attempt.NotYet<bool>(said) : Attempt.Done(true);
            }

            if (steady is not { } since || since.Restarts != found.RestartCount)
            {
                steady = (found.RestartCount, engine.TimeProvider.GetTimestamp());
                return Attempt.NotYet<bool>("it was just started");
            }

            return engine.TimeProvider.GetElapsedTime(since.Since) >= SteadyTime ? Attempt.Done(true) : Attempt.NotYet<bool>("it was just started");
        }
    }

    private static string Describe(ContainerInspectResponse found, long restarts) => found.State?.Status switch
    {
        "created" => "it was created, but was not started",
        "restarting" => $"it restarted {restarts} times, exit code {found.State.ExitCode}",
        var status => $"it is {status}",
    };

    private async Task ThrowIfGoneAsync(ContainerPlan plan, ContainerInspectResponse found, long restarts, CancellationToken cancellationToken)
    {
        var state = found.State ?? new State();
        // While it runs once more, its exit code is not that of its last end.
        // Between two runs Docker says both running and restarting.
        if (restarts > TolerableRestarts && state is not { Running: true, Restarting: false })
        {
            throw DockerFault.Restarting(engine.Host, plan.Name, restarts, state.ExitCode, await LogAsync(found.ID, cancellationToken));
        }

        // Between two restarts Docker says "restarting": "exited" is for good.
        if (state.Status is "exited" or "dead")
        {
            var words = state.OOMKilled ? "out of memory" : state.Error ?? "";
            throw DockerFault.Exited(engine.Host, plan.Name, state.ExitCode, words, await LogAsync(found.ID, cancellationToken));
        }
    }

    private async Task<ContainerInspectResponse> InspectAsync(string name, string id, CancellationToken cancellationToken)
    {
        try
        {
            return await engine.ReadAsync($"look at container {name}", (c, t) => c.Containers.InspectContainerAsync(id, t), cancellationToken);
        }
        catch (DockerApiException e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            throw DockerFault.Vanished(engine.Host, name);
        }
    }

    private async Task<string> TailAsync(string id, CancellationToken cancellationToken)
    {
        var log = await LogAsync(id, cancellationToken);
        return log.Length == 0 ? "it wrote no log" : $"its last lines:\n{log}";
    }

    private async Task<string> LogAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            var parameters = new ContainerLogsParameters { ShowStdout = true, ShowStderr = true, Tail = $"{LogExcerpt.LinesToRead}" };
            var (output, error) = await engine.ReadAsync(
                "read a log",
                async (c, t) =>
                {
                    using var log = await c.Containers.GetContainerLogsAsync(id, parameters, t);
                    return await log.ReadOutputToEndAsync(t);
                },
                cancellationToken);

            // Components of Kubernetes write to standard error, and what they die of stands there.
            return LogExcerpt.Of(output + error);
        }
        catch (DockerApiException e)
        {
            return $"  (no log: {DockerFailure.Words(e)})";
        }
        catch (DiagnosticException e)
        {
            // What became of the container is told all the same.
            return $"  (no log: {e.Diagnostics[0].Message})";
        }
    }
}
