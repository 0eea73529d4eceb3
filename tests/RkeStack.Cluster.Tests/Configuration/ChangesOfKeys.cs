using RkeStack.Cluster.Configuration;
using Xunit;

namespace RkeStack.Cluster.Tests.Configuration;

public sealed class ChangesOfKeys
{
    /// <summary>What a plan does not show: what is decided when it is carried out, or is a piece of advice.</summary>
    private const ChangeEffects BeyondPlans =
        ChangeEffects.UserAddons | ChangeEffects.Rollout | ChangeEffects.Action | ChangeEffects.NewCluster;

    /// <summary>Keys of add-ons that the clusters of this test do not have, by what their path begins with.</summary>
    private static readonly (ChangeEffects Addon, string[] Starts)[] Unseen =
    [
        (ChangeEffects.NetworkAddon, ["network.aci", "system_images.aci"]),

        // Only forms for older versions have these.
        (ChangeEffects.NetworkAddon, ["network.calico_network_provider.", "system_images.canal_flexvol", "system_images.calico_flexvol", "system_images.calico_ctl"]),
    ];

    [Fact]
    public void A_change_of_a_key_touches_what_its_annotation_says_and_nothing_else()
    {
        var entries = ConfigKeys.Entries(ConfigKeys.Root).Where(entry => entry.Key.Section is null).ToList();

        var wrong = entries.Select(entry => (entry.Path, Claimed: Claimed(entry), Found: Found(entry))).Where(one => one.Claimed != one.Found).ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Select(one => $"{one.Path}: claimed {one.Claimed}, found {one.Found}")));
        Assert.True(entries.Count > 450, $"{entries.Count} keys");
    }

    private static ChangeEffects Claimed(ConfigEntry entry) => Unseen
        .Where(one => one.Starts.Any(start => entry.Path.StartsWith(start, StringComparison.Ordinal)))
        .Aggregate(entry.Effects & ~BeyondPlans, (claimed, one) => claimed & ~one.Addon);

    private static ChangeEffects Found(ConfigEntry entry)
    {
        var (before, after) = KeyChange.Of(entry);
        var found = PlannedEffects.Between(before, after);

        // Whatever a host has comes and goes with it.
        return entry.Effects == ChangeEffects.Membership && found.HasFlag(ChangeEffects.Membership) ? ChangeEffects.Membership : found;
    }
}
