using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Waiting;
using Xunit;

namespace RkeStack.Engine.Tests.Waiting;

public class PollerTests
{
    private static readonly Wait Kettle = new()
    {
        Name = "the kettle to boil",
        Where = "kitchen",
        Code = "RKE9999",
        Limit = TimeSpan.FromSeconds(90),
        Fix = "Switch it on.",
    };

    private readonly LeapingClock clock = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_there_already_is_not_waited_for()
    {
        Assert.Equal(7, await new Poller(clock).UntilAsync(Kettle, _ => Task.FromResult(Attempt.Done(7)), null, Cancel));
        Assert.Empty(clock.Delays);
    }

    [Fact]
    public async Task Looks_grow_apart_from_100_ms_to_2_s()
    {
        var looks = 0;
        await new Poller(clock).UntilAsync(Kettle, _ => Task.FromResult(looks++ < 34 ? Attempt.NotYet<int>("cold") : Attempt.Done(0)), null, Cancel);

        Assert.Equal(
            [
                100, 110, 121, 133, 146, 161, 177, 194, 214, 235, 259, 285, 313, 345, 379, 417, 459, 505, 555, 611, 672, 740, 814, 895, 984,
                1083, 1191, 1310, 1442, 1586, 1744, 1919, 2000, 2000,
            ],
            clock.Delays.Select(delay => delay.TotalMilliseconds));
    }

    [Fact]
    public async Task Expiry_names_the_wait_its_length_the_last_reason_and_the_fix()
    {
        var looks = 0;
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => new Poller(clock).UntilAsync(
            Kettle, _ => Task.FromResult(Attempt.NotYet<int>($"look {(looks++ == 0 ? "first" : "later")}: cold")), null, Cancel));

        Assert.Equal("RKE9999: kitchen: waited 1 min 30 s for the kettle to boil: look later: cold\n  fix: Switch it on.", error.Message);
    }

    [Fact]
    public async Task A_cause_that_cannot_be_found_out_hides_neither_the_wait_nor_its_reason()
    {
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => new Poller(clock).UntilAsync(
            Kettle, _ => Task.FromResult(Attempt.NotYet<int>("cold")), _ => throw DiagnosticException.OnHost("RKE9998", "kitchen", "the door is locked", ""), Cancel));

        Assert.StartsWith("RKE9999: kitchen: waited 1 min 30 s for the kettle to boil: cold; the cause cannot be found out: the door is locked", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cause_found_after_expiry_replaces_the_last_reason()
    {
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => new Poller(clock).UntilAsync(
            Kettle, _ => Task.FromResult(Attempt.NotYet<int>("cold")), _ => Task.FromResult("the plug is out"), Cancel));

        Assert.EndsWith("boil: the plug is out", error.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_for_the_cause_that_hangs_is_given_up()
    {
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => new Poller(clock).UntilAsync(
            Kettle,
            _ => Task.FromResult(Attempt.NotYet<int>("cold")),
            async cancel =>
            {
                clock.Advance(TimeSpan.FromSeconds(16));
                await Task.Delay(Timeout.Infinite, cancel);
                return "never";
            },
            Cancel));

        Assert.EndsWith("boil: cold", error.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_that_hangs_ends_with_the_wait()
    {
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => new Poller(clock).UntilAsync<int>(
            Kettle,
            async cancel =>
            {
                clock.Advance(TimeSpan.FromSeconds(91));
                await Task.Delay(Timeout.Infinite, cancel);
                return Attempt.Done(0);
            },
            null,
            Cancel));

        Assert.EndsWith("boil: nothing answered in that time", error.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_ends_the_wait_without_looking_for_a_cause()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Poller(clock).UntilAsync<int>(
            Kettle,
            async cancel =>
            {
                await stop.CancelAsync();
                cancel.ThrowIfCancellationRequested();
                return Attempt.Done(0);
            },
            _ => throw new InvalidOperationException("nobody asked"),
            stop.Token));
    }

    [Fact]
    public async Task Progress_is_told_once_for_each_reason()
    {
        var told = new List<string>();
        var looks = 0;
        await new Poller(clock, new Told(told)).UntilAsync(
            Kettle,
            _ => Task.FromResult(looks++ switch { < 3 => Attempt.NotYet<int>("cold"), < 5 => Attempt.NotYet<int>("warm"), _ => Attempt.Done(0) }),
            null,
            Cancel);

        Assert.Equal(["waiting for the kettle to boil: cold", "waiting for the kettle to boil: warm"], told);
    }

    [Theory]
    [InlineData(300, "300 ms")]
    [InlineData(45_000, "45 s")]
    [InlineData(120_000, "2 min")]
    [InlineData(150_500, "2 min 30 s")]
    [InlineData(3_600_000, "60 min")]
    public void Durations_read_in_whole_units(int milliseconds, string text) =>
        Assert.Equal(text, Durations.Describe(TimeSpan.FromMilliseconds(milliseconds)));

    private sealed class Told(List<string> lines) : IProgress<string>
    {
        public void Report(string value) => lines.Add(value);
    }
}
