using System.Globalization;
using System.Text;

namespace RkeStack.Cluster.Plans.Files;

/// <summary>
/// One section of a cloud provider's INI file in the form that RKE deploys: keys in order, equals signs in one column,
/// empty values left out, a blank line at the end.
/// </summary>
internal sealed class IniSection(string name)
{
    private readonly List<(string Key, string Value)> _entries = [];

    public IniSection Add(string key, string value)
    {
        if (value.Length > 0)
        {
            _entries.Add((key, value));
        }

        return this;
    }

    public IniSection Add(string key, bool value) => value ? Add(key, "true") : this;

    public IniSection Add(string key, int value) => value == 0 ? this : Add(key, value.ToString(CultureInfo.InvariantCulture));

    public override string ToString()
    {
        var width = _entries.Count == 0 ? 0 : _entries.Max(e => e.Key.Length);
        var text = new StringBuilder().Append('[').Append(name).Append("]\n");
        foreach (var (key, value) in _entries)
        {
            text.Append(key.PadRight(width)).Append(" = ").Append(Quoted(value)).Append('\n');
        }

        return text.Append('\n').ToString();
    }

    private static string Quoted(string value) =>
        value.AsSpan().ContainsAny('\n', '`') ? $"\"\"\"{value}\"\"\""
        : value.Trim().Length != value.Length ? $"\"{value}\""
        : value;
}
