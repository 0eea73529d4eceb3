using System.Text;
using RkeStack.Cluster.Configuration;

namespace RkeStack.Cli.Configs;

/// <summary>
/// A cluster.yml with every key and no value. Keys of the top level and of the first node are there without a value, which is
/// as if they were not written; those in sections are comments, as some sections mean something by being there.
/// </summary>
internal static class EmptyClusterYaml
{
    private const string Indent = "  ";

    /// <summary>The text of the file.</summary>
    public static string Text { get; } = Write();

    private static string Write()
    {
        var yaml = new StringBuilder("# Every key of cluster.yml. A key without a value is as if it were not written.\n");
        foreach (var key in ConfigKeys.Root.Keys)
        {
            WriteKey(yaml, key, "", isComment: false);
        }

        return yaml.ToString();
    }

    private static void WriteKey(StringBuilder yaml, ConfigKey key, string indent, bool isComment)
    {
        var head = isComment ? $"{indent}# " : indent;
        yaml.Append(indent).Append("# ").Append(Explanation(key)).Append('\n').Append(head).Append(key.Name).Append(":\n");
        if (key.Section is not { } section)
        {
            return;
        }

        var isFirstNode = key.Name == "nodes" && !isComment;
        var inner = key.Kind == ConfigValueKind.Section ? indent + Indent : indent + Indent + Indent;
        if (key.Kind != ConfigValueKind.Section)
        {
            yaml.Append(isFirstNode ? $"{indent}{Indent}-\n" : $"{indent}{Indent}# {(key.Kind == ConfigValueKind.SectionList ? "-" : "NAME:")}\n");
        }

        foreach (var own in section.Keys.Where(own => !own.IsWithoutEffect))
        {
            WriteKey(yaml, own, inner, !isFirstNode);
        }
    }

    private static string Explanation(ConfigKey key)
    {
        var otherwise = key.Default is { } value ? $" Default: {value}." : key.DefaultNote is { } note ? $" Default: {note}." : "";
        var allowed = key.AllowedValues.IsEmpty ? "" : $" One of: {string.Join(", ", key.AllowedValues)}.";
        return $"{key.Description}{allowed}{otherwise}".ReplaceLineEndings(" ");
    }
}
