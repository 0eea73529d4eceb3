using System.Text.Json.Serialization.Metadata;

namespace RkeStack.Pulumi.Schemas;

/// <summary>What values of a type look like on the wire, derived from its JSON contract and annotations.</summary>
internal sealed class TypeShape(ShapeKind kind, Type type)
{
    private IReadOnlyDictionary<string, PropertyShape>? _byName;

    public ShapeKind Kind { get; } = kind;

    /// <summary>The C# type behind it.</summary>
    public Type Type { get; } = type;

    /// <summary>The element's shape of an array, the value's of a map.</summary>
    public TypeShape? Element { get; internal set; }

    /// <summary>An object's properties in the order of their declaration. Set after construction, since types may hold themselves.</summary>
    public IReadOnlyList<PropertyShape> Properties { get; internal set; } = [];

    /// <summary>An enumeration's values as they are written.</summary>
    public IReadOnlyList<string> EnumValues { get; init; } = [];

    /// <summary>The type's name in the schema: of objects and enumerations.</summary>
    public string Name { get; init; } = "";

    public string? Description { get; init; }

    /// <summary>How an error message calls a value of this shape.</summary>
    public string Noun => Kind switch
    {
        ShapeKind.Bool => "a truth value (true or false)",
        ShapeKind.Integer => "a whole number",
        ShapeKind.Number => "a number",
        ShapeKind.String => "a string",
        ShapeKind.Enum => $"one of {string.Join(", ", EnumValues)}",
        ShapeKind.Array => "a list",
        ShapeKind.Map => "a map",
        ShapeKind.Object => "an object",
        _ => "a value",
    };

    public PropertyShape? Property(string name) =>
        (_byName ??= Properties.ToDictionary(property => property.Name, StringComparer.Ordinal)).GetValueOrDefault(name);

    /// <summary>The shape below this one that a step of a path leads to, or null where the annotations do not say.</summary>
    public (PropertyShape? Property, TypeShape? Type) Step(Values.PropertyPathSegment segment) => Kind switch
    {
        ShapeKind.Object when segment.Name is { } name => (Property(name), Property(name)?.Type),
        ShapeKind.Array or ShapeKind.Map => (null, Element),
        _ => (null, null),
    };

    public static TypeShape Of(JsonTypeInfo contract) => new TypeShapeReader().Read(contract);
}
