using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration.Shapes;

/// <summary>An object: of what is written, the fields that its type knows stay, in the form in which RKE holds them.</summary>
/// <param name="comparison">
/// How field names are compared. Go's own reader of JSON takes <c>Name</c> for <c>name</c>; that of Kubernetes does not.
/// </param>
/// <param name="fields">The fields.</param>
internal sealed class ObjectShape(StringComparison comparison, params ImmutableArray<ShapeField> fields) : Shape
{
    public override JsonNode? Zero => Shown([]);

    /// <summary>How field names are compared.</summary>
    public StringComparison Comparison => comparison;

    /// <summary>The fields of the object itself.</summary>
    public ImmutableArray<ShapeField> Own => fields;

    public override IEnumerable<(string Path, ShapeField Field)> Fields(string path) =>
        fields.Select(field => (Path: ConfigPath.Key(path, field.Name), Field: field)).SelectMany(at => at.Field.Shape.Fields(at.Path).Prepend(at));

    public override bool TryRead(ObjectReading reading, SourceNode node, string path, out JsonNode? value)
    {
        value = null;
        if (node is not SourceMapping mapping)
        {
            return reading.Binder.Refuse(node, path, "a map, the object as Kubernetes documents it");
        }

        var (read, fits) = (new Dictionary<string, JsonNode?>(StringComparer.Ordinal), true);
        foreach (var entry in mapping.Entries)
        {
            if (Known(entry.Key.Text) is not { } field)
            {
                reading.ReportUnknown(this, entry, path);
                continue;
            }

            var fieldPath = ConfigPath.Key(path, field.Name);
            reading.Note(field, entry, fieldPath);
            if (field.Presence != FieldPresence.Never && entry.Value is not SourceScalar { IsNull: true })
            {
                fits &= field.Shape.TryRead(reading, entry.Value, fieldPath, out var written);
                read[field.Name] = written;
            }
        }

        value = Shown(read);
        return fits;
    }

    public override IEnumerable<ShapeFault> Faults(JsonElement value, string path) => value.ValueKind == JsonValueKind.Object
        ? fields.SelectMany(field => value.TryGetProperty(field.Name, out var held) ? field.Shape.Faults(held, ConfigPath.Key(path, field.Name)) : [])
        : [];

    public override bool IsZero(JsonNode? value) => value is null;

    private ShapeField? Known(string name) =>
        fields.FirstOrDefault(field => field.Name == name) ?? fields.FirstOrDefault(field => string.Equals(field.Name, name, comparison));

    private JsonObject Shown(Dictionary<string, JsonNode?> read)
    {
        var shown = new JsonObject();
        foreach (var field in fields)
        {
            var isWritten = read.TryGetValue(field.Name, out var value);
            if (field.Presence switch
            {
                FieldPresence.Always => true,
                FieldPresence.IfWritten => isWritten,
                FieldPresence.Never => false,
                _ => isWritten && !field.Shape.IsZero(value),
            })
            {
                shown[field.Name] = isWritten ? value : field.Shape is ObjectShape ? null : field.Shape.Zero;
            }
        }

        return shown;
    }
}
