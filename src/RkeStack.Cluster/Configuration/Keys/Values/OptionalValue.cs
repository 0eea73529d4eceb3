using System.Text.Json;
using RkeStack.Cluster.Configuration.Shapes;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration;

/// <summary>A plain value of which it counts whether it is written.</summary>
/// <typeparam name="T">The plain value's type.</typeparam>
/// <param name="inner">How the plain value is read and written.</param>
/// <param name="hidesEmpty">Whether RKE's JSON leaves out 0 or false even where it is written.</param>
internal sealed class OptionalValue<T>(ConfigValue<T> inner, bool hidesEmpty = false) : ConfigValue<T?>
    where T : struct
{
    public override Shape? Shape => inner.Shape;

    public override ConfigValueKind Kind => inner.Kind;

    public override long Largest => inner.Largest;

    public override T? Empty => null;

    public override bool TryRead(Binder binder, SourceNode node, string path, T? current, out T? value)
    {
        var isRead = inner.TryRead(binder, node, path, current ?? inner.Empty, out var read);
        value = isRead ? read : null;
        return isRead;
    }

    public override bool IsEmpty(T? value) => value is not { } held || (hidesEmpty && inner.IsEmpty(held));

    public override void Write(Utf8JsonWriter writer, T? value)
    {
        if (value is { } held)
        {
            inner.Write(writer, held);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
