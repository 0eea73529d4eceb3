using RkeStack.Engine.Docker;
using RkeStack.Engine.Hosts;

namespace RkeStack.Provider.Common;

/// <summary>What a refresh finds of a role on its host.</summary>
internal static class NodeDrift
{
    /// <summary>The inputs that would make the role as it is now; null where nothing of it is left.</summary>
    /// <param name="session">The host.</param>
    /// <param name="inputs">The stored inputs.</param>
    /// <param name="report">Told each difference in words.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="Cluster.Diagnostics.DiagnosticException">The host cannot be asked.</exception>
    public static async Task<TInputs?> ReadAsync<TInputs>(HostSession session, TInputs inputs, Action<string> report, CancellationToken cancellationToken)
        where TInputs : NodeInputs
    {
        var inspector = new ContainerInspector(session.Docker);
        var files = await new HostFiles(session.Docker, inputs.ToolsImage).ReadAsync([.. inputs.Files.Keys], cancellationToken);
        var containers = await Task.WhenAll(inputs.ContainerPlans().Select(async plan => (Plan: plan, Differences: await inspector.CompareAsync(plan, cancellationToken))));
        if (files.Count == 0 && containers.All(container => container.Differences is null))
        {
            return null;
        }

        foreach (var (plan, differences) in containers)
        {
            if (differences is null)
            {
                report($"{session.Host}: container {plan.Name} is gone");
            }
            else if (!differences.Value.IsEmpty)
            {
                report($"{session.Host}: container {plan.Name} differs: {string.Join("; ", differences.Value)}");
            }
        }

        var changed = FileDifference.ToWrite(inputs.FilePlans(), files).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in changed)
        {
            report($"{session.Host}: file {path} {(files.ContainsKey(path) ? "differs" : "is gone")}");
        }

        // What differs is left out: the next run then puts back all of it, and a changed file's content is nobody's to store.
        var wrong = containers.Where(container => container.Differences is not { IsEmpty: true }).Select(container => container.Plan.Name);
        return inputs with
        {
            Containers = inputs.Containers.RemoveRange(wrong),
            Files = inputs.Files.RemoveRange(changed),
        };
    }
}
