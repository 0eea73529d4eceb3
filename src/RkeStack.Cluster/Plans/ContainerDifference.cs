using System.Collections.Immutable;

namespace RkeStack.Cluster.Plans;

/// <summary>
/// Says in words what differs between a container and its plan, for a preview and for containers that carry no
/// <see cref="PlanHash"/> because RKE made them.
/// </summary>
public static class ContainerDifference
{
    private const string Nothing = "(none)";

    /// <summary>Compares field by field.</summary>
    /// <param name="wanted">The container as it must be.</param>
    /// <param name="found">The container as it is, or an older plan of it.</param>
    /// <param name="image">What the image adds to a container's inspection; <see cref="ImageDefaults.None"/> between two plans.</param>
    /// <returns>
    /// One line a difference, old value first: <c>--max-pods: 110 -&gt; 200</c>. Empty when the container need not be replaced.
    /// The environment's values are not shown, as those of an RKE-made container can be secrets.
    /// </returns>
    public static ImmutableArray<string> Between(ContainerPlan wanted, ContainerPlan found, ImageDefaults? image = null)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(found);
        image ??= ImageDefaults.None;
        return
        [
            .. Text("image", found.Image, wanted.Image),
            .. Arguments(wanted, found, image),
            .. Environment(wanted, found, image),
            .. Set("bind", found.Binds, wanted.Binds),
            .. Set("volumes from", found.VolumesFrom, wanted.VolumesFrom),
            .. Set("security option", found.SecurityOptions.Where(o => o != "label=disable"), wanted.SecurityOptions),
            .. Labels(wanted, found),
            .. Text("network", Network(found), Network(wanted)),
            .. Text("pid", found.PidMode, wanted.PidMode),
            .. Text("privileged", found.Privileged ? "yes" : "no", wanted.Privileged ? "yes" : "no"),
            .. Text("restart", Restart(found), Restart(wanted)),
            .. Text("user", Or(found.User, image.User), Or(wanted.User, image.User)),
            .. found.FilesHash.Length > 0 && wanted.FilesHash.Length > 0 && found.FilesHash != wanted.FilesHash
                ? ["files that it reads at its start have changed"]
                : ImmutableArray<string>.Empty,
        ];
    }

    private static IEnumerable<string> Arguments(ContainerPlan wanted, ContainerPlan found, ImageDefaults image)
    {
        var old = ArgumentList.Of(found, image);
        var now = ArgumentList.Of(wanted, image);
        var flags = old.Flags.Keys.Union(now.Flags.Keys)
            .Except(wanted.BootstrapFlags)
            .Order(StringComparer.Ordinal)
            .SelectMany(name => Text($"--{name}", Values(old, name), Values(now, name)));
        return Set("argument", old.Plain, now.Plain).Concat(flags);
    }

    private static string? Values(ArgumentList arguments, string flag) =>
        arguments.Flags.TryGetValue(flag, out var values) ? string.Join(", ", values) : null;

    private static IEnumerable<string> Environment(ContainerPlan wanted, ContainerPlan found, ImageDefaults image)
    {
        var ours = wanted.Environment.Select(NameOf).ToHashSet(StringComparer.Ordinal);
        var old = ByName(found.Environment);
        var now = ByName(image.Environment.Where(e => !ours.Contains(NameOf(e))).Concat(wanted.Environment));
        foreach (var name in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            if (!old.TryGetValue(name, out var before))
            {
                yield return $"environment {name}: added";
            }
            else if (!now.TryGetValue(name, out var after))
            {
                yield return $"environment {name}: removed";
            }
            else if (before != after)
            {
                yield return $"environment {name}: changed";
            }
        }
    }

    // An image and an operator may add labels of their own; ours must be there.
    private static IEnumerable<string> Labels(ContainerPlan wanted, ContainerPlan found) =>
        wanted.Labels
            .Where(l => l.Key != PlanHash.LabelName)
            .SelectMany(l => Text($"label {l.Key}", found.Labels.GetValueOrDefault(l.Key), l.Value));

    private static Dictionary<string, string> ByName(IEnumerable<string> environment)
    {
        var byName = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in environment)
        {
            byName[NameOf(entry)] = entry;
        }

        return byName;
    }

    private static string NameOf(string entry) => entry.Split('=', 2)[0];

    private static IEnumerable<string> Set(string what, IEnumerable<string> old, IEnumerable<string> now)
    {
        var before = old.ToHashSet(StringComparer.Ordinal);
        var after = now.ToHashSet(StringComparer.Ordinal);
        return before.Except(after).Select(v => $"{what} {v}: removed").Concat(after.Except(before).Select(v => $"{what} {v}: added"));
    }

    private static IEnumerable<string> Text(string what, string? old, string? now) =>
        old == now ? [] : [$"{what}: {Or(old, Nothing)} -> {Or(now, Nothing)}"];

    private static string Or(string? value, string otherwise) => string.IsNullOrEmpty(value) ? otherwise : value;

    private static string Network(ContainerPlan plan) => plan.NetworkMode is "" or "default" ? "bridge" : plan.NetworkMode;

    private static string Restart(ContainerPlan plan) => plan.RestartPolicy is "" ? "no" : plan.RestartPolicy;
}
