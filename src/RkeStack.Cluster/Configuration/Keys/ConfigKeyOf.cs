using System.Text.Json;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration;

/// <summary>A key of one section's record.</summary>
/// <typeparam name="TSection">The record.</typeparam>
internal abstract class ConfigKey<TSection>(string name, string jsonName, string description) : ConfigKey(name, jsonName, description)
{
    /// <summary>The record with the value that the user wrote.</summary>
    public abstract TSection Bind(Binder binder, SourceNode node, string path, TSection section);

    /// <summary>Writes name and value as RKE does; nothing where RKE leaves the key out.</summary>
    public abstract void Write(Utf8JsonWriter writer, TSection section);
}
