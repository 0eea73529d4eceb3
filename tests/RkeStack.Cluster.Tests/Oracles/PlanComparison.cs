using System.Text.Json;

namespace RkeStack.Cluster.Tests.Oracles;

/// <summary>
/// Compares two plans in RKE's shape. A difference is named by its place: <c>kubelet.env[A=b]</c> for an element that only one
/// of the two has, <c>kubelet.image</c> for a value, <c>kubelet.command(order)</c> for equal elements in another order.
/// </summary>
public static class PlanComparison
{
    /// <summary>The differences of all hosts, each with the host's address before it.</summary>
    public static IEnumerable<PlanMismatch> Of(JsonElement rke, JsonElement ours)
    {
        foreach (var address in Names(rke).Union(Names(ours)))
        {
            if (!rke.TryGetProperty(address, out var expected) || !ours.TryGetProperty(address, out var actual))
            {
                yield return new PlanMismatch(address, "host", "planned by one only");
                continue;
            }

            foreach (var mismatch in Host(address, expected, actual))
            {
                yield return mismatch;
            }
        }
    }

    private static IEnumerable<PlanMismatch> Host(string address, JsonElement rke, JsonElement ours)
    {
        foreach (var section in Names(rke).Union(Names(ours)).Where(s => s != "processes"))
        {
            foreach (var mismatch in Value(address, section, Get(rke, section), Get(ours, section)))
            {
                yield return mismatch;
            }
        }

        var (expected, actual) = (rke.GetProperty("processes"), ours.GetProperty("processes"));
        foreach (var process in Names(expected).Union(Names(actual)))
        {
            if (Get(expected, process) is not { } one || Get(actual, process) is not { } other)
            {
                yield return new PlanMismatch(address, process, "planned by one only");
                continue;
            }

            foreach (var mismatch in Names(one).Union(Names(other)).SelectMany(f => Value(address, $"{process}.{f}", Get(one, f), Get(other, f))))
            {
                yield return mismatch;
            }
        }
    }

    private static IEnumerable<PlanMismatch> Value(string address, string place, JsonElement? rke, JsonElement? ours)
    {
        if (rke is { ValueKind: JsonValueKind.Object } || ours is { ValueKind: JsonValueKind.Object })
        {
            var keys = Names(rke).Union(Names(ours));
            return keys.Where(k => Text(Get(rke, k)) != Text(Get(ours, k)))
                .Select(k => new PlanMismatch(address, $"{place}[{k}]", $"{Text(Get(rke, k))} / {Text(Get(ours, k))}"));
        }

        if (rke is { ValueKind: JsonValueKind.Array } || ours is { ValueKind: JsonValueKind.Array })
        {
            return List(address, place, Elements(rke), Elements(ours));
        }

        return Text(rke) == Text(ours) ? [] : [new PlanMismatch(address, place, $"{Text(rke)} / {Text(ours)}")];
    }

    private static List<PlanMismatch> List(string address, string place, string[] rke, string[] ours)
    {
        // The order of port checks differs within RKE's own answers.
        if (rke.SequenceEqual(ours) || (place == "portChecks" && rke.Order().SequenceEqual(ours.Order())))
        {
            return [];
        }

        var onlyOne = rke.Except(ours).Select(e => new PlanMismatch(address, $"{place}[{e}]", "only RKE"))
            .Concat(ours.Except(rke).Select(e => new PlanMismatch(address, $"{place}[{e}]", "only ours")))
            .ToList();
        return onlyOne.Count > 0 ? onlyOne : [new PlanMismatch(address, $"{place}(order)", string.Join(' ', rke))];
    }

    private static string[] Elements(JsonElement? list) =>
        list is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray().Select(e => e.GetString()!)] : [];

    private static IEnumerable<string> Names(JsonElement? map) =>
        map is { ValueKind: JsonValueKind.Object } found ? found.EnumerateObject().Select(p => p.Name) : [];

    private static JsonElement? Get(JsonElement? map, string name) =>
        map is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var value) ? value : null;

    private static string Text(JsonElement? value) => value is { ValueKind: not JsonValueKind.Null } some ? some.GetRawText() : "(none)";
}
