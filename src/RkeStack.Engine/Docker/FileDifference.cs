using System.Text;
using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Docker;

/// <summary>Decides which files a host lacks or has otherwise.</summary>
public static class FileDifference
{
    /// <summary>Those plans that the files found do not fulfil: content, mode or owner.</summary>
    public static IReadOnlyList<FilePlan> ToWrite(IEnumerable<FilePlan> plans, IReadOnlyDictionary<string, HostFile> found) =>
        [.. plans.Where(plan => !found.TryGetValue(plan.Path, out var file) || !Fulfils(file, plan))];

    private static bool Fulfils(HostFile file, FilePlan plan) =>
        file.Mode == plan.Mode && file.Uid == plan.Uid && file.Gid == plan.Gid
        && file.Content.Span.SequenceEqual(Encoding.UTF8.GetBytes(plan.Content));
}
