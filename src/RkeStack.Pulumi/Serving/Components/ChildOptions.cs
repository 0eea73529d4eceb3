namespace RkeStack.Pulumi.Serving;

/// <summary>Resource options of a component's child.</summary>
public sealed record ChildOptions
{
    /// <summary>URNs of what the child comes after, beside what its inputs come from.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>Where each input comes from, by its name, beside what its output values say themselves.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> PropertyDependencies { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Outputs to be marked secret.</summary>
    public IReadOnlyList<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Whether, on replacement, the old one goes first; null leaves it to the provider.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>Its timeouts; null for those of the component.</summary>
    public ChildTimeouts? Timeouts { get; init; }

    /// <summary>Whether it is protected; null for as the component is.</summary>
    public bool? Protect { get; init; }

    /// <summary>Whether it is only forgotten when it would be deleted; null for as the component is.</summary>
    public bool? RetainOnDelete { get; init; }

    /// <summary>Property paths whose changes are ignored.</summary>
    public IReadOnlyList<string> IgnoreChanges { get; init; } = [];

    /// <summary>Property paths whose changes replace it.</summary>
    public IReadOnlyList<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>URNs that it once had.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Another parent than the component, by URN.</summary>
    public string? Parent { get; init; }

    /// <summary>The URN of a resource whose deletion deletes this one as well, so that it is not deleted itself.</summary>
    public string? DeletedWith { get; init; }
}
