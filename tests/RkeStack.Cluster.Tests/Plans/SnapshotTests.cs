using RkeStack.Cluster.Tests.Oracles;
using Xunit;

namespace RkeStack.Cluster.Tests.Plans;

/// <summary>
/// Whole plans, kept as text beside their cluster.yml: they guard what RKE's own plans do not show (files, certificates,
/// ports, directories), and everything else where RKE's answers are not at hand.
/// </summary>
public sealed class SnapshotTests
{
    private static readonly string Folder = Path.Combine(DeliberateDifferences.Repository(), "tests", "RkeStack.Cluster.Tests", "Plans", "Snapshots");

    [Theory]
    [InlineData("one-host")]
    [InlineData("roles-apart")]
    [InlineData("much-set")]
    public void A_plan_is_as_it_was_when_it_was_last_reviewed(string name)
    {
        var actual = PlanSnapshot.Of(Given.Plan(File.ReadAllText(Path.Combine(Folder, $"{name}.yml"))));
        VerifiedFile.Matches(Path.Combine(Folder, $"{name}.json"), actual);
    }
}
