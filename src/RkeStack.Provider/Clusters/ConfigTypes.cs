using System.Collections.Immutable;
using RkeStack.Cluster.Configuration;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Clusters;

/// <summary>
/// The types of the input <c>config</c>, made from the one table of cluster.yml's keys: programs get a type a section, with the keys' names in
/// camel case and their own words. Values are read as JSON by the table itself, so that both always mean the same.
/// </summary>
internal static class ConfigTypes
{
    /// <summary>Name of the type of a whole cluster.yml.</summary>
    public const string Root = "ClusterConfig";

    /// <summary>One type a section.</summary>
    public static ImmutableArray<SchemaObject> Objects { get; } = [.. ConfigKeys.Sections.Select(Object)];

    /// <summary>One enumeration for each key that takes some texts only.</summary>
    public static ImmutableArray<SchemaChoice> Enums { get; } =
    [
        .. from section in ConfigKeys.Sections
           from key in section.Keys
           where !key.AllowedValues.IsEmpty
           select new SchemaChoice { Name = EnumName(section, key), Description = key.Description, Values = key.AllowedValues },
    ];

    private static SchemaObject Object(ConfigSection section) => new()
    {
        Name = section.TypeName,
        Description = section.Name.Length == 0 ? section.Description : $"`{section.Name}` of cluster.yml. {section.Description}",
        Properties =
        [
            .. section.Keys.Select(key => new SchemaProperty(key.PropertyName, ValueOf(section, key))
            {
                Description = Describe(key),
                Required = key.IsRequired,
                Secret = key.IsSecret,
            }),
        ],
    };

    private static SchemaValue ValueOf(ConfigSection section, ConfigKey key)
    {
        var text = key.AllowedValues.IsEmpty ? SchemaValue.Text : SchemaValue.Named(EnumName(section, key));
        return key.Kind switch
        {
            ConfigValueKind.Text => text,
            ConfigValueKind.Flag => SchemaValue.Flag,
            ConfigValueKind.Number => SchemaValue.WholeNumber,
            ConfigValueKind.Fraction => SchemaValue.Number,
            ConfigValueKind.NumberOrText => SchemaValue.Either(SchemaValue.WholeNumber, SchemaValue.Text),
            ConfigValueKind.TextList => SchemaValue.ListOf(text),
            ConfigValueKind.TextMap => SchemaValue.MapOf(SchemaValue.Text),
            ConfigValueKind.TextListMap => SchemaValue.MapOf(SchemaValue.ListOf(SchemaValue.Text)),
            ConfigValueKind.TextMapList => SchemaValue.ListOf(SchemaValue.MapOf(SchemaValue.Text)),
            ConfigValueKind.Section => SchemaValue.Named(key.Section!.TypeName),
            ConfigValueKind.SectionList => SchemaValue.ListOf(SchemaValue.Named(key.Section!.TypeName)),
            ConfigValueKind.SectionMap => SchemaValue.MapOf(SchemaValue.Named(key.Section!.TypeName)),
            ConfigValueKind.KubernetesObject => SchemaValue.MapOf(SchemaValue.Any),
            ConfigValueKind.KubernetesObjectList => SchemaValue.ListOf(SchemaValue.MapOf(SchemaValue.Any)),
            _ => throw new InvalidOperationException($"the schema has nothing for keys of kind {key.Kind}"),
        };
    }

    private static string Describe(ConfigKey key)
    {
        var standing = key.Default is { Length: > 0 } value ? $"`{value}`" : key.DefaultNote;
        return standing is null ? key.Description : $"{key.Description} When left out: {standing}.";
    }

    // AuthorizationConfig.mode: AuthorizationMode.
    private static string EnumName(ConfigSection section, ConfigKey key)
    {
        const string Suffix = "Config";
        var owner = section.TypeName.EndsWith(Suffix, StringComparison.Ordinal) ? section.TypeName[..^Suffix.Length] : section.TypeName;
        return $"{owner}{char.ToUpperInvariant(key.PropertyName[0])}{key.PropertyName[1..]}";
    }
}
