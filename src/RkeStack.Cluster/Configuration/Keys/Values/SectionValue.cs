using System.Text.Json;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration;

/// <summary>A section that RKE always has, written or not.</summary>
/// <typeparam name="T">The section's record.</typeparam>
/// <param name="section">The section.</param>
internal sealed class SectionValue<T>(ConfigSection<T> section) : ConfigValue<T>
    where T : class
{
    public override ConfigValueKind Kind => ConfigValueKind.Section;

    public override ConfigSection? Section => section;

    public override T Empty => section.Empty;

    public override bool TryRead(Binder binder, SourceNode node, string path, T current, out T value) =>
        section.TryBind(binder, node, path, current, out value);

    public override bool IsEmpty(T value) => false;

    public override void Write(Utf8JsonWriter writer, T value) => section.Write(writer, value);
}
