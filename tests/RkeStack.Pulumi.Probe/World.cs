using System.Text.Json;

namespace RkeStack.Pulumi.Probe;

/// <summary>What the provider manages: a folder of files, and a trace of which process did what.</summary>
internal sealed class World(string folder)
{
    private readonly Lock _gate = new();

    public string PathOf(string name) => Path.Combine(folder, $"{name}.json");

    public FileOutputs? Find(string name) =>
        File.Exists(PathOf(name)) ? JsonSerializer.Deserialize(File.ReadAllText(PathOf(name)), ProbeJson.Default.FileOutputs) : null;

    public void Write(FileOutputs file)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(PathOf(file.Name), JsonSerializer.Serialize(file, ProbeJson.Default.FileOutputs));
    }

    public void Remove(string name) => File.Delete(PathOf(name));

    public void Trace(string what)
    {
        lock (_gate)
        {
            Directory.CreateDirectory(folder);
            File.AppendAllText(Path.Combine(folder, "trace"), $"{Environment.ProcessId} {what}\n");
        }
    }
}
