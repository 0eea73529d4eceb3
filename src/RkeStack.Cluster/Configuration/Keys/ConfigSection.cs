using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>A section of cluster.yml with its keys.</summary>
public abstract class ConfigSection
{
    private protected ConfigSection(string name, string description, string? restarts)
    {
        Name = name;
        Description = description;
        Restarts = restarts;
    }

    /// <summary>Where the section stands, such as <c>services.kube-api</c> or <c>nodes[]</c>.</summary>
    public string Name { get; }

    /// <summary>What the section is for, one sentence.</summary>
    public string Description { get; }

    /// <summary>What a change in the section restarts or applies again; null where nothing, or where it depends on the key.</summary>
    public string? Restarts { get; }

    /// <summary>The keys, in the order in which they are documented.</summary>
    public abstract ImmutableArray<ConfigKey> Keys { get; }

    /// <summary>Keys that do nothing any more, or belong to another program.</summary>
    public ImmutableArray<ObsoleteKey> ObsoleteKeys { get; internal init; } = [];
}
