namespace RkeStack.Cluster.Configuration;

/// <summary>Labels and taints of nodes.</summary>
internal static class LabelRules
{
    private static readonly string[] Effects = ["NoSchedule", "PreferNoSchedule", "NoExecute"];

    public static void Check(ValidationContext context)
    {
        for (var index = 0; index < context.Config.Nodes.Length; index++)
        {
            var node = context.Config.Nodes[index];
            var path = ConfigPath.Item("nodes", index);
            CheckLabels(context, node, ConfigPath.Key(path, "labels"));
            CheckTaints(context, node, ConfigPath.Key(path, "taints"));
        }
    }

    private static void CheckLabels(ValidationContext context, NodeConfig node, string path)
    {
        foreach (var (name, value) in node.Labels)
        {
            if (!Formats.IsQualifiedName(name))
            {
                context.Report(NodeErrors.BadLabel, ConfigPath.Named(path, name), $"'{name}' is not a name for a label");
            }
            else if (!Formats.IsLabelValue(value))
            {
                context.ReportValue(NodeErrors.BadLabel, ConfigPath.Named(path, name), $"'{value}' is not a value for a label");
            }
        }
    }

    private static void CheckTaint(ValidationContext context, TaintConfig taint, string path)
    {
        string[] missing = [.. taint.Key.Length == 0 ? ["key"] : Array.Empty<string>(), .. taint.Effect.Length == 0 ? ["effect"] : Array.Empty<string>()];
        context.ReportMissing(NodeErrors.BadTaint, path, "the taint", missing);
        if (taint.Key.Length > 0 && !Formats.IsQualifiedName(taint.Key))
        {
            context.Report(NodeErrors.BadTaint, ConfigPath.Key(path, "key"), $"'{taint.Key}' is not the key of a taint");
        }

        if (!Formats.IsLabelValue(taint.Value))
        {
            context.Report(NodeErrors.BadTaint, ConfigPath.Key(path, "value"), $"'{taint.Value}' is not the value of a taint");
        }

        if (taint.Effect.Length > 0 && !Effects.Contains(taint.Effect))
        {
            context.Report(NodeErrors.BadTaint, ConfigPath.Key(path, "effect"), $"'{taint.Effect}' is not an effect of a taint");
        }
    }

    private static void CheckTaints(ValidationContext context, NodeConfig node, string path)
    {
        var seen = new HashSet<(string Key, string Effect)>();
        for (var index = 0; index < node.Taints.Length; index++)
        {
            var taint = node.Taints[index];
            var taintPath = ConfigPath.Item(path, index);
            CheckTaint(context, taint, taintPath);

            if (taint is { Key: "node-role.kubernetes.io/controlplane", Value: "true", Effect: "NoSchedule" }
                or { Key: "node-role.kubernetes.io/etcd", Value: "true", Effect: "NoExecute" })
            {
                context.Report(NodeErrors.ReservedTaint, taintPath, $"the taint {taint.Key} follows from the roles; here it is left out");
            }

            if (!seen.Add((taint.Key, taint.Effect)))
            {
                context.Report(NodeErrors.RepeatedTaint, taintPath, $"the taint {taint.Key}:{taint.Effect} is written twice");
            }
        }
    }
}
