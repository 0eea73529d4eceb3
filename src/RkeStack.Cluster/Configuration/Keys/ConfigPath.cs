namespace RkeStack.Cluster.Configuration;

/// <summary>Paths in cluster.yml as users read them: <c>services.kube-api.extra_args["v"]</c>, <c>nodes[0].role[1]</c>.</summary>
internal static class ConfigPath
{
    /// <summary>The path of a key in a section.</summary>
    public static string Key(string section, string key) => section.Length == 0 ? key : $"{section}.{key}";

    /// <summary>The path of an item of a list.</summary>
    public static string Item(string list, int index) => $"{list}[{index}]";

    /// <summary>The path of an entry under a name of the user's own.</summary>
    public static string Named(string map, string name) => $"{map}[\"{name}\"]";

    /// <summary>The path that a path stands in; empty for a top-level key.</summary>
    public static string Parent(string path)
    {
        if (path.EndsWith("\"]", StringComparison.Ordinal))
        {
            var name = path.IndexOf("[\"", StringComparison.Ordinal);
            return name < 0 ? "" : path[..name];
        }

        var end = path.AsSpan().LastIndexOfAny('.', '[');
        return end < 0 ? "" : path[..end];
    }
}
