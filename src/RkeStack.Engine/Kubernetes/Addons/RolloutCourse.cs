using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace RkeStack.Engine.Kubernetes.Addons;

/// <summary>How far several objects have come one after the other, so that a wait can tell what gets on from what is stuck.</summary>
/// <param name="objects">The objects, in the order in which they are looked at.</param>
public sealed class RolloutCourse(ImmutableArray<ObjectKey> objects)
{
    // What the API takes for a Pod that says nothing of it, in seconds.
    private const long UsualGracePeriod = 30;

    private int _done;
    private long _pods = -1;

    /// <summary>The object to look at; null when all of them do their work.</summary>
    public ObjectKey? Next => _done < objects.Length ? objects[_done] : null;

    /// <summary>The object that was looked at last and does not do its work yet.</summary>
    public JsonObject? Unfinished { get; private set; }

    /// <summary>How long the present object's Pods may take to end where they are replaced: no new one runs before that.</summary>
    public TimeSpan GracePeriod => Unfinished.At("metadata").Number("generation", 0) > 1 && Unfinished?.At("spec", "template", "spec") is { } pod
        ? TimeSpan.FromSeconds(pod.Number("terminationGracePeriodSeconds", UsualGracePeriod))
        : TimeSpan.Zero;

    /// <summary>Takes in what a look has found.</summary>
    /// <param name="live">The object, where it is there.</param>
    /// <param name="rollout">How far it is.</param>
    /// <returns>Whether that is further than ever before. A Pod that comes and goes counts once.</returns>
    public bool Advance(JsonObject? live, Rollout rollout)
    {
        if (rollout.Phase == RolloutPhase.Complete)
        {
            (_done, _pods, Unfinished) = (_done + 1, -1, null);
            return true;
        }

        Unfinished = live;
        if (rollout.Pods <= _pods)
        {
            return false;
        }

        _pods = rollout.Pods;
        return true;
    }
}
