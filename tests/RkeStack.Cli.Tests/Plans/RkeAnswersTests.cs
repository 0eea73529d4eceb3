using System.Collections.Concurrent;
using System.Text.Json;
using RkeStack.Cli.Tests.Program;
using RkeStack.Cluster.Tests.Oracles;
using Xunit;

namespace RkeStack.Cli.Tests.Plans;

public sealed class RkeAnswersTests(ITestOutputHelper output)
{
    private static readonly DeliberateDifferences Deliberate = DeliberateDifferences.Load();

    [Fact]
    public Task Every_case_is_answered_as_RKE_does_but_for_the_deliberate_differences() => HoldAsync(InProcess.RunAsync);

    [Fact]
    [Trait("Needs", "Publish")]
    public Task The_published_program_answers_every_case_as_RKE_does_but_for_the_deliberate_differences()
    {
        Assert.SkipWhen(Rkestack.Published is null, "RKESTACK_CLI_PUBLISHED names no folder with the published program");
        return HoldAsync(Rkestack.RunAsync);
    }

    private async Task HoldAsync(Func<CancellationToken, string[], Task<Ended>> run)
    {
        var cases = OracleCases.All().ToList();
        var (equal, different, refused, wrong) = (0, 0, 0, new ConcurrentBag<string>());
        await Parallel.ForEachAsync(cases, TestContext.Current.CancellationToken, async (oracle, cancellationToken) =>
        {
            var ended = await run(cancellationToken, ["plan", "--output", "json", Path.Combine(OracleCases.Root!, "cases", $"{oracle}.yml")]);
            var answer = JsonElement.Parse(ended.Output);
            if (oracle.IsToBeRefused)
            {
                Interlocked.Increment(ref refused);
                AddAll(wrong, oracle, IsRefusal(ended.ExitCode, answer) ? [] : ["accepted"]);
                return;
            }

            var mismatches = PlanComparison.Of(oracle.Nodes, answer.GetProperty("nodes")).ToList();
            AddAll(wrong, oracle, mismatches.Where(mismatch => Deliberate.PlaceOf(mismatch) is null).Select(mismatch => mismatch.ToString()));
            AddAll(wrong, oracle, JsonDifferences.Between(oracle.Config, answer.GetProperty("config"), "config"));
            AddAll(wrong, oracle, CertificatesOf(oracle, answer));
            AddAll(wrong, oracle, ended.ExitCode == 0 ? [] : [$"ended with {ended.ExitCode}: {ended.Error}"]);
            _ = mismatches.Count == 0 ? Interlocked.Increment(ref equal) : Interlocked.Increment(ref different);
        });

        var line = $"{cases.Count} cases: {equal} equal, {different} deliberately different, {refused} refused";
        output.WriteLine(line);
        Console.WriteLine(line);
        Assert.True(wrong.IsEmpty, string.Join('\n', wrong.Order().Take(60)));
        Assert.Equal((84, 47, 3, 34), (cases.Count, equal, different, refused));
    }

    private static void AddAll(ConcurrentBag<string> wrong, OracleCase oracle, IEnumerable<string> found)
    {
        foreach (var item in found)
        {
            wrong.Add($"{oracle}: {item}");
        }
    }

    private static IEnumerable<string> CertificatesOf(OracleCase oracle, JsonElement answer) =>
        oracle.Certificates is { } certificates ? JsonDifferences.Between(certificates, answer.GetProperty("certificates"), "certificates") : [];

    private static bool IsRefusal(int exitCode, JsonElement answer) =>
        exitCode == 1
        && answer.GetProperty("warnings").ValueKind == JsonValueKind.Array
        && answer.GetProperty("errors").EnumerateArray().ToList() is [_, ..] errors
        && errors.TrueForAll(error => error.EnumerateObject().Select(field => field.Name).SequenceEqual(["code", "path", "line", "column", "message", "fix"]));
}
