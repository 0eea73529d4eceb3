using System.Collections.Immutable;
using RkeStack.Engine.Docker;
using RkeStack.Engine.Hosts;

namespace RkeStack.Provider.Nodes;

/// <summary>
/// What a refresh finds of a role on its host. What drifted is marked and stays named: the next run puts it back, no foreign
/// content enters the state, and a role that leaves still knows all that it has to take along. A role of which nothing is left
/// on its host is not forgotten either, since its etcd member or its Node may be there.
/// </summary>
internal static class NodeDrift
{
    /// <summary>The mark of what is not there.</summary>
    public const string Gone = "gone";

    /// <summary>The mark of what is as it must be and does not run.</summary>
    public const string Stopped = "stopped";

    /// <summary>The mark of what is not as it must be.</summary>
    public const string Changed = "changed";

    /// <summary>The inputs, with a mark at each container and file that is not on the host as they say.</summary>
    /// <param name="session">The host.</param>
    /// <param name="inputs">The stored inputs.</param>
    /// <param name="report">Told each difference in words.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="Cluster.Diagnostics.DiagnosticException">The host cannot be asked.</exception>
    public static async Task<TInputs> ReadAsync<TInputs>(HostSession session, TInputs inputs, Action<string> report, CancellationToken cancellationToken)
        where TInputs : NodeInputs
    {
        var inspector = new ContainerInspector(session.Docker);
        // Files are looked at with the image of the tools. A host that lacks it was made anew, or is given all that it needs in the next run.
        var files = await new ImageStore(session.Docker).HasAsync(inputs.ToolsImage, cancellationToken)
            ? await new HostFiles(session.Docker, inputs.ToolsImage).ReadAsync([.. inputs.Files.Keys], cancellationToken)
            : ImmutableDictionary<string, HostFile>.Empty;
        var containers = await Task.WhenAll(inputs.ContainerPlans().Select(async plan => KeyValuePair.Create(plan.Name, await inspector.CompareAsync(plan, cancellationToken))));
        return Mark(inputs, containers.ToImmutableDictionary(StringComparer.Ordinal), files, difference => report($"{session.Host}: {difference}"));
    }

    /// <summary>Marks what differs, and takes the mark off what no longer does.</summary>
    /// <param name="inputs">The stored inputs.</param>
    /// <param name="containers">How each container stands to its plan; null where it is gone.</param>
    /// <param name="files">The files found.</param>
    /// <param name="report">Told each difference in words.</param>
    internal static TInputs Mark<TInputs>(
        TInputs inputs, IReadOnlyDictionary<string, ContainerState?> containers, IReadOnlyDictionary<string, HostFile> files, Action<string> report)
        where TInputs : NodeInputs
    {
        var wrong = FileDifference.ToWrite(inputs.FilePlans(), files).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return inputs with
        {
            Containers = inputs.Containers.SetItems(inputs.Containers.Select(entry => KeyValuePair.Create(entry.Key, entry.Value with { Drift = OfContainer(entry.Key) }))),
            Files = inputs.Files.SetItems(inputs.Files.Select(entry => KeyValuePair.Create(entry.Key, entry.Value with { Drift = OfFile(entry.Key) }))),
        };

        string? OfContainer(string name) => containers[name] switch
        {
            null => Reported($"container {name} is gone", Gone),
            { Differences.IsEmpty: false } found => Reported($"container {name} differs: {string.Join("; ", found.Differences)}", Changed),
            { IsStopped: true } => Reported($"container {name} does not run", Stopped),
            _ => null,
        };

        string? OfFile(string path) =>
            !wrong.Contains(path) ? null
            : files.ContainsKey(path) ? Reported($"file {path} differs", Changed)
            : Reported($"file {path} is gone", Gone);

        string Reported(string words, string mark)
        {
            report(words);
            return mark;
        }
    }
}
