using System.Collections.Immutable;

namespace RkeStack.Engine.Nodes;

/// <summary>One piece of work on a node, and what is known of its course.</summary>
/// <param name="progress">Told what is being done, a line a step.</param>
/// <param name="patience">How many times as long as usual the work may take by the user's customTimeouts; 1 where they allow no more.</param>
/// <param name="pause">Stops the clock of the work until what it gives is disposed; null where the work has none.</param>
public sealed class NodeWork(IProgress<string> progress, double patience = 1, Func<IDisposable>? pause = null)
{
    private volatile bool _hasChanged;
    private ImmutableHashSet<string> _brought = [];

    /// <summary>Told what is being done.</summary>
    public IProgress<string> Progress { get; } = progress;

    /// <summary>How long one wait of the work may take: a user who allows the whole more time allows each of its waits as much more.</summary>
    /// <param name="usual">How long it may take where the user says nothing.</param>
    public TimeSpan Allow(TimeSpan usual) => usual * Math.Max(1, patience);

    /// <summary>Notes that the work waits for its turn among others: that is no work of its own, and the time for it does not count.</summary>
    /// <param name="step">What is waited for, for the user.</param>
    /// <returns>Ends the wait when it is disposed.</returns>
    public IDisposable? AwaitTurn(string step)
    {
        Progress.Report(step);
        return pause?.Invoke();
    }

    /// <summary>Whether anything on the host was changed, so that a failure leaves something to go on with.</summary>
    public bool HasChanged => _hasChanged;

    /// <summary>Names of the containers that were brought to be as planned so far.</summary>
    public IReadOnlySet<string> Brought => _brought;

    /// <summary>Notes that a container is as planned.</summary>
    /// <param name="container">Its name.</param>
    public void Bring(string container) => ImmutableInterlocked.Update(ref _brought, static (all, name) => all.Add(name), container);

    /// <summary>Notes that something is about to be changed.</summary>
    /// <param name="step">What, for the user; null where it is no step of its own.</param>
    public void Change(string? step = null)
    {
        _hasChanged = true;
        if (step is not null)
        {
            Progress.Report(step);
        }
    }
}
