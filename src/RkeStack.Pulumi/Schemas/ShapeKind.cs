namespace RkeStack.Pulumi.Schemas;

/// <summary>The kinds of values that annotated types are made of.</summary>
internal enum ShapeKind
{
    /// <summary>Anything that JSON can hold.</summary>
    Any,
    Bool,
    Integer,
    Number,
    String,
    Enum,
    Array,
    Map,
    Object,
}
