using RkeStack.Cluster.Tests.Oracles;

namespace RkeStack.Cluster.Tests.Addons;

/// <summary>Manifests that were looked at once and must stay so.</summary>
internal static class Snapshot
{
    public static void Matches(string name, string text, string extension = "yaml") =>
        VerifiedFile.Matches($"tests/RkeStack.Cluster.Tests/Addons/Snapshots/{name}.verified.{extension}", text);
}
