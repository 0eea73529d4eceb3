using System.Collections.Immutable;

namespace RkeStack.Cluster.Plans;

/// <summary>A container's entrypoint and command, taken apart into flags and the rest.</summary>
/// <param name="Plain">Arguments that are no flag with a value: the program, its subcommands.</param>
/// <param name="Flags">Values of each flag, sorted, by its name without dashes.</param>
internal sealed record ArgumentList(ImmutableArray<string> Plain, ImmutableSortedDictionary<string, ImmutableArray<string>> Flags)
{
    /// <summary>The arguments of a container, with what Docker takes from the image where the plan names none.</summary>
    public static ArgumentList Of(ContainerPlan plan, ImageDefaults image)
    {
        var own = plan.Entrypoint.Concat(plan.Command);
        if (plan.Entrypoint.IsEmpty)
        {
            own = image.Entrypoint.Concat(plan.Command.IsEmpty ? image.Command : plan.Command);
        }

        var (flags, plain) = (own.Where(IsFlag), own.Where(a => !IsFlag(a)));
        return new ArgumentList(
            [.. plain],
            flags.GroupBy(f => f[2..f.IndexOf('=', StringComparison.Ordinal)])
                .ToImmutableSortedDictionary(
                    g => g.Key,
                    g => g.Select(f => f[(f.IndexOf('=', StringComparison.Ordinal) + 1)..]).Order(StringComparer.Ordinal).ToImmutableArray(),
                    StringComparer.Ordinal));
    }

    private static bool IsFlag(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal) && argument.Contains('=', StringComparison.Ordinal);
}
