using System.Text.Json;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration;

/// <summary>A section of which it counts whether it is written.</summary>
/// <typeparam name="T">The section's record.</typeparam>
/// <param name="section">The section.</param>
internal sealed class OptionalSectionValue<T>(ConfigSection<T> section) : ConfigValue<T?>
    where T : class
{
    public override ConfigValueKind Kind => ConfigValueKind.Section;

    public override ConfigSection? Section => section;

    public override T? Empty => null;

    public override bool TryRead(Binder binder, SourceNode node, string path, T? current, out T? value)
    {
        var isRead = section.TryBind(binder, node, path, current ?? section.Empty, out var read);
        value = read;
        return isRead;
    }

    public override bool IsEmpty(T? value) => value is null;

    public override void Write(Utf8JsonWriter writer, T? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            section.Write(writer, value);
        }
    }
}
