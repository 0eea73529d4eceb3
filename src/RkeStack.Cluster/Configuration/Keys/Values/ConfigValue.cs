using System.Text.Json;
using RkeStack.Cluster.Configuration.Shapes;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration;

/// <summary>How a value of one type is read from the user's text and written as RKE's JSON.</summary>
/// <typeparam name="T">The type.</typeparam>
internal abstract class ConfigValue<T>
{
    /// <summary>What kind of value this is.</summary>
    public abstract ConfigValueKind Kind { get; }

    /// <summary>The section that the value consists of, if it does.</summary>
    public virtual ConfigSection? Section => null;

    /// <summary>The fields of the object of Kubernetes' own that the value, or each of its items, is; null for anything else.</summary>
    public virtual Shape? Shape => null;

    /// <summary>How large a whole number may be; as far below 0, and one further, as above.</summary>
    public virtual long Largest => int.MaxValue;

    /// <summary>What null in the text means.</summary>
    public abstract T Empty { get; }

    /// <summary>Reads a value; tells the binder's diagnostics what is wrong with it.</summary>
    /// <param name="binder">Takes places and diagnostics.</param>
    /// <param name="node">What the user wrote, never null.</param>
    /// <param name="path">Its path.</param>
    /// <param name="current">What was read before, where a key stands twice.</param>
    /// <param name="value">The value.</param>
    public abstract bool TryRead(Binder binder, SourceNode node, string path, T current, out T value);

    /// <summary>Whether RKE's JSON leaves the value out.</summary>
    public abstract bool IsEmpty(T value);

    /// <summary>Writes the value as RKE does.</summary>
    public abstract void Write(Utf8JsonWriter writer, T value);
}
