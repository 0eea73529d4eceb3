using RkeStack.Pulumi.Rpc;

namespace RkeStack.Pulumi.Serving;

/// <summary>Writes a diff as the engine wants it: detailed and in top-level names.</summary>
internal static class DiffEncoder
{
    public static DiffResponse Encode(DiffResult diff)
    {
        var response = new DiffResponse
        {
            Changes = diff.HasChanges ? DiffResponse.Types.DiffChanges.DiffSome : DiffResponse.Types.DiffChanges.DiffNone,
            // Without this the engine drops the detailed diff, replacements included.
            HasDetailedDiff = true,
            DeleteBeforeReplace = diff.DeleteBeforeReplace,
            Stables = { diff.Stables },
            Diffs = { Heads(diff.Changes) },
            Replaces = { Heads(diff.Changes.Where(change => change.Replace)) },
        };
        foreach (var change in diff.Changes)
        {
            response.DetailedDiff[change.Path.ToString()] = new PropertyDiff { Kind = KindOf(change), InputDiff = change.InputDiff };
        }

        return response;
    }

    private static IEnumerable<string> Heads(IEnumerable<PropertyChange> changes) =>
        changes.Select(change => change.Path.Head).OfType<string>().Distinct(StringComparer.Ordinal);

    private static PropertyDiff.Types.Kind KindOf(PropertyChange change) => (change.Kind, change.Replace) switch
    {
        (PropertyChangeKind.Add, false) => PropertyDiff.Types.Kind.Add,
        (PropertyChangeKind.Add, true) => PropertyDiff.Types.Kind.AddReplace,
        (PropertyChangeKind.Delete, false) => PropertyDiff.Types.Kind.Delete,
        (PropertyChangeKind.Delete, true) => PropertyDiff.Types.Kind.DeleteReplace,
        (_, true) => PropertyDiff.Types.Kind.UpdateReplace,
        _ => PropertyDiff.Types.Kind.Update,
    };
}
