using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace RkeStack.Pulumi.Schemas;

/// <summary>Derives shapes from JSON contracts, each type once, so that types may refer to themselves.</summary>
internal sealed class TypeShapeReader
{
    private static readonly Dictionary<Type, ShapeKind> Scalars = new()
    {
        [typeof(bool)] = ShapeKind.Bool,
        [typeof(byte)] = ShapeKind.Integer,
        [typeof(short)] = ShapeKind.Integer,
        [typeof(int)] = ShapeKind.Integer,
        [typeof(long)] = ShapeKind.Integer,
        [typeof(float)] = ShapeKind.Number,
        [typeof(double)] = ShapeKind.Number,
        [typeof(decimal)] = ShapeKind.Number,
        [typeof(JsonElement)] = ShapeKind.Any,
        [typeof(JsonNode)] = ShapeKind.Any,
        [typeof(JsonObject)] = ShapeKind.Any,
        [typeof(object)] = ShapeKind.Any,
    };

    private readonly Dictionary<Type, TypeShape> _read = [];

    public TypeShape Read(JsonTypeInfo contract)
    {
        // A nullable value's contract calls the value itself its element.
        contract = Nullable.GetUnderlyingType(contract.Type) is { } underlying ? contract.Options.GetTypeInfo(underlying) : contract;
        var type = contract.Type;
        if (_read.TryGetValue(type, out var known))
        {
            return known;
        }

        var shape = _read[type] = Empty(type, contract);
        if (contract.ElementType is { } element)
        {
            shape.Element = Read(contract.Options.GetTypeInfo(element));
        }

        if (shape.Kind == ShapeKind.Object)
        {
            shape.Properties = [.. contract.Properties.Where(property => !property.IsExtensionData).Select(Read)];
        }

        return shape;
    }

    private static TypeShape Empty(Type type, JsonTypeInfo contract) => new(KindOf(type, contract), type)
    {
        Name = type.GetCustomAttribute<SchemaTypeAttribute>()?.Name ?? type.Name,
        Description = type.GetCustomAttribute<DescriptionAttribute>()?.Text,
        EnumValues = type.IsEnum ? [.. EnumNames(type, contract)] : [],
    };

    private static ShapeKind KindOf(Type type, JsonTypeInfo contract) =>
        type.IsEnum ? ShapeKind.Enum
        : Scalars.TryGetValue(type, out var scalar) ? scalar
        : contract.Kind switch
        {
            JsonTypeInfoKind.Object => ShapeKind.Object,
            JsonTypeInfoKind.Enumerable => ShapeKind.Array,
            JsonTypeInfoKind.Dictionary => ShapeKind.Map,
            _ => ShapeKind.String,
        };

    private static IEnumerable<string> EnumNames(Type type, JsonTypeInfo contract)
    {
        var plain = contract.Options.GetTypeInfo(type);
        foreach (var value in Enum.GetValuesAsUnderlyingType(type))
        {
            yield return JsonSerializer.SerializeToElement(Enum.ToObject(type, value), plain).ToString();
        }
    }

    private PropertyShape Read(JsonPropertyInfo property)
    {
        var attributes = property.AttributeProvider;
        return new PropertyShape(property.Name, Read(property.Options.GetTypeInfo(property.PropertyType)))
        {
            Required = IsRequired(property),
            Secret = Find<SecretAttribute>(attributes) is not null,
            ReplaceOnChanges = Find<ReplaceOnChangesAttribute>(attributes) is not null,
            Stable = Find<StableAttribute>(attributes) is not null,
            Description = Find<DescriptionAttribute>(attributes)?.Text,
            Deprecation = Find<DeprecatedAttribute>(attributes)?.Message,
            Default = Find<DefaultValueAttribute>(attributes)?.Value,
            EnvironmentDefault = Find<EnvironmentDefaultAttribute>(attributes)?.Variable,
            DeclaredType = Find<DeclaredTypeAttribute>(attributes)?.Name,
        };
    }

    // A `required` member, or a constructor's parameter that has neither a default nor room for null.
    private static bool IsRequired(JsonPropertyInfo property) =>
        property.IsRequired || property.AssociatedParameter is { IsMemberInitializer: false, HasDefaultValue: false, IsNullable: false };

    private static T? Find<T>(ICustomAttributeProvider? attributes)
        where T : Attribute =>
        attributes?.GetCustomAttributes(typeof(T), inherit: true) is [T found, ..] ? found : null;
}
