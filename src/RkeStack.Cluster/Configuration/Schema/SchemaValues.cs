using System.Text.Json;

namespace RkeStack.Cluster.Configuration.Schema;

/// <summary>Writes what a schema says of plain values and lists, each into an object that is open.</summary>
internal sealed class SchemaValues(Utf8JsonWriter writer)
{
    /// <summary>What YAML 1.1 takes for true and false beside those words; a YAML 1.2 editor hands them over as texts.</summary>
    private const string FlagPattern = "^(y|Y|yes|Yes|YES|on|On|ON|n|N|no|No|NO|off|Off|OFF)$";

    /// <summary>true or false, or nothing.</summary>
    public void WriteFlag()
    {
        WriteTypes("boolean", "string", "null");
        writer.WriteString("pattern", FlagPattern);
    }

    /// <summary>One of some texts, or nothing.</summary>
    public void WriteChoice(IEnumerable<string> allowed)
    {
        writer.WriteStartArray("enum");
        foreach (var text in allowed)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteNullValue();
        writer.WriteEndArray();
    }

    /// <summary>A whole number, or nothing.</summary>
    /// <param name="least">The smallest.</param>
    /// <param name="largest">The largest; what needs 64 bits is not written, as not every editor's numbers are that exact.</param>
    public void WriteNumber(int least, long largest)
    {
        WriteTypes("integer", "null");
        if (largest == int.MaxValue)
        {
            writer.WriteNumber("minimum", least);
            writer.WriteNumber("maximum", int.MaxValue);
        }
    }

    /// <summary>A list, or nothing.</summary>
    public void WriteList(Action item)
    {
        WriteTypes("array", "null");
        writer.WriteStartObject("items");
        item();
        writer.WriteEndObject();
    }

    /// <summary>
    /// A key that should not be written. Draft-07 has no word for that: editors read <c>deprecationMessage</c> and
    /// <c>doNotSuggest</c>, later drafts have <c>deprecated</c>.
    /// </summary>
    public void WriteDeprecated(string message)
    {
        writer.WriteString("description", message);
        writer.WriteBoolean("deprecated", true);
        writer.WriteString("deprecationMessage", message);
        writer.WriteBoolean("doNotSuggest", true);
    }

    /// <summary>One JSON type or several.</summary>
    public void WriteTypes(params ReadOnlySpan<string> types)
    {
        if (types.Length == 1)
        {
            writer.WriteString("type", types[0]);
            return;
        }

        writer.WriteStartArray("type");
        foreach (var type in types)
        {
            writer.WriteStringValue(type);
        }

        writer.WriteEndArray();
    }

    /// <summary>A list of texts under a name.</summary>
    public void WriteTexts(string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
