namespace RkeStack.Cluster.Tests.Fuzzing;

/// <summary>YAML in flow style.</summary>
internal static class Flow
{
    public static string Entry(string key, string value) => $"{key}: {value}";

    public static string List(IReadOnlyList<string> items) => $"[{string.Join(", ", items)}]";

    public static string Map(IReadOnlyList<string> entries) => $"{{{string.Join(", ", entries)}}}";
}
