using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>A section of cluster.yml with its keys.</summary>
public abstract class ConfigSection
{
    private protected ConfigSection(string name, string description, ChangeEffects? effects)
    {
        Name = name;
        Description = description;
        Effects = effects;
    }

    /// <summary>Where the section stands, such as <c>services.kube-api</c> or <c>nodes[]</c>.</summary>
    public string Name { get; }

    /// <summary>Name of the record that holds the section, such as <c>NodeConfig</c>; no other section has it.</summary>
    public abstract string TypeName { get; }

    /// <summary>What the section is for, one sentence.</summary>
    public string Description { get; }

    /// <summary>What a change of those keys touches that do not say it themselves; null for what the key that holds the section says.</summary>
    public ChangeEffects? Effects { get; }

    /// <summary>The keys, in the order in which they are documented.</summary>
    public abstract ImmutableArray<ConfigKey> Keys { get; }

    /// <summary>Keys that do nothing any more, or belong to another program.</summary>
    public ImmutableArray<ObsoleteKey> ObsoleteKeys { get; internal init; } = [];
}
