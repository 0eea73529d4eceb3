using System.Globalization;
using System.Text.Json.Nodes;
using RkeStack.EndToEnd.Tests.Cli;

namespace RkeStack.EndToEnd.Tests.Processes;

/// <summary>The plugin behind a script that notes each process of it, and the engine's own log of the requests that they served.</summary>
public sealed class CountedPlugin : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rkestack-counted-").FullName;

    /// <summary>Writes the script.</summary>
    public CountedPlugin()
    {
        var script = Path.Combine(_folder, "pulumi-resource-rkestack");
        File.WriteAllText(script, $"#!/bin/sh\necho $$ >> '{Started}'\nexec '{Path.Combine(PulumiProject.PluginFolder, "pulumi-resource-rkestack")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>The folder to put on PATH before all others.</summary>
    public string Folder => _folder;

    /// <summary>The ids of the processes, in the order of their start. The script becomes the plugin, so its id is the plugin's.</summary>
    public IReadOnlyList<int> ProcessIds => File.Exists(Started) ? [.. File.ReadAllLines(Started).Select(line => int.Parse(line, CultureInfo.InvariantCulture))] : [];

    private string Started => Path.Combine(_folder, "started");

    private string Requests => Path.Combine(_folder, "requests");

    /// <summary>Makes a project run the script, and its engine log what it asks; what was noted before is forgotten.</summary>
    public void Watch(PulumiProject project)
    {
        File.Delete(Started);
        File.Delete(Requests);
        project.SetVariable("PULUMI_DEBUG_GRPC", Requests);
    }

    /// <summary>How often the engine asked a provider for something, by the name of the method.</summary>
    public IReadOnlyDictionary<string, int> Served() => File.ReadLines(Requests)
        .Select(line => JsonNode.Parse(line)!)
        .Where(entry => entry["progress"]!.GetValue<string>() == "request_started")
        .Select(entry => entry["method"]!.GetValue<string>())
        .Where(method => method.StartsWith("/pulumirpc.ResourceProvider/", StringComparison.Ordinal))
        .CountBy(method => method[(method.LastIndexOf('/') + 1)..])
        .ToDictionary();

    /// <summary>Removes script and notes.</summary>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
