using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration.Shapes;

/// <summary>
/// What a value of a Kubernetes object may be. RKE reads these objects into Kubernetes' own types, which take a number where
/// a number belongs and nothing else: a text is not made of a number here, as it is in the keys of RKE's own.
/// </summary>
internal abstract class Shape
{
    /// <summary>A text.</summary>
    public static readonly Shape Text = OneOf([]);

    /// <summary>A whole number of 32 bits.</summary>
    public static readonly Shape Number = AtLeast(int.MinValue);

    /// <summary>A boolean.</summary>
    public static readonly Shape Flag = new ScalarShape(
        ConfigValueKind.Flag, "true or false", json => json.ValueKind is JsonValueKind.True or JsonValueKind.False, JsonValue.Create(false));

    /// <summary>A value that is passed on as it is.</summary>
    public static readonly Shape Anything = new ScalarShape(null, "a value", static _ => true, null);

    /// <summary>A list of texts.</summary>
    public static readonly Shape Texts = new ListShape(Text);

    /// <summary>What null in a list stands for.</summary>
    public abstract JsonNode? Zero { get; }

    /// <summary>The fields of the value and of what stands in it, each with its path, such as <c>rules[].level</c>.</summary>
    /// <param name="path">The path of the value; empty for the object itself.</param>
    public virtual IEnumerable<(string Path, ShapeField Field)> Fields(string path) => [];

    /// <summary>Reads a value that is not null; what is wrong with it, or not known in it, is told.</summary>
    /// <param name="reading">The object that is read.</param>
    /// <param name="node">What the user wrote.</param>
    /// <param name="path">Its path.</param>
    /// <param name="value">The value as RKE holds it.</param>
    public abstract bool TryRead(ObjectReading reading, SourceNode node, string path, out JsonNode? value);

    /// <summary>What of the value Kubernetes does not take, though it is of the right kind.</summary>
    /// <param name="value">The value as RKE holds it.</param>
    /// <param name="path">Its path.</param>
    public virtual IEnumerable<ShapeFault> Faults(JsonElement value, string path) => [];

    /// <summary>A text of which Kubernetes takes some values only; any where none is named.</summary>
    public static Shape OneOf(params ImmutableArray<string> allowed) => new ScalarShape(
        ConfigValueKind.Text, "a text in quotes", json => json.ValueKind == JsonValueKind.String, JsonValue.Create("")) { Allowed = allowed };

    /// <summary>A whole number of 32 bits that is not below another.</summary>
    public static Shape AtLeast(int least) => new ScalarShape(
        ConfigValueKind.Number, "a whole number", json => json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out _), JsonValue.Create(0)) { Least = least };

    /// <summary>Whether a field that may be left out is left out with this value.</summary>
    public abstract bool IsZero(JsonNode? value);
}
