using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RkeStack.Cli.Terminals;

/// <summary>Makes the JSON texts of <c>--output json</c>: indented, non-ASCII letters as they are, a line break at the end.</summary>
internal static class JsonOutput
{
    /// <summary>The text of one JSON value.</summary>
    /// <param name="write">Writes it.</param>
    public static string Text(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    /// <summary>The text of a list of texts.</summary>
    public static string TextList(IEnumerable<string> texts) => Text(writer =>
    {
        writer.WriteStartArray();
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    });
}
