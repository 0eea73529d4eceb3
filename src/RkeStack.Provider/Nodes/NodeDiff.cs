using System.Collections.Immutable;
using System.Globalization;
using RkeStack.Cluster.Plans;
using RkeStack.Pulumi.Serving;
using RkeStack.Pulumi.Values;

namespace RkeStack.Provider.Nodes;

/// <summary>Decides which changed inputs of a node change anything on its host, and says so in words.</summary>
internal static class NodeDiff
{
    /// <summary>The changes that matter, each container property once.</summary>
    /// <param name="changes">All changes, property by property.</param>
    /// <param name="old">The old inputs.</param>
    /// <param name="wanted">The new inputs.</param>
    /// <param name="areSame">Whether two plans of a container come to the same.</param>
    /// <param name="isOfThePath">Whether an input only says how something is reached.</param>
    public static IReadOnlyList<PropertyChange> Of<TInputs>(
        IReadOnlyList<PropertyChange> changes, TInputs old, TInputs wanted, Func<ContainerPlan, ContainerPlan, bool> areSame, Func<string, bool> isOfThePath)
        where TInputs : NodeInputs
    {
        var same = old.Containers.Keys.Where(name => IsSame(old, wanted, name, areSame)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. changes
                .Where(change => !isOfThePath(Step(change, 0)))
                .Where(change => Step(change, 0) != "containers" || !same.Contains(Step(change, 1)))
                .Select(change => Step(change, 0) is "containers" or "members" ? Whole(change) : change)
                .DistinctBy(change => change.Path.ToString()),
        ];
    }

    /// <summary>What a preview tells of the containers of one host: which is made, replaced or removed, and why.</summary>
    public static IEnumerable<string> Describe<TInputs>(TInputs old, TInputs wanted, Func<ContainerPlan, ContainerPlan, bool> areSame)
        where TInputs : NodeInputs
    {
        var host = wanted.Connection.Host;
        var before = old.ContainerPlans().ToDictionary(plan => plan.Name, StringComparer.Ordinal);
        foreach (var plan in wanted.ContainerPlans())
        {
            var drift = old.Containers.GetValueOrDefault(plan.Name)?.Drift;
            if (!before.Remove(plan.Name, out var last) || drift == NodeDrift.Gone)
            {
                yield return $"{host}: {plan.Name} is made";
            }
            else if (drift == NodeDrift.Changed)
            {
                yield return $"{host}: {plan.Name} is replaced: it was changed on the host";
            }
            else if (!areSame(last, plan))
            {
                yield return $"{host}: {plan.Name} is replaced: {string.Join("; ", Reasons(last, plan))}";
            }
            else if (drift == NodeDrift.Stopped)
            {
                yield return $"{host}: {plan.Name} is started: it does not run";
            }
        }

        foreach (var name in before.Keys)
        {
            yield return $"{host}: {name} is removed";
        }
    }

    private static ImmutableArray<string> Reasons(ContainerPlan old, ContainerPlan wanted)
    {
        var differences = ContainerDifference.Between(wanted, old);
        return differences.IsEmpty ? ["a file that it reads at its start changes"] : differences;
    }

    private static bool IsSame(NodeInputs old, NodeInputs wanted, string name, Func<ContainerPlan, ContainerPlan, bool> areSame) =>
        old.Containers[name].Drift is null && wanted.Containers.TryGetValue(name, out var next) && areSame(old.Containers[name].ToPlan(name), next.ToPlan(name));

    // A flag put among others moves all that follow: the list as a whole is what a reader can compare.
    private static PropertyChange Whole(PropertyChange change)
    {
        var depth = change.Path.Segments.TakeWhile(segment => segment.Name is not null).Count();
        return depth == change.Path.Segments.Length
            ? change
            : change with { Path = new PropertyPath(change.Path.Segments[..depth]), Kind = PropertyChangeKind.Update };
    }

    private static string Step(PropertyChange change, int index) =>
        change.Path.Segments.Length <= index ? "" : change.Path.Segments[index].Name ?? change.Path.Segments[index].Index?.ToString(CultureInfo.InvariantCulture) ?? "";
}
