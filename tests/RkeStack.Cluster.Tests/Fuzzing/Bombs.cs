using System.Text;
using RkeStack.Cluster.Configuration;
using Xunit;

namespace RkeStack.Cluster.Tests.Fuzzing;

public sealed class Bombs(ITestOutputHelper output)
{
    private const int Full = 8 * 1024 * 1024;

    /// <summary>What reading finds and what the rules find, up to 500 each, and a note on what is left out.</summary>
    private const int MostDiagnostics = 1002;

    /// <summary>All that is allocated on the way, most of which is let go at once.</summary>
    private const long MostBytes = 800_000_000;
    private const string Node = "{address: a, user: u, role: [etcd, controlplane, worker]}";

    /// <summary>Texts that are small and stand for much, or are as large as can be, each with the code of an error or warning.</summary>
    public static TheoryData<string, string> Texts => new()
    {
        { "aliases of aliases", "RKE0004" },
        { "merges of merges", "RKE0004" },
        { "merges one after the other", "RKE0004" },
        { "one list many times", "RKE0004" },
        { "a text too long", "RKE0002" },
        { "lists in lists", "RKE0003" },
        { "maps in maps", "RKE0003" },
        { "lines ever deeper", "RKE0003" },
        { "keys that are maps", "RKE0009" },
        { "one huge scalar", "RKE0100" },
        { "one huge key", "RKE0001" },
        { "one huge quoted scalar with escapes", "RKE0100" },
        { "one huge folded scalar", "RKE0100" },
        { "many documents", "RKE0007" },
        { "many keys", "RKE0004" },
        { "one key many times", "RKE0015" },
        { "many anchors", "RKE0004" },
        { "many empty nodes", "RKE0015" },
        { "many nodes alike", "RKE0004" },
        { "many nodes by alias", "RKE0004" },
        { "many labels", "RKE0004" },
        { "many roles", "RKE0015" },
        { "many comments", "RKE0100" },
        { "many tags", "RKE0001" },
        { "many question marks", "RKE0003" },
        { "many colons", "RKE0001" },
        { "many dashes", "RKE0003" },
        { "brackets that close", "RKE0001" },
        { "many directives", "RKE0001" },
        { "many flags of a component", "RKE0004" },
        { "a deep object of Kubernetes", "RKE0003" },
        { "a wide object of Kubernetes", "RKE0004" },
        { "many cluster ranges", "RKE0170" },
        { "many keys that nobody knows", "RKE0015" },
        { "many fields that no object has", "RKE0015" },
        { "many options that no network has", "RKE0015" },
        { "one huge option", "RKE0158" },
        { "mistakes that many nodes take over", "RKE0010" },
        { "many hosts of one name", "RKE0015" },
    };

    private static string Make(string kind) => kind switch
    {
        "aliases of aliases" => Levels("a", "[x, x, x, x, x, x, x, x, x, x]", level => $"[{Repeat($"*a{level - 1}, ", 10)}]"),
        "merges of merges" => Levels("m", "{a: b, c: d}", level => $"{{<<: [{Repeat($"*m{level - 1}, ", 10)}]}}"),
        "merges one after the other" => $"x: &x {{{Lines(900, i => $"k{i}: 1, ")}}}\n{Lines(2000, i => $"y{i}: {{<<: *x}}\n")}",
        "one list many times" => $"x: &x [{Repeat("a, ", 2000)}]\nnodes: [{Repeat("*x, ", 2000)}]\n",
        "a text too long" => Repeat("#", Full + 1),
        "lists in lists" => Repeat("[", Full),
        "maps in maps" => Repeat("{a: ", Full / 4),
        "lines ever deeper" => Lines(3000, i => $"{new string(' ', i)}a:\n"),
        "keys that are maps" => Repeat("? {a: b}\n", Full / 10),
        "one huge scalar" => "cluster_name: " + Repeat("a", Full - 100),
        "one huge key" => Repeat("a", Full - 100) + ": 1",
        "one huge quoted scalar with escapes" => "cluster_name: \"" + Repeat("\\u00e4", (Full - 100) / 6) + "\"",
        "one huge folded scalar" => "cluster_name: >\n" + Repeat("  a\n", (Full - 100) / 4),
        "many documents" => Repeat("---\na: b\n", Full / 9),
        "many keys" => Lines(400_000, i => $"k{i}: 1\n"),
        "one key many times" => Repeat("cluster_name: a\n", 200_000),
        "many anchors" => Lines(300_000, i => $"k{i}: &k{i} 1\n"),
        "many empty nodes" => "nodes: [" + Repeat("{}, ", 200_000) + "]",
        "many nodes alike" => "nodes:\n" + Repeat($"- {Node}\n", Full / 64),
        "many nodes by alias" => $"x: &x {Node}\nnodes: [{Repeat("*x, ", 120_000)}]\n",
        "many labels" => "nodes: [{address: a, user: u, role: [etcd, controlplane, worker], labels: {" + Lines(400_000, i => $"k{i}: v, ") + "}}]",
        "many roles" => "nodes: [{address: a, user: u, role: [" + Repeat("etcd, ", 200_000) + "]}]",
        "many comments" => Repeat("# a\n", Full / 4),
        "many tags" => "a: " + Repeat("!x ", Full / 3 - 10),
        "many question marks" => Repeat("? ", Full / 2),
        "many colons" => Repeat(": ", Full / 2),
        "many dashes" => Repeat("- ", Full / 2),
        "brackets that close" => Repeat("]", Full),
        "many directives" => Repeat("%TAG ! tag:x\n", Full / 14),
        "many flags of a component" => $"nodes: [{Node}]\nservices: {{kubelet: {{extra_args: {{{Lines(300_000, i => $"k{i}: v, ")}}}}}}}",
        "a deep object of Kubernetes" => "services: {kube-api: {admission_configuration: " + Repeat("{a: ", 100_000),
        "a wide object of Kubernetes" => "services: {kube-api: {admission_configuration: {plugins: [" + Repeat("{name: a}, ", 300_000) + "]}}}",
        "many cluster ranges" => "services: {kube-api: {service_cluster_ip_range: \"" + Repeat("10.0.0.0/8,", 700_000) + "\"}}",
        "many keys that nobody knows" => Lines(100_000, i => $"k{i}: 1\n"),
        "many fields that no object has" => $"services: {{kube-api: {{audit_log: {{configuration: {{policy: {{rules: [{{{Lines(100_000, i => $"levl{i}: 1, ")}}}]}}}}}}}}}}",
        "many options that no network has" => $"network: {{plugin: aci, options: {{{Lines(100_000, i => $"an_option_of_aci_{i}: 1, ")}}}}}",
        "one huge option" => "network: {plugin: aci, options: {? " + Repeat("a", Full / 2) + ": 1}}",
        "mistakes that many nodes take over" => $"x: &x {{{Lines(60, i => $"usr{i}: 1, ")}}}\nnodes: [{Repeat("{<<: *x, user: u}, ", 3000)}]",
        _ => "nodes:\n" + Lines(40_000, i => $"- {{address: h{i}, user: u, role: [worker], hostname_override: same}}\n"),
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_that_stands_for_too_much_is_refused_in_bounded_memory(string kind, string code)
    {
        var text = Make(kind);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var result = ClusterConfiguration.Load(text);

        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        output.WriteLine($"{text.Length} characters, {bytes / 1e6:F0} MB allocated");
        Assert.True(result.HasErrors);
        Assert.Contains(result.Diagnostics, found => found.Code == code);
        Assert.InRange(result.Diagnostics.Count, 1, MostDiagnostics);
        Assert.True(bytes < MostBytes, $"{bytes} bytes");
    }

    private static string Levels(string name, string first, Func<int, string> next) =>
        $"{name}0: &{name}0 {first}\n" + string.Concat(Enumerable.Range(1, 30).Select(level => $"{name}{level}: &{name}{level} {next(level)}\n"));

    private static string Repeat(string part, int count) => new StringBuilder(part.Length * count).Insert(0, part, count).ToString();

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(line));
}
