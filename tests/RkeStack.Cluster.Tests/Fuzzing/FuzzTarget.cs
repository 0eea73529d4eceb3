using System.Text.Json;
using RkeStack.Cluster.Addons;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Pki;
using RkeStack.Cluster.Plans;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Tests.Fuzzing;

/// <summary>
/// What holds for any text: there is an answer, each finding has code, words and fix, and whatever is accepted can be planned.
/// Counts what it saw; may be used by several threads.
/// </summary>
internal sealed class FuzzTarget
{
    /// <summary>
    /// Bytes that one input may allocate: so much for itself, and so much for each of its characters. Plans of several hosts
    /// take most of it; a text that makes more of itself than that would not be bounded.
    /// </summary>
    private const long AllowedBytes = 24 * 1024 * 1024;
    private const long AllowedBytesPerCharacter = 8 * 1024;

    private long _inputs;
    private long _accepted;
    private long _mostBytes;

    /// <summary>Inputs so far.</summary>
    public long Inputs => Interlocked.Read(ref _inputs);

    /// <summary>How many of them were accepted and planned.</summary>
    public long Accepted => Interlocked.Read(ref _accepted);

    /// <summary>The most bytes that one of them allocated.</summary>
    public long MostBytes => Interlocked.Read(ref _mostBytes);

    /// <summary>Reads, checks, completes and plans one text.</summary>
    /// <exception cref="InvalidOperationException">Something does not hold.</exception>
    public void Take(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = Interlocked.Increment(ref _inputs) % 4 == 0
            ? ClusterConfiguration.LoadToBuild(text, new ClusterYamlOptions { IsTypedInput = true })
            : ClusterConfiguration.Load(text);
        Check(result);
        if (result.Config is { } config)
        {
            _ = RkeConfigJson.Write(config);
            if (!result.HasErrors)
            {
                Plan(config);
                Interlocked.Increment(ref _accepted);
            }
        }

        Meter(GC.GetAllocatedBytesForCurrentThread() - before, text);
    }

    private static void Check(ConfigurationResult result)
    {
        Require(result.Config is not null || result.HasErrors, "no configuration, and no error");
        foreach (var found in result.Diagnostics)
        {
            Require(ErrorCatalogue.All.Any(code => code.Code == found.Code), $"{found.Code} is no code of the catalogue");
            Require(found.Message.Length > 0 && found.Fix.Length > 0, $"{found.Code} without words or fix");
        }
    }

    private static void Plan(ClusterConfig config)
    {
        var plan = ClusterPlanner.Plan(config, keys: EncryptionKeys.NotYetMade);
        Require(plan.Hosts.Length == config.Nodes.Length, "not every host is planned");
        foreach (var container in plan.Hosts.SelectMany(host => host.Containers))
        {
            Require(PlanHash.Of(container).Length == 64, "no hash");
        }

        using var writer = new Utf8JsonWriter(Stream.Null);
        RkePlanJson.WriteNodes(writer, plan);
        _ = PkiSpec.For(CertificateRequests.For(config));
        MakeAddons(config);
    }

    // Of what a user's manifests hold, and of the versions that add-ons have a form for, the making itself tells with a code.
    private static void MakeAddons(ClusterConfig config)
    {
        try
        {
            _ = AddonManifests.For(config);
        }
        catch (DiagnosticException refusal) when (refusal.Diagnostics.All(found => found.Code.StartsWith("RKE44", StringComparison.Ordinal)))
        {
            Require(config.Addons.Length > 0 || !KubernetesVersion.TryParse(config.KubernetesVersion)!.AtLeast(1, 25) || config.Network.Plugin == "weave", refusal.Message);
        }
    }

    private void Meter(long bytes, string text)
    {
        Require(bytes <= AllowedBytes + (text.Length * AllowedBytesPerCharacter), $"{bytes} bytes for {text.Length} characters");
        for (var most = MostBytes; bytes > most; most = MostBytes)
        {
            Interlocked.CompareExchange(ref _mostBytes, bytes, most);
        }
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
