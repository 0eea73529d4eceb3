using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Engine.Nodes;

/// <summary>
/// Lets only so many nodes of a plane out of service at a time, whatever the parallelism of the run. A node whose work
/// fails keeps its place: a change that breaks nodes stops after that many, and the rest go on serving.
/// </summary>
public sealed class UnavailabilityGate
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Plane> _planes = new(StringComparer.Ordinal);

    /// <summary>Works on a node in its turn.</summary>
    /// <param name="strategy">The plane and its limit.</param>
    /// <param name="node">The node, as the user knows it.</param>
    /// <param name="work">The work on the node, whose clock stands still until its turn.</param>
    /// <param name="change">What takes it out of service and back again.</param>
    /// <param name="cancellationToken">Gives up waiting; a change that has begun has the token of its own.</param>
    /// <exception cref="DiagnosticException">RKE2301: as many nodes as may be away have failed; this one was not touched.</exception>
    public async Task RunAsync(UpgradeStrategy strategy, string node, NodeWork work, Func<Task> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(change);
        using (work.AwaitTurn($"waiting for the turn of {node}"))
        {
            await EnterAsync(strategy, node, cancellationToken);
        }

        var done = false;
        try
        {
            await change();
            done = true;
        }
        finally
        {
            Leave(strategy.Plane, node, done);
        }
    }

    /// <summary>The nodes of a plane that are out of service because they are worked on, or because that failed.</summary>
    /// <param name="plane">The plane.</param>
    public IReadOnlySet<string> Away(string plane)
    {
        lock (_lock)
        {
            return _planes.TryGetValue(plane, out var found) ? found.Busy.Concat(found.Failed).ToHashSet(StringComparer.Ordinal) : [];
        }
    }

    private async Task EnterAsync(UpgradeStrategy strategy, string node, CancellationToken cancellationToken)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (!_planes.TryGetValue(strategy.Plane, out var plane))
            {
                _planes.Add(strategy.Plane, plane = new Plane());
            }

            plane.Failed.Remove(node);
            plane.Waiting.Add((node, strategy.MaxUnavailable, turn));
            Admit(plane);
        }

        await using var cancelled = cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken));
        await turn.Task;
    }

    private void Leave(string name, string node, bool done)
    {
        lock (_lock)
        {
            var plane = _planes[name];
            plane.Busy.Remove(node);
            if (!done)
            {
                plane.Failed.Add(node);
            }

            Admit(plane);
        }
    }

    private static void Admit(Plane plane)
    {
        foreach (var waiting in plane.Waiting.ToArray())
        {
            var (node, limit, turn) = waiting;
            if (plane.Failed.Count >= limit)
            {
                plane.Waiting.Remove(waiting);
                turn.TrySetException(Refusal(node, limit, plane.Failed));
            }
            else if (plane.Busy.Count + plane.Failed.Count < limit)
            {
                plane.Waiting.Remove(waiting);
                if (turn.TrySetResult())
                {
                    plane.Busy.Add(node);
                }
            }
        }
    }

    private static DiagnosticException Refusal(string node, int limit, IEnumerable<string> failed) => DiagnosticException.OnHost(
        "RKE2301",
        node,
        $"not touched, since changing {string.Join(" and ", failed.Order(StringComparer.Ordinal))} failed and no more than {limit} of its kind may be out of service",
        "Mend what that error says and run again.");

    private sealed class Plane
    {
        public HashSet<string> Busy { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Failed { get; } = new(StringComparer.Ordinal);

        public List<(string Node, int Limit, TaskCompletionSource Turn)> Waiting { get; } = [];
    }
}
