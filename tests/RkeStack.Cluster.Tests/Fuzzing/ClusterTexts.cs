using System.Collections.Concurrent;
using CsCheck;
using RkeStack.Cluster.Configuration;

namespace RkeStack.Cluster.Tests.Fuzzing;

/// <summary>Texts that look like a cluster.yml, made from the key table, with all that can go wrong in them.</summary>
internal static class ClusterTexts
{
    private static readonly ConcurrentDictionary<ConfigSection, Gen<string>> Sections = new(ReferenceEqualityComparer.Instance);
    private static readonly string[] AllKeys = [.. ConfigKeys.Sections.SelectMany(section => section.Keys).Select(key => key.Name).Distinct(), "<<", "nobody_knows", "''", "[a]", "? x"];

    private static readonly Gen<string> Scalar = Gen.Frequency(
        (6, Gen.OneOf(OddScalars.Plausible)),
        (3, Gen.OneOf(OddScalars.Odd)),
        (1, Gen.String[0, 40].Select(text => System.Text.Json.JsonSerializer.Serialize(text))));

    private static readonly Gen<string> Anything = Gen.Frequency(
        (4, Scalar),
        (1, Scalar.List[0, 4].Select(Flow.List)),
        (1, Gen.Select(Gen.OneOf(AllKeys), Scalar, Flow.Entry).List[0, 4].Select(Flow.Map)),
        (1, Gen.Select(Gen.OneOf(AllKeys), Scalar.List[0, 3].Select(Flow.List), Flow.Entry).List[0, 3].Select(Flow.Map)));

    /// <summary>Nodes that make a cluster, so that what comes beside them is planned.</summary>
    private static readonly Gen<string> GoodNodes = Gen.Select(
        Gen.Int[1, 5],
        NodeExtras().Array[5],
        (count, extras) => Flow.List(
        [
            .. Enumerable.Range(1, count).Select(number =>
                $"{{address: 10.0.0.{number}, user: rke, role: [{(number == 1 ? "controlplane, etcd, worker" : number % 2 == 0 ? "worker" : "etcd, controlplane")}]{extras[number - 1]}}}"),
        ]));

    /// <summary>A whole text.</summary>
    public static Gen<string> Whole { get; } = Gen.Select(
        Gen.Frequency((9, GoodNodes), (1, ValueOf(ConfigKeys.Root.Keys.First(key => key.Name == "nodes")))),
        Gen.Frequency((3, EntriesOf(ConfigKeys.Root).List[0, 2]), (1, EntriesOf(ConfigKeys.Root).List[3, 9])),
        Gen.OneOf("block", "block", "block", "flow", "documents", "anchors"),
        (nodes, entries, form) => Put(form, [Flow.Entry("nodes", nodes), .. entries]));

    private static string Put(string form, IReadOnlyList<string> entries) => form switch
    {
        "flow" => Flow.Map(entries),
        "documents" => string.Join("\n---\n", entries),
        "anchors" => $"x-a: &a {{{string.Join(", ", entries.Skip(1).Take(2))}}}\n<<: *a\n{string.Join('\n', entries)}\n",
        _ => string.Join('\n', entries) + "\n",
    };

    private static Gen<string> NodeExtras() => Gen.Frequency(
        (4, Gen.Const("")),
        (2, Gen.Select(Gen.OneOf("internal_address", "hostname_override", "port", "docker_socket", "ssh_key_path"), Scalar, (key, value) => $", {key}: {value}")),
        (1, Gen.Select(Scalar, Scalar, (key, value) => $", labels: {{{key}: {value}}}")),
        (1, Gen.Select(Scalar, Scalar, (key, value) => $", taints: [{{key: {key}, value: {value}, effect: NoExecute}}]")));

    /// <summary>The entries of a section: mostly its own keys, sometimes one of another section or none at all.</summary>
    private static Gen<string> EntriesOf(ConfigSection section) => Sections.GetOrAdd(section, static section =>
    {
        var own = Gen.Int[0, section.Keys.Length - 1].SelectMany(index =>
            ValueOf(section.Keys[index]).Select(value => Flow.Entry(section.Keys[index].Name, value)));
        return Gen.Frequency((19, own), (1, Gen.Select(Gen.OneOf(AllKeys), Anything, Flow.Entry)));
    });

    private static Gen<string> ValueOf(ConfigKey key) => Gen.Frequency((14, Fitting(key)), (1, Anything), (1, Scalar));

    private static Gen<string> Fitting(ConfigKey key) => key.Kind switch
    {
        ConfigValueKind.Text => Texts(key),
        ConfigValueKind.Flag => Gen.OneOf("true", "false"),
        ConfigValueKind.Number => Gen.Frequency((3, Gen.Int[0, 40].Select(Text)), (1, Gen.Int.Select(Text))),
        ConfigValueKind.Fraction => Gen.Frequency((3, Gen.Int[0, 40].Select(Text)), (1, Gen.Double.Select(value => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture)))),
        ConfigValueKind.NumberOrText => Gen.OneOf("1", "25%", "0", "-1", "x", "''", "100%"),
        ConfigValueKind.TextList => Texts(key).List[0, 4].Select(Flow.List),
        ConfigValueKind.TextMap => TextMap(Scalar),
        ConfigValueKind.TextListMap => TextMap(Scalar.List[0, 3].Select(Flow.List)),
        ConfigValueKind.TextMapList => TextMap(Scalar).List[0, 3].Select(Flow.List),
        ConfigValueKind.Section => EntriesOf(key.Section!).List[0, 5].Select(Flow.Map),
        ConfigValueKind.SectionList => EntriesOf(key.Section!).List[0, 5].Select(Flow.Map).List[0, 3].Select(Flow.List),
        ConfigValueKind.SectionMap => TextMap(EntriesOf(key.Section!).List[0, 5].Select(Flow.Map)),
        ConfigValueKind.KubernetesObject => KubernetesObjects.Any,
        _ => KubernetesObjects.Any.List[0, 3].Select(Flow.List),
    };

    private static Gen<string> Texts(ConfigKey key) =>
        key.AllowedValues.IsEmpty ? Scalar : Gen.Frequency((9, Gen.OneOf(key.AllowedValues.ToArray())), (1, Scalar));

    private static Gen<string> TextMap(Gen<string> value) =>
        Gen.Select(Gen.OneOf("a", "v", "feature-gates", "admission-control-config-file", "audit-policy-file", "--x", "''", "cluster-cidr"), value, Flow.Entry).List[0, 4].Select(Flow.Map);

    private static string Text(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
