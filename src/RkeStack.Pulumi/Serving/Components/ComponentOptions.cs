namespace RkeStack.Pulumi.Serving;

/// <summary>The resource options that the user gave a component. The engine applies those that concern the component itself.</summary>
/// <param name="Protect">Whether it is protected, where said; children inherit it.</param>
/// <param name="DependsOn">URNs of what it depends on.</param>
/// <param name="IgnoreChanges">Property paths to ignore; without effect unless the component applies them.</param>
/// <param name="Timeouts">The user's customTimeouts; given to every child that has none of its own.</param>
public sealed record ComponentOptions(
    bool? Protect, IReadOnlyList<string> DependsOn, IReadOnlyList<string> IgnoreChanges, ChildTimeouts? Timeouts);
