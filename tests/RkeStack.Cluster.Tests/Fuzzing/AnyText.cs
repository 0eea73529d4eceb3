using System.Diagnostics;
using System.Globalization;
using CsCheck;
using RkeStack.Cluster.Addons;
using RkeStack.Cluster.Diagnostics;
using Xunit;

namespace RkeStack.Cluster.Tests.Fuzzing;

/// <summary>
/// Any text at all. RKESTACK_FUZZ_INPUTS in the environment says how many (default: enough for a look); <c>tests/fuzz</c> runs
/// a million. A failure prints the text and CsCheck's seed, with which it is made again.
/// </summary>
public sealed class AnyText(ITestOutputHelper output)
{
    private static readonly long Inputs =
        long.TryParse(Environment.GetEnvironmentVariable("RKESTACK_FUZZ_INPUTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var inputs) ? inputs : 3_000;

    [Fact]
    public void Whatever_is_made_of_known_keys_has_an_answer_and_what_is_accepted_is_planned() => Run(ClusterTexts.Whole, Inputs / 2);

    [Fact]
    public void Whatever_becomes_of_a_real_file_has_an_answer_and_what_is_accepted_is_planned() =>
        Run(SpoiltTexts.Of(Corpus.Clusters), Inputs - (Inputs / 2));

    [Fact]
    public void Whatever_becomes_of_a_manifest_has_an_answer()
    {
        var read = 0L;
        var watch = Stopwatch.StartNew();
        using var guard = new HangGuard();

        SpoiltTexts.Of(Corpus.Manifests).Sample(
            text =>
            {
                using var turn = guard.Watch(text);
                Interlocked.Add(ref read, Manifest(text));
            },
            iter: Inputs / 10,
            print: text => $"\n{text}\n");

        output.WriteLine($"{Inputs / 10} manifests, {read} objects read, {watch.Elapsed.TotalSeconds:F0} s");
        Assert.True(read > 0);
    }

    private static int Manifest(string text)
    {
        try
        {
            var objects = ManifestReader.Read(text, "addons");
            Assert.All(objects, found => Assert.NotEmpty(found.Body.ToJsonString()));
            return objects.Length;
        }
        catch (DiagnosticException refusal) when (refusal.Diagnostics.All(found => found.Code.StartsWith("RKE440", StringComparison.Ordinal)))
        {
            return 0;
        }
    }

    private void Run(Gen<string> texts, long count)
    {
        var target = new FuzzTarget();
        var watch = Stopwatch.StartNew();
        using var guard = new HangGuard();

        texts.Sample(
            text =>
            {
                using var turn = guard.Watch(text);
                target.Take(text);
            },
            iter: count,
            print: text => $"\n{text}\n");

        output.WriteLine(
            $"{target.Inputs} inputs, {target.Accepted} accepted and planned, {watch.Elapsed.TotalSeconds:F0} s, at most {target.MostBytes / 1e6:F1} MB allocated for one, "
            + $"peak of the process {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB");
        Assert.True(target.Accepted > count / 100, $"{target.Accepted} of {target.Inputs} were accepted: too few to try the planner");
    }
}
