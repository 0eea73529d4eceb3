using System.Collections.Immutable;
using RkeStack.Cli.Plans;
using RkeStack.Cluster.Addons;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Pki;

namespace RkeStack.Cli.Differences;

/// <summary>What changes from one cluster.yml to another.</summary>
internal sealed record PlanDifference
{
    /// <summary>The hosts that change; those of the new file first, in its order.</summary>
    public required ImmutableArray<HostDifference> Hosts { get; init; }

    /// <summary>The certificates that change.</summary>
    public required ImmutableArray<PkiChange> Certificates { get; init; }

    /// <summary>The add-ons that change, with the objects in them.</summary>
    public required ImmutableArray<Change> Addons { get; init; }

    /// <summary>Why add-ons are not compared, as for versions that have no form of one here; empty where they are.</summary>
    public string AddonsNotCompared { get; init; } = "";

    /// <summary>Whether nothing changes.</summary>
    public bool IsEmpty => Hosts.IsEmpty && Certificates.IsEmpty && Addons.IsEmpty && AddonsNotCompared.Length == 0;

    /// <summary>Compares two configurations.</summary>
    public static PlanDifference Between(ClusterAnswer before, ClusterAnswer after)
    {
        var old = before.Plan.Hosts.ToDictionary(host => host.Address, StringComparer.Ordinal);
        var wanted = after.Plan.Hosts.ToDictionary(host => host.Address, StringComparer.Ordinal);
        var (addons, notCompared) = AddonsBetween(before.Config, after.Config);
        return new PlanDifference
        {
            Hosts =
            [
                .. wanted.Keys.Union(old.Keys, StringComparer.Ordinal)
                    .Select(address => HostDifference.Between(old.GetValueOrDefault(address), wanted.GetValueOrDefault(address)))
                    .Where(host => !host.IsEmpty),
            ],
            Certificates = [.. PkiChanges.BetweenSpecs(after.Pki, before.Pki).ByName.Values.Where(change => change.Kind != PkiChangeKind.Keep)],
            Addons = addons,
            AddonsNotCompared = notCompared,
        };
    }

    /// <summary>The same with one host only.</summary>
    /// <param name="host">The host's address; null for all hosts.</param>
    public PlanDifference Of(string? host) => host is null ? this : this with { Hosts = [.. Hosts.Where(known => known.Address == host)] };

    private static (ImmutableArray<Change> Changes, string NotCompared) AddonsBetween(ClusterConfig before, ClusterConfig after)
    {
        try
        {
            return (Change.Between(AddonsOf(before), AddonsOf(after), ObjectsThatChange, ChangeKind.Update), "");
        }
        catch (DiagnosticException unfit)
        {
            return ([], unfit.Message);
        }
    }

    private static Dictionary<string, AddonManifest> AddonsOf(ClusterConfig config) =>
        AddonManifests.For(config).ToDictionary(addon => addon.Name, StringComparer.Ordinal);

    private static ImmutableArray<string> ObjectsThatChange(AddonManifest before, AddonManifest after)
    {
        if (before.Yaml == after.Yaml)
        {
            return [];
        }

        var changes = Change.Between(
            ObjectsOf(before), ObjectsOf(after), (old, wanted) => old == wanted ? [] : [""], ChangeKind.Update);
        return [.. changes.Select(change => $"{change.Name}: {Past(change.Kind)}")];
    }

    private static Dictionary<string, string> ObjectsOf(AddonManifest addon) =>
        ManifestReader.Read(addon.Yaml, addon.Name).ToDictionary(item => item.Key.ToString().TrimStart('/'), item => item.Body.ToJsonString(), StringComparer.Ordinal);

    private static string Past(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => "added",
        ChangeKind.Remove => "removed",
        _ => "changed",
    };
}
