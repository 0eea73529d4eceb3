using System.Text;
using RkeStack.Cluster.Addons;
using RkeStack.Cluster.Diagnostics;
using Xunit;

namespace RkeStack.Cluster.Tests.Fuzzing;

public sealed class ManifestBombs
{
    private const string Start = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";
    private const long MostBytes = 700_000_000;

    public static TheoryData<string, string> Texts => new()
    {
        { "lists in lists", "RKE4404" },
        { "maps in maps", "RKE4404" },
        { "lines ever deeper", "RKE4404" },
        { "aliases of aliases", "RKE4404" },
        { "merges of merges", "RKE4404" },
        { "a map that holds itself", "RKE4404" },
        { "keys that are maps", "RKE4403" },
        { "keys that are aliases of maps", "RKE4403" },
        { "many values", "RKE4404" },
        { "half a character", "RKE4400" },
        { "lists of lists of objects", "RKE4401" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_manifest_that_stands_for_too_much_is_refused_in_bounded_memory(string kind, string code)
    {
        var text = Make(kind);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var refusal = Assert.Throws<DiagnosticException>(() => ManifestReader.Read(text, "addons"));

        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.All(refusal.Diagnostics, found => Assert.Equal(code, found.Code));
        Assert.True(bytes < MostBytes, $"{bytes} bytes");
    }

    private static string Make(string kind) => kind switch
    {
        "lists in lists" => Start + "data: " + Repeat("[", 1_000_000),
        "maps in maps" => Start + "data: " + Repeat("{a: ", 1_000_000),
        "lines ever deeper" => Start + string.Concat(Enumerable.Range(0, 2000).Select(i => $"{new string(' ', i)}a:\n")),
        "aliases of aliases" => Start + "a0: &a0 [x, x]\n" + Levels(level => $"a{level}: &a{level} [{Repeat($"*a{level - 1}, ", 10)}]\n"),
        "merges of merges" => Start + "a0: &a0 {x: y}\n" + Levels(level => $"a{level}: &a{level} {{<<: [{Repeat($"*a{level - 1}, ", 10)}]}}\n"),
        "a map that holds itself" => Start + "data: &a {b: *a}\n",
        "keys that are maps" => Start + "data: " + Repeat("{{", 40) + "a: b" + Repeat("}: c}", 40) + "\n",
        "keys that are aliases of maps" => Start + "a0: &a0 {x: y}\n" + Levels(level => $"a{level}: &a{level} {{*a{level - 1} : {{*a{level - 1} : x}}}}\n"),
        "many values" => Start + "data: [" + Repeat("a, ", 2_000_000) + "]\n",
        "half a character" => Start + "data: {a: \"\\ud800\"}\n",
        _ => Repeat("{kind: List, items: [", 40) + Repeat("5, ", 1000) + Repeat("]}", 40),
    };

    private static string Levels(Func<int, string> line) => string.Concat(Enumerable.Range(1, 30).Select(line));

    private static string Repeat(string part, int count) => new StringBuilder(part.Length * count).Insert(0, part, count).ToString();
}
