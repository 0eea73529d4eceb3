using System.Collections.Immutable;
using RkeStack.Cluster.Configuration.Shapes;

namespace RkeStack.Cluster.Configuration;

/// <summary>
/// All that is known of one key of cluster.yml. Parsing, RKE's state JSON, schemas and documentation are made from it.
/// </summary>
public abstract class ConfigKey
{
    private protected ConfigKey(string name, string jsonName, string description)
    {
        Name = name;
        JsonName = jsonName;
        Description = description;
    }

    /// <summary>Name in cluster.yml, such as <c>hostname_override</c>.</summary>
    public string Name { get; }

    /// <summary>Name in RKE's own JSON (rkeConfig of cluster.rkestate), such as <c>hostnameOverride</c>.</summary>
    public string JsonName { get; }

    /// <summary>Name as a property of typed inputs: <see cref="JsonName"/> with every <c>-</c> taken out.</summary>
    public string PropertyName => CamelCase.Of(JsonName);

    /// <summary>What the key is for, one or two sentences.</summary>
    public string Description { get; }

    /// <summary>What kind of value it takes.</summary>
    public abstract ConfigValueKind Kind { get; }

    /// <summary>The section that the value, or each of its items, consists of; null for plain values.</summary>
    public virtual ConfigSection? Section => null;

    /// <summary>
    /// The value that stands for one that is not written, as it would be written; null where there is none, or where it is
    /// not always the same.
    /// </summary>
    public string? Default { get; internal init; }

    /// <summary>In words, what stands for a value that is not written, where that is not always the same value.</summary>
    public string? DefaultNote { get; internal init; }

    /// <summary>
    /// What a change of the key touches; null where that is what a change of its section, or of the key that holds the
    /// section, touches (<see cref="ConfigKeys.Entries"/> resolves it).
    /// </summary>
    public ChangeEffects? Effects { get; internal init; }

    /// <summary>Whether the section is refused without the key.</summary>
    public bool IsRequired { get; internal init; }

    /// <summary>Whether the value must not be shown.</summary>
    public bool IsSecret { get; internal init; }

    /// <summary>Whether the key is taken but does nothing.</summary>
    public bool IsWithoutEffect { get; internal init; }

    /// <summary>The only texts that are taken; empty where there are others.</summary>
    public ImmutableArray<string> AllowedValues { get; internal init; } = [];

    /// <summary>The fields of the object of Kubernetes' own that the value, or each of its items, is; null for anything else.</summary>
    internal virtual Shape? Shape => null;

    /// <summary>How large a whole number may be; as far below 0, and one further, as above.</summary>
    internal abstract long Largest { get; }

    /// <summary>Whether RKE's JSON shows the key when it holds nothing.</summary>
    internal bool IsWrittenWhenEmpty { get; init; }
}
