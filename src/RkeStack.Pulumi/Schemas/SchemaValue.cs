using System.Text.Json.Nodes;

namespace RkeStack.Pulumi.Schemas;

/// <summary>What a property of a <see cref="SchemaObject"/> takes.</summary>
public abstract record SchemaValue
{
    private protected SchemaValue()
    {
    }

    /// <summary>A text.</summary>
    public static SchemaValue Text { get; } = new Plain("string");

    /// <summary>A truth value.</summary>
    public static SchemaValue Flag { get; } = new Plain("boolean");

    /// <summary>A whole number.</summary>
    public static SchemaValue WholeNumber { get; } = new Plain("integer");

    /// <summary>A number.</summary>
    public static SchemaValue Number { get; } = new Plain("number");

    /// <summary>Anything that JSON can hold.</summary>
    public static SchemaValue Any { get; } = new Reference("pulumi.json#/Any", Declared: false);

    /// <summary>A list.</summary>
    /// <param name="item">What its items are.</param>
    public static SchemaValue ListOf(SchemaValue item) => new Holding("array", "items", item);

    /// <summary>A map whose keys are the user's own.</summary>
    /// <param name="value">What its values are.</param>
    public static SchemaValue MapOf(SchemaValue value) => new Holding("object", "additionalProperties", value);

    /// <summary>Either of two.</summary>
    public static SchemaValue Either(SchemaValue one, SchemaValue other) => new Union(one, other);

    /// <summary>A type that the definition declares (<see cref="Serving.ProviderDefinition.Types"/>, <see cref="Serving.ProviderDefinition.Enums"/>).</summary>
    /// <param name="name">Its name.</param>
    public static SchemaValue Named(string name) => new Reference(name, Declared: true);

    internal abstract JsonObject Write(string package);

    private sealed record Plain(string Type) : SchemaValue
    {
        internal override JsonObject Write(string package) => new() { ["type"] = Type };
    }

    private sealed record Holding(string Type, string Member, SchemaValue Held) : SchemaValue
    {
        internal override JsonObject Write(string package) => new() { ["type"] = Type, [Member] = Held.Write(package) };
    }

    private sealed record Union(SchemaValue One, SchemaValue Other) : SchemaValue
    {
        internal override JsonObject Write(string package) => new() { ["oneOf"] = new JsonArray(One.Write(package), Other.Write(package)) };
    }

    private sealed record Reference(string Name, bool Declared) : SchemaValue
    {
        internal override JsonObject Write(string package) => new() { ["$ref"] = Declared ? $"#/types/{package}:index:{Name}" : Name };
    }
}
