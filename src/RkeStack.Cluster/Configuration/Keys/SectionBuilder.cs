using System.Collections.Immutable;
using System.Text.Json;
using RkeStack.Cluster.Configuration.Shapes;

namespace RkeStack.Cluster.Configuration;

/// <summary>Puts a section together, one call a key.</summary>
/// <typeparam name="T">The section's record.</typeparam>
/// <param name="name">Where the section stands in cluster.yml.</param>
/// <param name="description">What it is for.</param>
/// <param name="empty">The record when nothing is written.</param>
/// <param name="effects">What a change touches, for keys that do not say it themselves.</param>
internal sealed class SectionBuilder<T>(string name, string description, T empty, ChangeEffects? effects = null)
    where T : class
{
    private readonly ImmutableArray<ConfigKey<T>>.Builder _keys = ImmutableArray.CreateBuilder<ConfigKey<T>>();
    private readonly ImmutableArray<ObsoleteKey>.Builder _obsolete = ImmutableArray.CreateBuilder<ObsoleteKey>();

    public SectionBuilder<T> Text(string key, string json, Func<T, string> get, Func<T, string, T> set, string help, KeyTraits? traits = null) =>
        Add(key, json, TextValue.Instance, get, set, help, traits);

    /// <summary>A text that RKE reads through JSON, so that a number or boolean needs quotes.</summary>
    public SectionBuilder<T> JsonText(string key, string json, Func<T, string> get, Func<T, string, T> set, string help, KeyTraits? traits = null) =>
        Add(key, json, JsonTextValue.Instance, get, set, help, traits);

    public SectionBuilder<T> Flag(string key, string json, Func<T, bool> get, Func<T, bool, T> set, string help, KeyTraits? traits = null) =>
        Add(key, json, FlagValue.Instance, get, set, help, traits);

    public SectionBuilder<T> Flag(string key, string json, Func<T, bool?> get, Func<T, bool?, T> set, string help, KeyTraits? traits = null) =>
        Add(key, json, new OptionalValue<bool>(FlagValue.Instance), get, set, help, traits);

    public SectionBuilder<T> Number(string key, string json, Func<T, int> get, Func<T, int, T> set, string help, KeyTraits? traits = null) =>
        Add(key, json, NumberValue.Instance, get, set, help, traits);

    public SectionBuilder<T> Number(string key, string json, Func<T, int?> get, Func<T, int?, T> set, string help, KeyTraits? traits = null) =>
        Add(key, json, new OptionalValue<int>(NumberValue.Instance), get, set, help, traits);

    public SectionBuilder<T> Number(string key, string json, Func<T, long?> get, Func<T, long?, T> set, string help, KeyTraits? traits = null) =>
        Add(key, json, new OptionalValue<long>(LongNumberValue.Instance), get, set, help, traits);

    /// <summary>A number of which it counts whether it is written, but which RKE's JSON leaves out when it is 0.</summary>
    public SectionBuilder<T> NumberWithoutZero(
        string key, string json, Func<T, int?> get, Func<T, int?, T> set, string help, KeyTraits? traits = null) =>
        Add(key, json, new OptionalValue<int>(NumberValue.Instance, hidesEmpty: true), get, set, help, traits);

    public SectionBuilder<T> Decimal(string key, string json, Func<T, double> get, Func<T, double, T> set, string help, KeyTraits? traits = null) =>
        Add(key, json, DecimalValue.Instance, get, set, help, traits);

    public SectionBuilder<T> NumberOrText(
        string key, string json, Func<T, IntOrText?> get, Func<T, IntOrText?, T> set, string help, KeyTraits? traits = null) =>
        Add(key, json, new OptionalValue<IntOrText>(NumberOrTextValue.Instance), get, set, help, traits);

    public SectionBuilder<T> TextList(
        string key, string json, Func<T, ImmutableArray<string>> get, Func<T, ImmutableArray<string>, T> set, string help, KeyTraits? traits = null) =>
        Add(key, json, ConfigValues.TextList, get, set, help, traits);

    public SectionBuilder<T> TextMap(
        string key,
        string json,
        Func<T, ImmutableSortedDictionary<string, string>> get,
        Func<T, ImmutableSortedDictionary<string, string>, T> set,
        string help,
        KeyTraits? traits = null) =>
        Add(key, json, ConfigValues.TextMap, get, set, help, traits);

    public SectionBuilder<T> TextListMap(
        string key,
        string json,
        Func<T, ImmutableSortedDictionary<string, ImmutableArray<string>>> get,
        Func<T, ImmutableSortedDictionary<string, ImmutableArray<string>>, T> set,
        string help,
        KeyTraits? traits = null) =>
        Add(key, json, ConfigValues.TextListMap, get, set, help, traits);

    public SectionBuilder<T> TextMapList(
        string key,
        string json,
        Func<T, ImmutableArray<ImmutableSortedDictionary<string, string>>> get,
        Func<T, ImmutableArray<ImmutableSortedDictionary<string, string>>, T> set,
        string help,
        KeyTraits? traits = null) =>
        Add(key, json, ConfigValues.TextMapList, get, set, help, traits);

    public SectionBuilder<T> Section<TInner>(
        string key, string json, ConfigSection<TInner> inner, Func<T, TInner> get, Func<T, TInner, T> set, string help, KeyTraits? traits = null)
        where TInner : class =>
        Add(key, json, new SectionValue<TInner>(inner), get, set, help, traits);

    public SectionBuilder<T> OptionalSection<TInner>(
        string key, string json, ConfigSection<TInner> inner, Func<T, TInner?> get, Func<T, TInner?, T> set, string help, KeyTraits? traits = null)
        where TInner : class =>
        Add(key, json, new OptionalSectionValue<TInner>(inner), get, set, help, traits);

    public SectionBuilder<T> SectionList<TInner>(
        string key,
        string json,
        ConfigSection<TInner> inner,
        Func<T, ImmutableArray<TInner>> get,
        Func<T, ImmutableArray<TInner>, T> set,
        string help,
        KeyTraits? traits = null)
        where TInner : class =>
        Add(key, json, new ListValue<TInner>(ConfigValueKind.SectionList, "maps", new SectionValue<TInner>(inner)), get, set, help, traits);

    public SectionBuilder<T> SectionMap<TInner>(
        string key,
        string json,
        ConfigSection<TInner> inner,
        Func<T, ImmutableSortedDictionary<string, TInner>> get,
        Func<T, ImmutableSortedDictionary<string, TInner>, T> set,
        string help,
        KeyTraits? traits = null)
        where TInner : class =>
        Add(key, json, new MapValue<TInner>(ConfigValueKind.SectionMap, "maps", new SectionValue<TInner>(inner)), get, set, help, traits);

    public SectionBuilder<T> KubernetesObject(
        string key, string json, Shape shape, Func<T, JsonElement?> get, Func<T, JsonElement?, T> set, string help, KeyTraits? traits = null) =>
        Add(key, json, new OptionalValue<JsonElement>(new KubernetesObjectValue(shape)), get, set, help, traits);

    public SectionBuilder<T> KubernetesObjects(
        string key,
        string json,
        Shape shape,
        Func<T, ImmutableArray<JsonElement>> get,
        Func<T, ImmutableArray<JsonElement>, T> set,
        string help,
        KeyTraits? traits = null) =>
        Add(key, json, new ListValue<JsonElement>(ConfigValueKind.KubernetesObjectList, "maps", new KubernetesObjectValue(shape)), get, set, help, traits);

    /// <summary>A key that real files hold and that does nothing.</summary>
    public SectionBuilder<T> Obsolete(string key, string was, string fix)
    {
        _obsolete.Add(new ObsoleteKey(key, was, fix));
        return this;
    }

    /// <summary>Keys that another table gives.</summary>
    public SectionBuilder<T> Keys(IEnumerable<ConfigKey<T>> keys)
    {
        _keys.AddRange(keys);
        return this;
    }

    /// <summary>The finished section.</summary>
    public ConfigSection<T> Build() =>
        new(name, description, effects, empty, _keys.ToImmutable()) { ObsoleteKeys = _obsolete.ToImmutable() };

    private SectionBuilder<T> Add<TValue>(
        string key, string json, ConfigValue<TValue> value, Func<T, TValue> get, Func<T, TValue, T> set, string help, KeyTraits? traits)
    {
        traits ??= KeyTraits.None;
        _keys.Add(new TypedConfigKey<T, TValue>(key, json, help, value, get, set)
        {
            Default = traits.Default,
            DefaultNote = traits.DefaultNote,
            Effects = traits.NoEffect ? ChangeEffects.None : traits.Effects,
            IsRequired = traits.Required,
            IsSecret = traits.Secret,
            IsWithoutEffect = traits.NoEffect,
            IsWrittenWhenEmpty = traits.Always,
            AllowedValues = traits.Allowed,
        });
        return this;
    }
}
