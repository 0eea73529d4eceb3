namespace RkeStack.Pulumi.Values;

/// <summary>A reference to another resource.</summary>
/// <param name="Urn">The resource's URN.</param>
/// <param name="Id">Its id: a string, unknown where it does not exist yet, or null for a component, which has none.</param>
/// <param name="PackageVersion">The version of the package that serves it, where given.</param>
/// <param name="Name">Its name, where given.</param>
/// <param name="Type">Its type token, where given.</param>
public sealed record ResourceReferenceValue(
    string Urn, PropertyValue? Id = null, string? PackageVersion = null, string? Name = null, string? Type = null) : PropertyValue;
