using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration.Shapes;

/// <summary>One Kubernetes object of a cluster.yml while it is read.</summary>
/// <param name="binder">Takes places and diagnostics.</param>
/// <param name="root">What the object as a whole may be.</param>
internal sealed class ObjectReading(Binder binder, Shape root)
{
    /// <summary>Takes places and diagnostics.</summary>
    public Binder Binder => binder;

    /// <summary>Remembers where a field stands, and tells of one that does nothing.</summary>
    /// <param name="field">The field.</param>
    /// <param name="entry">What the user wrote.</param>
    /// <param name="path">Its path.</param>
    public void Note(ShapeField field, SourceEntry entry, string path)
    {
        binder.Take(entry);
        binder.Note(path, entry.Key, entry.Value);
        if (field.Presence == FieldPresence.Never)
        {
            binder.Report(SourceErrors.NoEffect, path, entry.Key, $"'{field.Name}' does nothing: Kubernetes' type of the object has no such field");
        }
    }

    /// <summary>Tells what is known of a field that the object does not have. RKE drops it, so that what it was to say is lost.</summary>
    /// <param name="shape">The object that the field stands in.</param>
    /// <param name="entry">What the user wrote.</param>
    /// <param name="path">The path of the object that the field stands in.</param>
    public void ReportUnknown(ObjectShape shape, SourceEntry entry, string path)
    {
        if (entry.IsMerged || binder.DropsFinding())
        {
            return;
        }

        var name = entry.Key.Text;
        var fieldPath = ConfigPath.Key(path, name);
        if (EditDistance.Nearest(shape.Own.Select(field => field.Name), name, EditDistance.MostOf(name)) is { } nearest)
        {
            binder.Mean(ConfigPath.Key(path, nearest));
            binder.Report(SourceErrors.UnknownKey, fieldPath, entry.Key, $"'{name}' is no field that Kubernetes has here", $"Did you mean '{nearest}'?");
            return;
        }

        var elsewhere = root.Fields("").Where(at => at.Field.Name.Equals(name, shape.Comparison)).Select(at => $"'{at.Path}'").Distinct().ToList();
        if (elsewhere.Count > 0)
        {
            var places = string.Join(" or ", elsewhere);
            binder.Report(SourceErrors.MisplacedKey, fieldPath, entry.Key, $"'{name}' does nothing here; it belongs at {places} of the object", $"Write it as {places}.");
            return;
        }

        binder.Report(
            SourceErrors.UnknownKey,
            fieldPath,
            entry.Key,
            $"'{name}' is no field that Kubernetes has here",
            shape.Own.IsEmpty ? null : $"Remove it, or write one of {string.Join(", ", shape.Own.Select(field => field.Name))}.");
    }
}
