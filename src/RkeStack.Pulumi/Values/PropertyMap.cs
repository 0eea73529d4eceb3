using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace RkeStack.Pulumi.Values;

/// <summary>Values by name, in ordinal order of the names. Immutable; equal where all members are equal.</summary>
public sealed class PropertyMap : IReadOnlyDictionary<string, PropertyValue>, IEquatable<PropertyMap>
{
    private readonly ImmutableSortedDictionary<string, PropertyValue> _members;

    private PropertyMap(ImmutableSortedDictionary<string, PropertyValue> members) => _members = members;

    /// <summary>The map without members.</summary>
    public static PropertyMap Empty { get; } = new(ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal));

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _members.Keys;

    /// <inheritdoc/>
    public IEnumerable<PropertyValue> Values => _members.Values;

    /// <inheritdoc/>
    public int Count => _members.Count;

    /// <inheritdoc/>
    public PropertyValue this[string key] => _members[key];

    /// <summary>Makes a map; a later member replaces an earlier one of the same name.</summary>
    public static PropertyMap Create(params IEnumerable<(string Name, PropertyValue Value)> members) =>
        Empty.With(members.Select(member => KeyValuePair.Create(member.Name, member.Value)));

    /// <summary>Makes a map; a later member replaces an earlier one of the same name.</summary>
    public static PropertyMap From(IEnumerable<KeyValuePair<string, PropertyValue>> members) => Empty.With(members);

    /// <summary>This map with one member added or replaced.</summary>
    public PropertyMap With(string name, PropertyValue value) => new(_members.SetItem(name, value));

    /// <summary>This map with members added or replaced.</summary>
    public PropertyMap With(IEnumerable<KeyValuePair<string, PropertyValue>> members) => new(_members.SetItems(members));

    /// <summary>This map without one member.</summary>
    public PropertyMap Without(string name) => new(_members.Remove(name));

    /// <summary>This map with each value replaced by what <paramref name="change"/> makes of it.</summary>
    public PropertyMap Select(Func<string, PropertyValue, PropertyValue> change) =>
        From(_members.Select(member => KeyValuePair.Create(member.Key, change(member.Key, member.Value))));

    /// <summary>The member's value, or null where there is none.</summary>
    public PropertyValue? Find(string name) => _members.GetValueOrDefault(name);

    /// <summary>The member's text, or null where it is absent, not known or not a string. A secret is unwrapped.</summary>
    public string? FindString(string name) => Find(name)?.Unwrapped is StringValue text ? text.Value : null;

    /// <summary>The members of a property that is a map; null when there is none, or another kind of value.</summary>
    public PropertyMap? FindMap(string name) => (Find(name)?.Unwrapped as MapValue)?.Properties;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _members.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PropertyValue value) => _members.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, PropertyValue>> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(PropertyMap? other) =>
        other is not null && Count == other.Count && _members.All(member => member.Value.Equals(other.Find(member.Key)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PropertyMap);

    /// <inheritdoc/>
    public override int GetHashCode() => _members.Aggregate(Count, (hash, member) => HashCode.Combine(hash, member.Key, member.Value));

    /// <summary>The members as text; secrets show as <c>[secret]</c>.</summary>
    public override string ToString() => $"{{{string.Join(", ", _members.Select(member => $"{member.Key}: {member.Value}"))}}}";
}
