using System.Collections.Immutable;
using RkeStack.Cluster.Configuration;

namespace RkeStack.Cluster.Plans.Containers;

/// <summary>
/// The flags of one component, laid over each other as RKE does: its code's own, those of the Kubernetes version, those that
/// features of the cluster bring, the user's <c>extra_args</c>; <c>extra_args_array</c> is added to all of them.
/// </summary>
internal sealed class FlagSet
{
    private readonly Dictionary<string, string> _flags = new(StringComparer.Ordinal);
    private readonly List<string> _repeated = [];

    /// <summary>The value of a flag that is set, or null.</summary>
    public string? this[string name] => _flags.GetValueOrDefault(name);

    public FlagSet Set(string name, string value)
    {
        _flags[name] = value;
        return this;
    }

    public FlagSet SetIf(bool condition, string name, string value) => condition ? Set(name, value) : this;

    public FlagSet Remove(string name)
    {
        _flags.Remove(name);
        return this;
    }

    /// <summary>Lays the flags of the Kubernetes version over those set so far; an empty value takes a flag away.</summary>
    public FlagSet SetOptions(ImmutableSortedDictionary<string, string> options)
    {
        foreach (var (name, value) in options)
        {
            _ = value.Length == 0 ? Remove(name) : Set(name, value);
        }

        return this;
    }

    /// <summary>Lays the user's own flags over all others.</summary>
    public FlagSet SetExtra(ServiceConfig service)
    {
        foreach (var (name, value) in service.ExtraArgs)
        {
            Set(name, value);
        }

        _repeated.AddRange(service.ExtraArgsArray.SelectMany(array => array.Value.Select(value => Format(array.Key, value))));
        return this;
    }

    /// <summary>The arguments in a fixed order, so that the same flags always make the same container.</summary>
    public IEnumerable<string> ToArguments() =>
        _flags.Select(flag => Format(flag.Key, flag.Value)).Concat(_repeated).Order(StringComparer.Ordinal);

    private static string Format(string name, string value) => $"--{name}={value}";
}
